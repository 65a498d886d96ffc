import { useQuery } from '@tanstack/react-query'
import { Target, TrendingDown, TrendingUp } from 'lucide-react'
import { call } from '@/lib/api'
import { cn } from '@/lib/cn'
import { money, number } from '@/lib/format'
import { product } from '@/product'
import { Block } from '@/layout/block'
import { Card } from '@/ui/card'
import { Sparkline } from '@/ui/sparkline'
import { Failure, Skeleton } from '@/ui/states'

type Kpi = { id: string; name: string; value: number; previous: number | null; target: number | null; unit: string | null; lowerIsBetter: boolean; series: { at: string; value: number }[] }
type KpisProps = { id: string; title?: string; text?: string; only?: readonly string[] }

/** The numbers the product is steered by, each against the period before and its target. */
export function Kpis({ title, text, only }: KpisProps) {
  const { data, error, refetch } = useQuery({ queryKey: ['kpis'], queryFn: () => call<Kpi[]>('GET', 'kpis') })
  const shown = (data ?? []).filter((kpi) => !only?.length || only.includes(kpi.id))
  if (error) return <Card><Failure error={error} retry={refetch} /></Card>
  if (data && shown.length === 0) return null
  return (
    <Block bare title={title} text={text}>
      <ul className={cn('grid grid-cols-2 gap-3 lg:gap-5', columns[shown.length] ?? 'xl:grid-cols-4')}>
        {data ? shown.map((kpi) => <li key={kpi.id} className="grid"><KpiCard kpi={kpi} /></li>) : [0, 1, 2].map((i) => <li key={i}><Skeleton className="h-36 rounded-card" /></li>)}
      </ul>
    </Block>
  )
}

const columns: Record<number, string> = { 3: 'xl:grid-cols-3', 5: 'xl:grid-cols-5', 6: 'xl:grid-cols-3', 9: 'xl:grid-cols-3' }

const show = (kpi: Kpi, value: number) => (kpi.unit === product.currency || kpi.unit === 'money' ? money(value) : kpi.unit === '%' || kpi.unit === 'percent' ? `${number(value)} %` : number(value))

function KpiCard({ kpi }: { kpi: Kpi }) {
  const change = kpi.previous ? ((kpi.value - kpi.previous) / Math.abs(kpi.previous)) * 100 : null
  const good = change !== null && (kpi.lowerIsBetter ? change <= 0 : change >= 0)
  const Trend = (change ?? 0) < 0 ? TrendingDown : TrendingUp
  return (
    <Card className="flex flex-col p-4 lg:p-5">
      <h2 className="font-sans text-sm font-medium tracking-normal text-ink-muted">{kpi.name}</h2>
      <div className="mt-2 flex items-end justify-between gap-3">
        <p className="font-display text-2xl font-semibold tracking-tight tabular-nums lg:text-[2rem] lg:leading-9">{show(kpi, kpi.value)}</p>
        {kpi.series.length > 1 && <Sparkline values={kpi.series.map((point) => point.value)} className="mb-1 h-8 w-20 min-w-0 shrink max-sm:hidden" />}
      </div>
      <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-3 text-xs text-ink-muted lg:text-sm">
        {change !== null && (
          <span className={cn('inline-flex items-center gap-1 font-medium', good ? 'text-success-text' : 'text-danger-text')}>
            <Trend aria-hidden className="size-4" />{number(Math.abs(Math.round(change * 10) / 10))}%<span className="sr-only">{change < 0 ? ' down' : ' up'}</span>
          </span>
        )}
        {kpi.target !== null && kpi.target !== undefined && <span className="inline-flex items-center gap-1"><Target aria-hidden className="size-3.5" /><span className="sr-only">Target</span>{show(kpi, kpi.target)}</span>}
        {change === null && (kpi.target === null || kpi.target === undefined) && <span>no earlier figure yet</span>}
      </p>
    </Card>
  )
}
