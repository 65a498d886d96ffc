import { useState } from 'react'
import { Download } from 'lucide-react'
import { Block } from '@/layout/block'
import { formats, groupKey, named, type Measured } from '@/lib/buckets'
import { fieldOf, type Entity } from '@/lib/entity'
import { useSummary, type Bucket } from '@/lib/queries'
import { Button } from '@/ui/button'
import { Select } from '@/ui/select'
import { Empty, Failure, Loading } from '@/ui/states'

type ReportProps = { id: string; entity: Entity; title?: string; text?: string; by?: string; measure?: Measured }

const numeric = ['integer', 'decimal', 'money', 'percent', 'rating', 'duration']
const groupable = ['relation', 'choice', 'boolean', 'date', 'place']

/** Any number of an entity by any of its categories, to read and to take away. */
export function Report({ entity, title, text, by, measure }: ReportProps) {
  const groups = [...entity.fields.filter((field) => groupable.includes(field.type)).map((field) => ({ value: field.id, label: field.name })), ...(entity.states.length > 0 ? [{ value: 'status', label: 'Status' }] : []), { value: 'created', label: 'Day' }]
  const measures = [{ value: 'count', label: 'Number' }, ...entity.fields.filter((field) => numeric.includes(field.type)).flatMap((field) => [{ value: `sum ${field.id}`, label: `${field.name}, sum` }, { value: `average ${field.id}`, label: `${field.name}, average` }])]
  const [group, setGroup] = useState(by && groups.some((one) => one.value === by) ? by : groups[0]!.value)
  const [what, setWhat] = useState(measure && measure.function !== 'count' ? `${measure.function} ${measure.field}` : 'count')
  const [how, field] = what.split(' ') as [Measured['function'], string | undefined]
  const { data, error, refetch } = useSummary(entity.path, { by: groupKey(entity, group), function: how, field: field && groupKey(entity, field) })
  const rows = named(entity, group, data ?? [])
  const top = Math.max(1, ...rows.map((row) => row.value))
  const { full } = formats({ entity: entity.id, function: how, field })
  const names = { group: groups.find((one) => one.value === group)!.label, measure: measures.find((one) => one.value === what)?.label ?? fieldOf(entity, field ?? '')?.name ?? 'Value' }

  return (
    <Block title={title ?? `${entity.plural} report`} text={text} tools={<Button variant="secondary" size="sm" disabled={rows.length === 0} render={<a href={csv(names, rows)} download={`${entity.path}-report.csv`} />}><Download /> CSV</Button>}>
      <div className="flex flex-wrap gap-2.5 px-5 py-4">
        <Select aria-label="Measure" className="w-auto min-w-40" value={what} onValueChange={(next) => setWhat(next || 'count')} options={measures} />
        <Select aria-label="Group by" className="w-auto min-w-40" value={group} onValueChange={(next) => setGroup(next || group)} options={groups} />
      </div>
      {error ? <Failure error={error} retry={refetch} /> : !data ? <Loading /> : rows.length === 0 ? <Empty title="No figures yet" className="border-t" /> : (
        <table className="w-full text-sm">
          <caption className="sr-only">{names.measure} by {names.group.toLowerCase()}</caption>
          <thead><tr className="border-y bg-sunken text-left text-ink-muted"><th scope="col" className="px-5 py-2 font-medium">{names.group}</th><th scope="col" className="w-1/2 max-sm:hidden"><span className="sr-only">Share</span></th><th scope="col" className="px-5 py-2 text-right font-medium">{names.measure}</th></tr></thead>
          <tbody className="divide-y divide-line">
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className="h-11 px-5 text-left font-medium">{row.label}</th>
                <td className="max-sm:hidden"><span className="block h-2.5 rounded-full bg-sunken"><span className="block h-full rounded-full bg-brand" style={{ width: `${Math.max(1, (row.value / top) * 100)}%` }} /></span></td>
                <td className="px-5 text-right tabular-nums">{full(row.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  )
}

/** A file that opens in a spreadsheet; a leading sign is quoted so that no cell is read as a formula. */
function csv(names: { group: string; measure: string }, rows: readonly Bucket[]): string {
  const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const lines = [[names.group, names.measure], ...rows.map((row) => [row.label, String(row.value)])].map(([a, b]) => `${cell(a!)},${/^-?[\d.]+$/.test(b!) ? b : cell(b!)}`)
  return `data:text/csv;charset=utf-8,${encodeURIComponent(lines.join('\n'))}`
}
