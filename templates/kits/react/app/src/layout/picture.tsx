import { motifOf } from '@/art/motifs'
import { Portrait } from '@/art/portrait'
import { Illustration } from '@/character'
import { uploadUrl } from '@/data/value'
import { cn } from '@/lib/cn'
import { fieldOf, titleOf, type Entity, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'

/** A row's own picture; without one, a person gets a portrait and a thing is drawn by what its words say. */
export function Picture({ entity, row, className }: { entity: Entity; row: Row; className?: string }) {
  const field = entity.image ? fieldOf(entity, entity.image) : undefined
  const title = titleOf(entity, row)
  if (field && row[field.key]) return <img src={uploadUrl(field, row)} alt={title} loading="lazy" className={cn('object-cover', className)} />
  if (entity.person) return <Portrait seed={title} className={className} />
  const kinds = entity.fields.filter((one) => one.type === 'choice' || one.type === 'relation').map((one) => textOf(one, row))
  return <Illustration seed={`${entity.id} ${title}`} motif={motifOf([title, ...kinds].join(' '), entity.icon)} className={className} />
}
