import { useState } from 'react'
import { Download, Printer } from 'lucide-react'
import { Figures, type Shape } from '@/data/figures'
import { useCollection } from '@/data/use-collection'
import { Block } from '@/layout/block'
import type { Query } from '@/lib/api'
import { formats, groupKey, isTime, named, type Measured } from '@/lib/buckets'
import { counting } from '@/lib/counting'
import { csvLink } from '@/lib/csv'
import type { Entity } from '@/lib/entity'
import { overTime, unitFor } from '@/lib/over-time'
import { useSummary } from '@/lib/queries'
import { Button } from '@/ui/button'
import { Input } from '@/ui/field'
import { Segmented } from '@/ui/segmented'
import { Select } from '@/ui/select'
import { Empty, Failure, Loading } from '@/ui/states'
import { columnsOf, Rows } from './table'

type ReportProps = { id: string; entity: Entity; title?: string; text?: string; by?: string; measure?: Measured }

const numeric = ['integer', 'decimal', 'money', 'percent', 'rating', 'duration']
const groupable = ['relation', 'choice', 'boolean', 'date', 'dateTime', 'place']

/** Any number of an entity by any of its categories, in any state and period: a picture, a table with the rows beneath, and both to take away. */
export function Report({ id, entity, title, text, by, measure }: ReportProps) {
  const groups = groupsOf(entity)
  const measures = measuresOf(entity)
  const day = entity.fields.find((field) => (field.type === 'date' || field.type === 'dateTime') && !field.computed)
  const [group, setGroup] = useState(by && groups.some((one) => one.value === by) ? by : groups[0]!.value)
  const [what, setWhat] = useState(measure && measure.function !== 'count' ? `${measure.function} ${measure.field}` : 'count')
  const [state, setState] = useState(counting(entity))
  const [open, setOpen] = useState(false)
  const [shape, setShape] = useState<Shape>('bars')
  const [period, setPeriod] = useState({ from: '', to: '' })
  const [how, field] = what.split(' ') as [Measured['function'], string | undefined]
  const within = day ? { [`from${capital(day.key)}`]: period.from, [`to${capital(day.key)}`]: period.to && (day.type === 'date' ? period.to : `${period.to}T23:59:59Z`) } : {}
  const only = { ...within, status: state || undefined }
  const { data, error, refetch } = useSummary(entity.path, { by: groupKey(entity, group), function: how, field: field && groupKey(entity, field), ...only })
  const { data: counts } = useSummary(entity.path, { by: groupKey(entity, group), function: 'count', ...only })
  const times = how === 'count' || isTime(entity, group) ? undefined : new Map((counts ?? []).map((one) => [one.key, one.value]))
  const summed = how === 'count' || how === 'sum'
  const rows = isTime(entity, group) && summed ? overTime(data ?? [], unitFor((data ?? []).map((one) => one.key))) : named(entity, group, data ?? [])
  const { full, tick } = formats({ entity: entity.id, function: how, field })
  const heads = { group: groups.find((one) => one.value === group)!.label, value: measures.find((one) => one.value === what)?.label ?? 'Value' }
  const name = title ?? `${entity.plural} report`

  return (
    <Block title={name} text={text} tools={
      <div className="flex gap-2 print:hidden">
        <Button variant="secondary" size="sm" onClick={() => window.print()}><Printer /> Print</Button>
        <Button variant="secondary" size="sm" disabled={rows.length === 0} render={<a href={csvLink([[heads.group, heads.value], ...rows.map((row) => [row.label, row.value])])} download={`${entity.path}-report.csv`} />}><Download /> CSV</Button>
      </div>
    }>
      <div className="flex flex-wrap items-center gap-2.5 px-5 py-4 print:hidden">
        <Select aria-label="Measure" className="w-auto min-w-40" value={what} onValueChange={(next) => setWhat(next || 'count')} options={measures} />
        <Select aria-label="Group by" className="w-auto min-w-40" value={group} onValueChange={(next) => setGroup(next || group)} options={groups} />
        {entity.states.length > 0 && <Select aria-label="State" className="w-auto min-w-40" value={state} onValueChange={setState} clearable placeholder="In any state" options={statesOf(entity)} />}
        {day && (
          <span className="flex items-center gap-2 text-sm text-ink-muted">
            <Input type="date" aria-label={`${day.name} from`} className="w-auto" value={period.from} onChange={(event) => setPeriod({ ...period, from: event.target.value })} /> to
            <Input type="date" aria-label={`${day.name} to`} className="w-auto" value={period.to} onChange={(event) => setPeriod({ ...period, to: event.target.value })} />
          </span>
        )}
        <div className="ml-auto"><Segmented<Shape> label="Show as" value={shape} onChange={setShape} options={[{ value: 'bars', label: 'Bars' }, { value: 'line', label: 'Line' }, { value: 'ring', label: 'Ring' }]} /></div>
      </div>
      {error ? <Failure error={error} retry={refetch} /> : !data ? <Loading /> : rows.length === 0 ? <Empty title="No figures yet" text="Choose another period, or come back when there is something to count." className="border-t" />
        : <Figures title={`${name}: ${heads.value.toLowerCase()} by ${heads.group.toLowerCase()}`} shape={shape} rows={rows} heads={heads} format={full} tick={tick} total={summed} times={times} />}
      <details className="border-t" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="px-5 py-3.5 text-sm font-medium hover:bg-hover">{entity.plural} in these figures</summary>
        {open && <Beneath id={`${id}-rows`} entity={entity} only={only} />}
      </details>
    </Block>
  )
}

/** The rows that the figures are made of. */
function Beneath({ id, entity, only }: { id: string; entity: Entity; only: Query }) {
  const collection = useCollection({ id, entity, within: only, size: 10 })
  return <Rows entity={entity} collection={collection} columns={columnsOf(entity, counted(entity))} />
}

/** Whom and what it concerns, when, and what it comes to, before anything else. */
const counted = (entity: Entity) => {
  const order = ['relation', 'date', 'dateTime', 'integer', 'decimal', 'money']
  const fields = entity.fields.filter((field) => !field.secret && order.includes(field.type)).toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
  return [entity.fields.find((field) => field.key === entity.label)?.id ?? '', ...fields.slice(0, 5).map((field) => field.id), ...(entity.states.length > 0 ? ['status'] : [])].filter(Boolean)
}

const statesOf = (entity: Entity) => {
  const usual = counting(entity)
  return [...(usual.includes(',') ? [{ value: usual, label: 'All that counts' }] : []), ...entity.states.map(({ id, name }) => ({ value: id, label: name }))]
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)

const groupsOf = (entity: Entity) => [
  ...entity.fields.filter((field) => groupable.includes(field.type)).map((field) => ({ value: field.id, label: field.name })),
  ...(entity.states.length > 0 ? [{ value: 'status', label: 'Status' }] : []),
  { value: 'created', label: 'Added on' },
]

const measuresOf = (entity: Entity) => [
  { value: 'count', label: 'Number' },
  ...entity.fields.filter((field) => numeric.includes(field.type)).flatMap((field) => [{ value: `sum ${field.id}`, label: `${field.name}, sum` }, { value: `average ${field.id}`, label: `${field.name}, average` }]),
]
