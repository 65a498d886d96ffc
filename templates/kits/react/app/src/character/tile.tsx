import { Link } from 'react-router'
import { TileActions } from '@/data/tile-actions'
import { Status, Value } from '@/data/value'
import { Picture } from '@/layout/picture'
import { useSurface } from '@/layout/surface'
import { fieldOf, peopleFirst, titleOf, type Entity, type Field, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'

export const gridStyle = 'grid gap-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4'

/** How many fill a row on a desk. */
export const perRow = 4

export type TileProps = { entity: Entity; row: Row; fields: readonly Field[] }

/** A framed card with its picture on top. */
export function Tile({ entity, row, fields, pictured }: TileProps & { pictured?: boolean }) {
  const surface = useSurface()
  const { price, rest } = split(entity, fields)
  return (
    <article className="brand-edge group relative flex flex-col overflow-hidden rounded-card border border-line bg-surface shadow-card transition-shadow hover:shadow-float">
      {(pictured || entity.image || entity.person || surface === 'site') && <Picture entity={entity} row={row} className="aspect-[4/3] w-full" />}
      <div className="flex flex-1 flex-col p-4">
        <div className="flex items-start justify-between gap-3">
          <h3 className="font-semibold"><Link to={`/${entity.path}/${row.id}`} className="after:absolute after:inset-0">{titleOf(entity, row)}</Link></h3>
          <Status entity={entity} row={row} />
        </div>
        <dl className="mt-2 grid gap-1 text-sm text-ink-muted">
          {rest.filter((field) => textOf(field, row)).slice(0, 3).map((field) => <div key={field.key} className="flex min-w-0 items-center gap-2"><dt className="sr-only">{field.name}</dt><dd className="relative min-w-0 truncate"><Value field={field} row={row} /></dd></div>)}
        </dl>
        <div className="mt-auto flex items-center justify-between gap-2 pt-4">
          {price ? <span className="font-display text-lg font-semibold tabular-nums">{textOf(price, row)}</span> : <span />}
          <span className="relative flex items-center gap-1"><TileActions entity={entity} row={row} /></span>
        </div>
      </div>
    </article>
  )
}

/** A picture that speaks for itself, with the words under it. */
export const GalleryTile = (props: TileProps) => <Tile {...props} pictured />

export function split(entity: Entity, fields: readonly Field[]) {
  const label = fieldOf(entity, entity.label)
  const price = fields.find((field) => field.type === 'money')
  return { price, rest: peopleFirst(fields).filter((field) => field !== label && field !== price && field.type !== 'image') }
}
