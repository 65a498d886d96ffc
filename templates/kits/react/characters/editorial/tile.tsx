import { Link } from 'react-router'
import { TileActions } from '@/data/tile-actions'
import { Status, Value } from '@/data/value'
import { Picture } from '@/layout/picture'
import { fieldOf, peopleFirst, titleOf, type Entity, type Field, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'

export const gridStyle = 'grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3'

/** How many fill a row on a desk. */
export const perRow = 3

export type TileProps = { entity: Entity; row: Row; fields: readonly Field[] }

/** A story: its title, a first line, and who and what it is about. */
export function Tile({ entity, row, fields }: TileProps) {
  return <Story entity={entity} row={row} fields={fields} />
}

/** A story with its picture. */
export function GalleryTile(props: TileProps) {
  return <Story {...props} pictured />
}

function Story({ entity, row, fields, pictured }: TileProps & { pictured?: boolean }) {
  const label = fieldOf(entity, entity.label)
  const lead = entity.fields.find((field) => field.type === 'longText' && field !== label)
  const rest = peopleFirst(fields).filter((field) => field !== label && field.type !== 'image' && field.type !== 'longText' && textOf(field, row)).slice(0, 3)
  return (
    <article className="brand-edge relative flex flex-col border-t pt-4">
      {(pictured || Boolean(entity.image)) && <Picture entity={entity} row={row} className="mb-4 aspect-[3/2] w-full" />}
      <h3 className="text-2xl leading-tight"><Link to={`/${entity.path}/${row.id}`} className="underline-offset-4 after:absolute after:inset-0 hover:underline">{titleOf(entity, row)}</Link></h3>
      {lead && textOf(lead, row) && <p className="mt-2 line-clamp-3 text-sm leading-relaxed text-ink-muted">{textOf(lead, row)}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted">{rest.map((field) => <span key={field.key} className="relative"><Value field={field} row={row} /></span>)}<Status entity={entity} row={row} /></div>
      <div className="relative mt-auto flex items-center gap-1 pt-3 empty:hidden"><TileActions entity={entity} row={row} /></div>
    </article>
  )
}
