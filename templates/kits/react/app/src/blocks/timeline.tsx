import { Link } from 'react-router'
import { CreateButton } from '@/data/create-button'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { Status } from '@/data/value'
import { Block } from '@/layout/block'
import { dated, dayKey } from '@/lib/calendar'
import { titleOf } from '@/lib/entity'
import { date } from '@/lib/format'
import { Empty, Failure, Loading } from '@/ui/states'

const day = 86_400_000

/** Rows as bars along time where they have an end, else as points on a line. */
export function Timeline(props: CollectionProps) {
  const { entity, title, text, by = 'created', and } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 50 })
  const entries = dated(entity, rows, by, and)
  const first = entries[0]?.start.getTime() ?? 0
  const last = Math.max(first + day, ...entries.map(({ end }) => end.getTime()))
  const place = (time: Date) => ((time.getTime() - first) / (last - first)) * 100
  const spans = Boolean(and)

  return (
    <Block title={title ?? entity.plural} text={text} tools={<CreateButton entity={entity} />}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading /> : entries.length === 0 ? <Empty title={`No ${entity.plural.toLowerCase()} yet`} /> : spans ? (
        <ul className="mt-4 divide-y divide-line border-t text-sm">
          {entries.map(({ row, start, end }) => (
            <li key={row.id} className="grid items-center gap-x-5 gap-y-1.5 px-5 py-3 sm:grid-cols-[12rem_1fr]">
              <Link to={`/${entity.path}/${row.id}`} className="truncate font-medium hover:text-brand-text">{titleOf(entity, row)}</Link>
              <span className="relative block h-7 rounded-control bg-sunken" title={`${date(dayKey(start))} to ${date(dayKey(end))}`}>
                <span className="absolute inset-y-1 min-w-2 rounded-md bg-brand" style={{ left: `${Math.min(98, place(start))}%`, width: `${Math.max(1.5, place(end) - place(start))}%` }} />
                <span className="sr-only">{date(dayKey(start))} to {date(dayKey(end))}</span>
              </span>
            </li>
          ))}
          <li aria-hidden className="flex justify-between px-5 py-2 text-xs text-ink-muted sm:pl-[14.5rem]"><span>{date(dayKey(entries[0]!.start))}</span><span>{date(dayKey(new Date(last)))}</span></li>
        </ul>
      ) : (
        <ol className="relative m-5 grid gap-6 border-l-2 border-line pl-6">
          {entries.map(({ row, start }) => (
            <li key={row.id} className="relative text-sm">
              <span aria-hidden className="absolute top-1.5 -left-[31px] size-3 rounded-full border-2 border-brand bg-surface" />
              <p className="text-xs text-ink-muted">{date(dayKey(start))}</p>
              <p className="mt-0.5 flex flex-wrap items-center gap-2.5"><Link to={`/${entity.path}/${row.id}`} className="font-medium hover:text-brand-text">{titleOf(entity, row)}</Link><Status entity={entity} row={row} /></p>
            </li>
          ))}
        </ol>
      )}
    </Block>
  )
}
