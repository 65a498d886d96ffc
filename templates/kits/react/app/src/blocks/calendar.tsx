import { useState } from 'react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import { product } from '@/product'
import { CreateButton } from '@/data/create-button'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { Status } from '@/data/value'
import { Block } from '@/layout/block'
import { dated, dayKey, weeksOf, type Dated } from '@/lib/calendar'
import { cn } from '@/lib/cn'
import { fieldOf, titleOf, type Entity } from '@/lib/entity'
import { date, dateTime } from '@/lib/format'
import { Button } from '@/ui/button'
import { Segmented } from '@/ui/segmented'
import { Empty, Failure, Loading } from '@/ui/states'

type View = 'month' | 'list'

const monthName = new Intl.DateTimeFormat(product.language, { month: 'long', year: 'numeric' })
const weekday = new Intl.DateTimeFormat(product.language, { weekday: 'short' })

/** Rows by day: a month on a desk, a list on a phone. */
export function Calendar(props: CollectionProps) {
  const { entity, title, text, by = 'created', and } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 100 })
  const [month, setMonth] = useState(() => new Date(new Date().getFullYear(), new Date().getMonth(), 1))
  const [view, setView] = useState<View>('month')
  const entries = dated(entity, rows, by, and)
  const move = (step: number) => setMonth(new Date(month.getFullYear(), month.getMonth() + step, 1))
  const inMonth = entries.filter(({ start, end }) => start < new Date(month.getFullYear(), month.getMonth() + 1, 1) && end >= month)

  return (
    <Block title={title ?? entity.plural} text={text} tools={<CreateButton entity={entity} />}>
      <div className="flex flex-wrap items-center gap-2 px-5 py-4">
        <Button variant="ghost" size="icon-sm" aria-label="Previous month" onClick={() => move(-1)}><ChevronLeft /></Button>
        <p aria-live="polite" className="min-w-36 text-center text-sm font-semibold">{monthName.format(month)}</p>
        <Button variant="ghost" size="icon-sm" aria-label="Next month" onClick={() => move(1)}><ChevronRight /></Button>
        <div className="ml-auto max-md:hidden"><Segmented<View> label="View" value={view} onChange={setView} options={[{ value: 'month', label: 'Month' }, { value: 'list', label: 'List' }]} /></div>
      </div>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading /> : (
        <>
          {view === 'month' && <Month entity={entity} month={month} entries={inMonth} />}
          <List entity={entity} entries={inMonth} precise={fieldOf(entity, by)?.type !== 'date'} className={view === 'month' ? 'md:hidden' : ''} />
        </>
      )}
    </Block>
  )
}

function Month({ entity, month, entries }: { entity: Entity; month: Date; entries: Dated[] }) {
  const weeks = weeksOf(month.getFullYear(), month.getMonth())
  const today = dayKey(new Date())
  return (
    <table className="w-full table-fixed border-t text-sm max-md:hidden">
      <caption className="sr-only">{entity.plural} in {monthName.format(month)}</caption>
      <thead><tr className="border-b bg-sunken">{weeks[0]!.map((day) => <th key={day.getDay()} scope="col" className="px-3 py-2 text-left text-xs font-medium text-ink-muted">{weekday.format(day)}</th>)}</tr></thead>
      <tbody className="divide-y divide-line">
        {weeks.map((week) => (
          <tr key={dayKey(week[0]!)} className="divide-x divide-line">
            {week.map((day) => {
              const key = dayKey(day)
              const here = entries.filter(({ start, end }) => dayKey(start) <= key && key <= dayKey(end))
              return (
                <td key={key} className={cn('h-24 p-1.5 align-top', day.getMonth() !== month.getMonth() && 'bg-sunken')}>
                  <span className={cn('grid size-6 place-items-center rounded-full text-xs tabular-nums', key === today ? 'bg-brand font-semibold text-on-brand' : 'text-ink-muted')}>{day.getDate()}</span>
                  <ul className="mt-1 grid gap-1">
                    {here.slice(0, 3).map(({ row }) => <li key={row.id}><Link to={`/${entity.path}/${row.id}`} className="block truncate rounded-md bg-brand-soft px-1.5 py-0.5 text-xs font-medium text-brand-text hover:underline">{titleOf(entity, row)}</Link></li>)}
                    {here.length > 3 && <li className="px-1.5 text-xs text-ink-muted">{here.length - 3} more</li>}
                  </ul>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function List({ entity, entries, precise, className }: { entity: Entity; entries: Dated[]; precise: boolean; className: string }) {
  if (entries.length === 0) return <Empty title={`No ${entity.plural.toLowerCase()} this month`} className={cn('border-t', className)} />
  return (
    <ul className={cn('divide-y divide-line border-t', className)}>
      {entries.map(({ row, start }) => (
        <li key={row.id}>
          <Link to={`/${entity.path}/${row.id}`} className="flex items-center gap-4 px-5 py-3 text-sm hover:bg-hover">
            <span className="grid w-11 shrink-0 justify-items-center rounded-control bg-brand-soft py-1 text-brand-text"><span className="text-2xs font-medium">{weekday.format(start)}</span><span className="font-display text-lg leading-5 font-semibold">{start.getDate()}</span></span>
            <span className="min-w-0 flex-1"><span className="block truncate font-medium">{titleOf(entity, row)}</span><span className="text-xs text-ink-muted">{precise ? dateTime(start.toISOString()) : date(dayKey(start))}</span></span>
            <Status entity={entity} row={row} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
