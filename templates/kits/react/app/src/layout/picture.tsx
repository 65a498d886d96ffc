import { uploadUrl } from '@/data/value'
import { cn } from '@/lib/cn'
import { fieldOf, titleOf, type Entity, type Row } from '@/lib/entity'
import { Illustration } from '@/character'

/** A row's own picture, or one drawn from its name. */
export function Picture({ entity, row, className }: { entity: Entity; row: Row; className?: string }) {
  const field = entity.image ? fieldOf(entity, entity.image) : undefined
  if (field && row[field.key]) return <img src={uploadUrl(field, row)} alt={titleOf(entity, row)} loading="lazy" className={cn('object-cover', className)} />
  return <Illustration seed={`${entity.id} ${titleOf(entity, row)}`} className={className} />
}
