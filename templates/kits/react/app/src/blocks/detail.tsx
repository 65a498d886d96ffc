import { Details } from '@/data/details'
import { RowMenu } from '@/data/row-menu'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { CreateButton } from '@/data/create-button'
import { Status } from '@/data/value'
import { Block } from '@/layout/block'
import { titleOf } from '@/lib/entity'
import { Button } from '@/ui/button'
import { Empty, Failure, Loading } from '@/ui/states'
import { ChevronLeft, ChevronRight } from 'lucide-react'

/** One row at a time, with a way to the next. */
export function Detail(props: CollectionProps) {
  const { entity, title, text } = props
  const { rows, total, page, state, error, loading, refetch } = useCollection({ ...props, size: 1 })
  const row = rows[0]
  const tools = total > 1 && (
    <div className="flex items-center gap-1 text-sm text-ink-muted">
      <Button variant="ghost" size="icon-sm" aria-label="Previous" disabled={page <= 1} onClick={() => state.set({ page: String(page - 1) })}><ChevronLeft /></Button>
      {page} of {total}
      <Button variant="ghost" size="icon-sm" aria-label="Next" disabled={page >= total} onClick={() => state.set({ page: String(page + 1) })}><ChevronRight /></Button>
    </div>
  )
  return (
    <Block title={title ?? entity.name} text={text} tools={tools}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading /> : !row ? <Empty title={`No ${entity.plural.toLowerCase()} yet`}><CreateButton entity={entity} /></Empty> : (
        <div className="p-5 lg:p-6">
          <header className="mb-6 flex items-center gap-3"><h3 className="font-display text-xl font-semibold">{titleOf(entity, row)}</h3><Status entity={entity} row={row} /><span className="ml-auto"><RowMenu entity={entity} row={row} /></span></header>
          <Details entity={entity} row={row} fields={props.fields} />
        </div>
      )}
    </Block>
  )
}
