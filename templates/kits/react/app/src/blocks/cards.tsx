import { lazy, Suspense } from 'react'
import { CollectionActions, CreateButton } from '@/data/create-button'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { GalleryTile, Tile, gridStyle, perRow } from '@/character'
import { Block } from '@/layout/block'
import { shownFields } from '@/lib/entity'
import { PageButtons } from '@/ui/page-buttons'
import { Empty, Failure, Skeleton } from '@/ui/states'

// A taste on the landing page has no tools.
const CollectionBar = lazy(() => import('@/data/collection-bar').then((file) => ({ default: file.CollectionBar })))

type GridProps = CollectionProps & {
  /** A taste on a landing page: the first rows, without tools. */
  brief?: boolean
}

/** As many as fill one or two lines. */
const wholeRows = <T,>(rows: readonly T[]) => rows.slice(0, rows.length >= 2 * perRow ? 2 * perRow : perRow)

/** Rows as cards with a picture or an emblem. */
export const Cards = (props: GridProps) => <Grid {...props} />

/** Rows as pictures first. */
export const Gallery = (props: GridProps) => <Grid {...props} pictures />

function Grid({ pictures, brief, ...props }: GridProps & { pictures?: boolean }) {
  const { entity, title, text } = props
  const collection = useCollection({ size: brief ? 8 : 12, ...props })
  const { total, page, size, state, error, loading, refetch, searched } = collection
  const rows = brief ? wholeRows(collection.rows) : collection.rows
  const fields = shownFields(entity, props.fields, 5)
  const One = pictures ? GalleryTile : Tile
  const plain = brief || (total < 2 && !searched)
  return (
    <Block bare title={title ?? entity.plural} text={text} tools={!brief && <div className="flex gap-2"><CollectionActions entity={entity} /><CreateButton entity={entity} given={props.within} /></div>}>
      {title === '' && <h2 className="sr-only">{entity.plural}</h2>}
      {!plain && <Suspense fallback={<div className="mb-5 h-10" />}><CollectionBar entity={entity} collection={collection} sortable className="mb-5" /></Suspense>}
      {error ? <Failure error={error} retry={refetch} />
        : loading ? <div role="status" aria-label="Loading" className={gridStyle}>{[0, 1, 2, 3].map((i) => <Skeleton key={i} className="aspect-[4/5] rounded-card" />)}</div>
        : rows.length === 0 ? <Empty title={searched ? 'Nothing matches' : `No ${entity.plural.toLowerCase()} yet`} text={searched ? 'Try other words or fewer filters.' : undefined} className="rounded-card border border-dashed border-line-strong" />
        : <ul className={gridStyle}>{rows.map((row) => <li key={row.id} className="grid"><One entity={entity} row={row} fields={fields} /></li>)}</ul>}
      {!brief && total > size && <PageButtons page={page} size={size} total={total} onPage={(next) => state.set({ page: String(next) })} className="pt-5" />}
    </Block>
  )
}
