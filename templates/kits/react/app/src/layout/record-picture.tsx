import { Lightbox } from '@/data/lightbox'
import { uploadUrl } from '@/data/value'
import { cn } from '@/lib/cn'
import { fieldOf, titleOf, type Entity, type Row } from '@/lib/entity'
import { Picture } from './picture'

/** The picture of a row's own page: one that was uploaded can be looked at whole. */
export function RecordPicture({ entity, row, className }: { entity: Entity; row: Row; className?: string }) {
  const field = entity.image ? fieldOf(entity, entity.image) : undefined
  return field && row[field.key] ? <Lightbox src={uploadUrl(field, row)} alt={titleOf(entity, row)} className={cn('object-cover', className)} /> : <Picture entity={entity} row={row} className={className} />
}
