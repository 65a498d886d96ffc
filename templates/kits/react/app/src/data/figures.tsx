import { Chart } from '@/ui/chart'
import { Donut } from '@/ui/donut'
import { Ranks } from '@/ui/ranks'

export type Shape = 'bars' | 'line' | 'ring'

type Figure = { key: string; label: string; value: number }
type FiguresProps = { title: string; shape: Shape; rows: readonly Figure[]; heads: { group: string; value: string }; format: (value: number) => string; tick: (value: number) => string; /** Whether adding the values up says something. */ total: boolean; /** How many rows a sum or average is made of, by group. */ times?: ReadonlyMap<string, number> }

const most = 12

/** The same figures as a picture and, beneath it, as a table with every one of them. */
export function Figures({ title, shape, rows, heads, format, tick, total, times }: FiguresProps) {
  const sum = rows.reduce((all, row) => all + row.value, 0)
  return (
    <>
      <div className="border-t px-5 py-6">
        {shape === 'ring' ? <Donut title={title} shares={rows.slice(0, most)} format={format} className="min-h-56" />
          : shape === 'line' ? <Chart kind="area" title={title} rows={[...rows]} label={(row) => row.label} series={[{ label: heads.value, colour: 'var(--chart-1)', value: (row) => row.value }]} format={format} tick={tick} />
          : <Ranks title={title} heads={heads} rows={rows.slice(0, most)} format={format} />}
      </div>
      <details className="border-t">
        <summary className="px-5 py-3.5 text-sm font-medium hover:bg-hover">All figures{total && <span className="float-right font-display text-base font-semibold tabular-nums">{format(sum)}</span>}</summary>
        <table className="w-full text-sm">
          <thead><tr className="border-y bg-sunken text-left text-ink-muted"><th scope="col" className="px-5 py-2 font-medium">{heads.group}</th><th scope="col" className="px-5 py-2 text-right font-medium">{heads.value}</th>{times && <th scope="col" className="px-5 py-2 text-right font-medium">Number</th>}{total && <th scope="col" className="px-5 py-2 text-right font-medium">Share</th>}</tr></thead>
          <tbody className="divide-y divide-line">
            {rows.map((row) => (
              <tr key={row.key}><th scope="row" className="h-10 px-5 text-left font-medium">{row.label}</th><td className="px-5 text-right tabular-nums">{format(row.value)}</td>{times && <td className="px-5 text-right tabular-nums">{times.get(row.key) ?? 0}</td>}{total && <td className="px-5 text-right text-ink-muted tabular-nums">{sum ? Math.round((row.value / sum) * 100) : 0} %</td>}</tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
