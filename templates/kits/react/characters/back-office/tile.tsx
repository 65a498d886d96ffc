import { Link } from 'react-router'
import { TileActions } from '@/data/tile-actions'
import { Status, Value } from '@/data/value'
import { Picture } from '@/layout/picture'
import { fieldOf, peopleFirst, titleOf, type Entity, type Field, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'

export const gridStyle = 'grid gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-2 xl:grid-cols-3'

/** How many fill a row on a desk. */
export const perRow = 3

export type TileProps = { entity: Entity; row: Row; fields: readonly Field[] }

/** A record card: its values by name, nothing for show. */
export function Tile({ entity, row, fields }: TileProps) {
  const label = fieldOf(entity, entity.label)
  const rest = peopleFirst(fields).filter((field) => field !== label && field.type !== 'image' && textOf(field, row)).slice(0, 4)
  return (
    <article className="brand-edge relative flex flex-col bg-surface p-4">
      <div className="flex items-center gap-3">
        {entity.image && <Picture entity={entity} row={row} className="size-10 shrink-0 rounded-control" />}
        <h3 className="min-w-0 flex-1 truncate font-semibold"><Link to={`/${entity.path}/${row.id}`} className="after:absolute after:inset-0 hover:text-brand-text">{titleOf(entity, row)}</Link></h3>
        <Status entity={entity} row={row} />
        <span className="relative flex items-center empty:hidden"><TileActions entity={entity} row={row} /></span>
      </div>
      <dl className="mt-3 grid grid-cols-[8rem_1fr] gap-y-1 text-sm">{rest.map((field) => <div key={field.key} className="contents"><dt className="text-ink-muted">{field.name}</dt><dd className="relative min-w-0 truncate"><Value field={field} row={row} /></dd></div>)}</dl>
    </article>
  )
}

export const GalleryTile = Tile
