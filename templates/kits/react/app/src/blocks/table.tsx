import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { Link } from 'react-router'
import type { Query } from '@/lib/api'
import { cn } from '@/lib/cn'
import { counting } from '@/lib/counting'
import { fieldOf, shownFields, titleOf, type Entity, type Field, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'
import { useSummary } from '@/lib/queries'
import { CollectionBar } from '@/data/collection-bar'
import { CollectionActions, CreateButton } from '@/data/create-button'
import { RowMenu } from '@/data/row-menu'
import { useCollection, type Collection, type CollectionProps } from '@/data/use-collection'
import { Status, Value } from '@/data/value'
import { Block } from '@/layout/block'
import { PageButtons } from '@/ui/page-buttons'
import { Empty, Failure, Loading } from '@/ui/states'

const numeric = ['integer', 'decimal', 'money', 'percent', 'duration']
const unsortable = ['relation', 'longText', 'image', 'file', 'color']
const status: Field = { id: 'status', key: 'status', name: 'Status', type: 'choice' }

type Column = { field: Field; sortable: boolean; end: boolean }

/** Rows in columns; on phones, rows as a list. */
export function Table(props: CollectionProps) {
  const { entity, title, text } = props
  const collection = useCollection({ size: 10, ...props })
  const columns = columnsOf(entity, props.fields)
  return (
    <Block title={title ?? entity.plural} text={text} tools={<div className="flex flex-wrap gap-2"><CollectionActions entity={entity} /><CreateButton entity={entity} given={props.within} /></div>}>
      <CollectionBar entity={entity} collection={collection} />
      <Total entity={entity} columns={columns} query={collection.query} />
      <Rows entity={entity} collection={collection} columns={columns} />
    </Block>
  )
}

export function columnsOf(entity: Entity, ids?: readonly string[]): Column[] {
  const fields = ids?.length ? ids.flatMap((id) => (id === 'status' ? status : fieldOf(entity, id)) ?? []) : [...shownFields(entity), ...(entity.states.length > 0 ? [status] : [])]
  const label = fieldOf(entity, entity.label)
  const ordered = label && fields.includes(label) ? [label, ...fields.filter((field) => field !== label)] : fields
  return ordered.map((field) => ({ field, end: numeric.includes(field.type), sortable: !field.computed && !unsortable.includes(field.type) }))
}

export function Rows({ entity, collection, columns }: { entity: Entity; collection: Collection; columns: Column[] }) {
  const { rows, total, page, size, state, error, loading, refetch, searched } = collection
  if (error) return <Failure error={error} retry={refetch} />
  if (loading) return <Loading />
  if (rows.length === 0) return searched ? <Empty title="Nothing matches" text="Try other words or fewer filters." className="border-t" /> : <Empty title={`No ${entity.plural.toLowerCase()} yet`} text="What is added shows up here." className="border-t" />
  return (
    <>
      <ul className="divide-y divide-line border-t md:hidden">
        {rows.map((row) => <Line key={row.id} entity={entity} row={row} columns={columns} />)}
      </ul>
      <div className="overflow-x-auto max-md:hidden">
        <table className="w-full text-sm">
          <caption className="sr-only">{entity.plural}</caption>
          <thead>
            <tr className="border-y bg-sunken text-left">
              {columns.map((column) => <Head key={column.field.key} column={column} sort={state.get('sort')} onSort={(sort) => state.set({ sort, page: '' })} />)}
              <th scope="col" className="w-14"><span className="sr-only">Actions</span></th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map((row) => (
              <tr key={row.id} className="transition-colors hover:bg-hover">
                {columns.map(({ field, end }, i) => (
                  <td key={field.key} className={cn('h-(--row-height) px-5', end && 'text-right tabular-nums', i === 0 && 'font-medium')}><Cell entity={entity} row={row} field={field} first={i === 0} /></td>
                ))}
                <td className="pr-3 text-right"><RowMenu entity={entity} row={row} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PageButtons page={page} size={size} total={total} onPage={(next) => state.set({ page: String(next) })} />
    </>
  )
}

function Head({ column: { field, end, sortable }, sort, onSort }: { column: Column; sort: string; onSort: (sort: string) => void }) {
  const direction = sort === field.key ? 'ascending' : sort === `-${field.key}` ? 'descending' : undefined
  const next = direction === 'ascending' ? `-${field.key}` : direction ? '' : field.key
  const Icon = direction === 'ascending' ? ArrowUp : direction ? ArrowDown : ArrowUpDown
  return (
    <th scope="col" aria-sort={direction} className={cn('px-5 py-2 font-medium whitespace-nowrap text-ink-muted', end && 'text-right')}>
      {!sortable ? field.name : (
        <button onClick={() => onSort(next)} className={cn('group -mx-2 inline-flex h-8 items-center gap-1.5 rounded-lg px-2 hover:text-ink', end && 'flex-row-reverse')}>
          {field.name}
          <Icon aria-hidden className={cn('size-3.5', direction ? 'text-brand-text' : 'opacity-0 transition-opacity group-hover:opacity-100')} />
        </button>
      )}
    </th>
  )
}

function Cell({ entity, row, field, first }: { entity: Entity; row: Row; field: Field; first: boolean }) {
  if (field.key === 'status') return <Status entity={entity} row={row} />
  if (first && field.type !== 'relation') return <><Link to={`/${entity.path}/${row.id}`} className="underline-offset-4 hover:text-brand-text hover:underline">{textOf(field, row) || titleOf(entity, row)}</Link><Said entity={entity} row={row} /></>
  if (field.type === 'longText') return <span className="line-clamp-1 max-w-80">{textOf(field, row)}</span>
  return <Value field={field} row={row} />
}

/** A line of what the row says, under its name. */
function Said({ entity, row }: { entity: Entity; row: Row }) {
  const text = entity.fields.find((field) => field.type === 'longText' && !field.secret && field.key !== entity.label)
  return text && row[text.key] ? <span className="line-clamp-1 max-w-96 text-xs font-normal text-ink-muted">{String(row[text.key])}</span> : null
}

const adding = /^(points|amount|total|hours|minutes|quantity)$/

/** What the rows come to together, where adding them up says something. */
function Total({ entity, columns, query }: { entity: Entity; columns: Column[]; query: Query }) {
  const field = columns.map((column) => column.field).find((one) => adding.test(one.id))
  return field ? <Sum entity={entity} field={field} query={query} /> : null
}

function Sum({ entity, field, query }: { entity: Entity; field: Field; query: Query }) {
  const { data } = useSummary(entity.path, { status: counting(entity) || undefined, ...query, sort: undefined, page: undefined, pageSize: undefined, by: 'created', function: 'sum', field: field.key })
  if (!data || data.length === 0) return null
  const sum = data.reduce((all, bucket) => all + bucket.value, 0)
  return <p className="px-5 pb-4 text-sm text-ink-muted"><strong className="mr-1.5 font-display text-xl font-semibold text-ink tabular-nums">{textOf(field, { [field.key]: sum } as unknown as Row)}</strong>{field.name.toLowerCase()} in all</p>
}

/** How one row reads on a phone, where columns do not fit. */
function Line({ entity, row, columns }: { entity: Entity; row: Row; columns: Column[] }) {
  const rest = columns.slice(1).filter(({ field }) => field.key !== 'status')
  const figure = rest.find(({ field }) => field.type === 'money') ?? rest.find(({ end }) => end)
  const words = rest.filter((column) => column !== figure).map(({ field }) => textOf(field, row)).filter(Boolean).slice(0, 2)
  return (
    <li className="flex items-center gap-3 py-3.5 pr-3 pl-5">
      <Link to={`/${entity.path}/${row.id}`} className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{textOf(columns[0]!.field, row) || titleOf(entity, row)}</span>
        {words.length > 0 && <span className="block truncate text-xs text-ink-muted">{words.join(' · ')}</span>}
      </Link>
      <span className="grid justify-items-end gap-1">
        {figure && <span className="text-sm font-medium tabular-nums">{textOf(figure.field, row)}</span>}
        <Status entity={entity} row={row} />
      </span>
      <RowMenu entity={entity} row={row} />
    </li>
  )
}
