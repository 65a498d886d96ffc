import { Link } from 'react-router'
import { TileActions } from '@/data/tile-actions'
import { Status, Value } from '@/data/value'
import { Picture } from '@/layout/picture'
import { fieldOf, peopleFirst, titleOf, type Entity, type Field, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'

export const gridStyle = 'grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3 md:gap-x-5 xl:grid-cols-4'

/** How many fill a row on a desk. */
export const perRow = 4

export type TileProps = { entity: Entity; row: Row; fields: readonly Field[] }

/** A picture without a frame; the words stand under it. */
export function Tile({ entity, row, fields }: TileProps) {
  const label = fieldOf(entity, entity.label)
  const price = fields.find((field) => field.type === 'money')
  const rest = peopleFirst(fields).filter((field) => field !== label && field !== price && field.type !== 'image' && textOf(field, row)).slice(0, 3)
  return (
    <article className="brand-edge group relative flex flex-col">
      <Picture entity={entity} row={row} className="aspect-square w-full rounded-card transition-opacity group-hover:opacity-90" />
      <div className="mt-3 flex justify-between gap-3">
        <h3 className="min-w-0 font-sans font-medium tracking-normal"><Link to={`/${entity.path}/${row.id}`} className="after:absolute after:inset-0">{titleOf(entity, row)}</Link></h3>
        {price && <span className="font-semibold tabular-nums">{textOf(price, row)}</span>}
      </div>
      <div className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-muted">{rest.map((field) => <span key={field.key} className="relative min-w-0 truncate"><Value field={field} row={row} /></span>)}<Status entity={entity} row={row} /></div>
      <div className="relative mt-2 flex items-center gap-1 empty:hidden"><TileActions entity={entity} row={row} /></div>
    </article>
  )
}

export const GalleryTile = Tile
