import { cn } from '@/lib/cn'

export type Rank = { key: string; label: string; value: number }

type RanksProps = { title: string; heads: { group: string; value: string }; rows: readonly Rank[]; format: (value: number) => string; className?: string }

/** Bars that lie down, so that every name can be read whole; it is a table and reads as one. */
export function Ranks({ title, heads, rows, format, className }: RanksProps) {
  const top = Math.max(1, ...rows.map((row) => row.value))
  return (
    <table className={cn('w-full text-sm', className)}>
      <caption className="sr-only">{title}</caption>
      <thead className="sr-only"><tr><th scope="col">{heads.group}</th><th scope="col">Share</th><th scope="col">{heads.value}</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="h-10 max-w-44 truncate pr-4 text-left font-medium">{row.label}</th>
            <td className="w-full"><span className="block h-3 rounded-full bg-sunken"><span className="block h-full rounded-full" style={{ width: `${Math.max(1, (row.value / top) * 100)}%`, background: 'var(--chart-1)' }} /></span></td>
            <td className="pl-4 text-right font-medium whitespace-nowrap tabular-nums">{format(row.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
