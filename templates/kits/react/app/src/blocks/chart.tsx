import { useQueries } from '@tanstack/react-query'
import { Block } from '@/layout/block'
import { call, type Query } from '@/lib/api'
import { formats, groupKey, named, type Measured } from '@/lib/buckets'
import { entityById } from '@/lib/entities'
import { fieldOf, type Condition, type Entity } from '@/lib/entity'
import { toQuery } from '@/lib/filter'
import type { Bucket } from '@/lib/queries'
import { useSession } from '@/lib/session'
import { Chart as Plot } from '@/ui/chart'
import { colourAt, Donut } from '@/ui/donut'
import { Legend } from '@/ui/plots'
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
  const all = named(entity, by, merge(answers.flatMap((answer) => answer.data ?? [])))
  const buckets = by === 'created' ? all.slice(-30) : kind === 'donut' ? fold(all, 5) : all.slice(0, 12)
  const { full, tick } = formats(measure)
  const series = layers.map((layer, i) => ({ label: layer.name || (title ?? 'Value'), colour: colourAt(i), value: (bucket: Bucket) => (layers.length === 1 ? bucket.value : (answers[i]?.data?.find((one) => one.key === bucket.key)?.value ?? 0)) }))

  return (
    <Block half={half} title={title} text={text} tools={layers.length > 1 && <Legend series={series} />}>
      <div className="p-5 pl-3">
        {error ? <Failure error={error} /> : loading ? <Skeleton className="h-64" /> : buckets.length === 0 ? <Empty title="No figures yet" className="py-16" />
          : kind === 'donut' ? <Donut title={title ?? 'Shares'} shares={buckets} format={full} className="min-h-64 pl-2" />
          : <Plot kind={kind === 'stacked' || buckets.length < 3 ? 'bar' : kind} title={title ?? 'Chart'} rows={buckets} label={(bucket) => bucket.label} series={series} format={full} tick={tick} />}
      </div>
    </Block>
  )
}

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
