import { useState } from 'react'
import { Download, Printer } from 'lucide-react'
import { Figures, type Shape } from '@/data/figures'
import { Block } from '@/layout/block'
import { formats, groupKey, isTime, named, type Measured } from '@/lib/buckets'
import { csvLink } from '@/lib/csv'
import type { Entity } from '@/lib/entity'
import { overTime, unitFor } from '@/lib/over-time'
import { useSummary } from '@/lib/queries'
import { Button } from '@/ui/button'
import { Input } from '@/ui/field'
import { Segmented } from '@/ui/segmented'
import { Select } from '@/ui/select'
import { Empty, Failure, Loading } from '@/ui/states'

type ReportProps = { id: string; entity: Entity; title?: string; text?: string; by?: string; measure?: Measured }

const numeric = ['integer', 'decimal', 'money', 'percent', 'rating', 'duration']
const groupable = ['relation', 'choice', 'boolean', 'date', 'dateTime', 'place']

/** Any number of an entity by any of its categories and in any period: a picture, a table, and both to take away. */
export function Report({ entity, title, text, by, measure }: ReportProps) {
  const groups = groupsOf(entity)
  const measures = measuresOf(entity)
  const day = entity.fields.find((field) => (field.type === 'date' || field.type === 'dateTime') && !field.computed)
  const [group, setGroup] = useState(by && groups.some((one) => one.value === by) ? by : groups[0]!.value)
  const [what, setWhat] = useState(measure && measure.function !== 'count' ? `${measure.function} ${measure.field}` : 'count')
  const [shape, setShape] = useState<Shape>('bars')
  const [period, setPeriod] = useState({ from: '', to: '' })
  const [how, field] = what.split(' ') as [Measured['function'], string | undefined]
  const within = day ? { [`from${capital(day.key)}`]: period.from, [`to${capital(day.key)}`]: period.to && (day.type === 'date' ? period.to : `${period.to}T23:59:59Z`) } : {}
  const { data, error, refetch } = useSummary(entity.path, { by: groupKey(entity, group), function: how, field: field && groupKey(entity, field), ...within })
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
        {day && (
          <span className="flex items-center gap-2 text-sm text-ink-muted">
            <Input type="date" aria-label={`${day.name} from`} className="w-auto" value={period.from} onChange={(event) => setPeriod({ ...period, from: event.target.value })} /> to
            <Input type="date" aria-label={`${day.name} to`} className="w-auto" value={period.to} onChange={(event) => setPeriod({ ...period, to: event.target.value })} />
          </span>
        )}
        <div className="ml-auto"><Segmented<Shape> label="Show as" value={shape} onChange={setShape} options={[{ value: 'bars', label: 'Bars' }, { value: 'line', label: 'Line' }, { value: 'ring', label: 'Ring' }]} /></div>
      </div>
      {error ? <Failure error={error} retry={refetch} /> : !data ? <Loading /> : rows.length === 0 ? <Empty title="No figures yet" text="Choose another period, or come back when there is something to count." className="border-t" />
        : <Figures title={`${name}: ${heads.value.toLowerCase()} by ${heads.group.toLowerCase()}`} shape={shape} rows={rows} heads={heads} format={full} tick={tick} total={summed} />}
    </Block>
  )
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
