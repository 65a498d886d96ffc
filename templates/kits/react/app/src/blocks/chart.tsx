import { useQueries } from '@tanstack/react-query'
import { Block } from '@/layout/block'
import { call, type Query } from '@/lib/api'
import { formats, groupKey, isTime, named, type Measured } from '@/lib/buckets'
import { entityById } from '@/lib/entities'
import { fieldOf, type Condition, type Entity } from '@/lib/entity'
import { toQuery } from '@/lib/filter'
import { overTime, unitFor } from '@/lib/over-time'
import type { Bucket } from '@/lib/queries'
import { useSession } from '@/lib/session'
import { Chart as Plot } from '@/ui/chart'
import { colourAt, Donut } from '@/ui/donut'
import { Legend } from '@/ui/plots'
import { Ranks } from '@/ui/ranks'
import { Empty, Failure, Skeleton } from '@/ui/states'

type ChartProps = { id: string; title?: string; text?: string; kind: 'bar' | 'line' | 'area' | 'donut' | 'stacked'; measure: Measured; by: string; and?: string; filter?: readonly Condition[]; half?: boolean }
type Layer = { id: string; name: string; query: Query }

/** One measure by one category; `stacked` splits each bar by a second. */
export function Chart({ title, text, kind, measure, by, and, filter = [], half }: ChartProps) {
  const { account } = useSession()
  const entity = entityById(measure.entity)
  const path = measure.entity === 'account' ? 'accounts' : (entity?.path ?? measure.entity)
  const layers = layersOf(entity, kind === 'stacked' ? and : undefined)
  const base: Query = { by: groupKey(entity, by), function: measure.function, field: measure.field && groupKey(entity, measure.field), ...(entity ? toQuery(entity, filter, account) : {}) }
  const answers = useQueries({ queries: layers.map((layer) => ({ queryKey: [path, 'summary', { ...base, ...layer.query }], queryFn: () => call<Bucket[]>('GET', `${path}/summary`, undefined, { ...base, ...layer.query }) })) })
  const error = answers.find((answer) => answer.error)?.error
  const loading = answers.some((answer) => answer.isPending)
  const keys = answers.flatMap((answer) => answer.data ?? []).map((bucket) => bucket.key)
  const unit = isTime(entity, by) && ['count', 'sum'].includes(measure.function) ? unitFor(keys) : null
  const parts = answers.map((answer) => (unit ? overTime(answer.data ?? [], unit, keys) : (answer.data ?? [])))
  const all = unit ? merge(parts.flat()) : named(entity, by, merge(parts.flat()))
  const buckets = isTime(entity, by) ? all.slice(-36) : kind === 'donut' ? fold(all, 5) : all.slice(0, 12)
  const { full, tick } = formats(measure)
  const heading = unit && unit !== 'day' ? title?.replace(/ by day$/i, ` by ${unit}`) : title
  const series = layers.map((layer, i) => ({ label: layer.name || (heading ?? 'Value'), colour: colourAt(i), value: (bucket: Bucket) => (layers.length === 1 ? bucket.value : (parts[i]?.find((one) => one.key === bucket.key)?.value ?? 0)) }))

  return (
    <Block half={half} title={heading} text={text} tools={layers.length > 1 && <Legend series={series} />}>
      <div className="p-5 pl-3">
        {error ? <Failure error={error} /> : loading ? <Skeleton className="h-64" /> : buckets.length === 0 ? <Empty title="No figures yet" className="py-16" />
          : kind === 'donut' ? <Donut title={title ?? 'Shares'} shares={buckets} format={full} className="min-h-64 pl-2" />
          : kind === 'bar' && !unit && isLong(buckets, half) ? <Ranks title={title ?? 'Chart'} heads={{ group: 'Group', value: title ?? 'Value' }} rows={buckets} format={full} className="min-h-64 pl-2" />
          : <Plot kind={kind === 'stacked' || buckets.length < (unit === 'month' ? 5 : 3) ? 'bar' : kind} title={heading ?? 'Chart'} rows={buckets} label={(bucket) => bucket.label} series={series} format={full} tick={tick} />}
      </div>
    </Block>
  )
}

/** Names that would not fit under upright bars. */
const isLong = (buckets: readonly Bucket[], half?: boolean) => buckets.reduce((sum, bucket) => sum + bucket.label.length * 7 + 18, 0) > (half ? 460 : 900)

function layersOf(entity: Entity | undefined, and?: string): Layer[] {
  const field = and && and !== 'status' && entity ? fieldOf(entity, and) : undefined
  const parts = and === 'status' ? entity?.states : field?.choices
  return parts?.length ? parts.slice(0, 5).map(({ id, name }) => ({ id, name, query: { [field?.key ?? 'status']: id } })) : [{ id: '', name: '', query: {} }]
}

function merge(buckets: Bucket[]): Bucket[] {
  const sums = new Map<string, Bucket>()
  for (const bucket of buckets) sums.set(bucket.key, { ...bucket, value: (sums.get(bucket.key)?.value ?? 0) + bucket.value })
  return [...sums.values()]
}

/** The greatest shares; the small ones become one. */
function fold(buckets: Bucket[], most: number): Bucket[] {
  if (buckets.length <= most) return buckets
  const rest = buckets.slice(most - 1)
  return [...buckets.slice(0, most - 1), { key: 'rest', label: 'Others', value: rest.reduce((sum, bucket) => sum + bucket.value, 0) }]
}
