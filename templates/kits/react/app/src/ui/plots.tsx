import { smooth } from '@/lib/scale'

export type Series<T> = { label: string; value: (row: T) => number; colour: string; dashed?: boolean }

type PlotProps<T> = { rows: T[]; series: Series<T>[]; x: (i: number) => number; y: (value: number) => number }

export function Bars<T>({ rows, series, x, y, slot }: PlotProps<T> & { slot: number }) {
  const width = Math.min(30, slot * 0.52)
  return rows.map((row, i) => {
    let base = 0
    return series.map((one, level) => {
      const from = y(base)
      base += one.value(row)
      const top = y(base)
      const corner = level === series.length - 1 ? Math.min(6, from - top) : 0
      const left = x(i) - width / 2
      return <path key={`${i}-${one.label}`} fill={one.colour} d={`M${left} ${from - (level ? 1.5 : 0)}V${top + corner}q0-${corner} ${corner}-${corner}h${width - corner * 2}q${corner} 0 ${corner} ${corner}V${from - (level ? 1.5 : 0)}Z`} />
    })
  })
}

export function Lines<T>({ rows, series, x, y, floor, active, fade }: PlotProps<T> & { floor: number; active: number | null; fade?: string }) {
  return (
    <>
      {fade && <linearGradient id={fade} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor={series[0]?.colour} stopOpacity="0.24" />
        <stop offset="1" stopColor={series[0]?.colour} stopOpacity="0" />
      </linearGradient>}
      {series.toReversed().map((one) => {
        const points = rows.map((row, i) => [x(i), y(one.value(row))] as const)
        const path = smooth(points)
        return (
          <g key={one.label}>
            {fade && !one.dashed && points.length > 0 && <path d={`${path}V${floor}H${x(0)}Z`} fill={`url(#${fade})`} />}
            <path d={path} fill="none" stroke={one.colour} strokeWidth={one.dashed ? 1.75 : 2.5} strokeDasharray={one.dashed ? '4 4' : undefined} strokeLinecap="round" />
            {active !== null && points[active] && <circle cx={points[active][0]} cy={points[active][1]} r={4.5} fill={one.colour} stroke="var(--surface)" strokeWidth={2} />}
          </g>
        )
      })}
    </>
  )
}

export function Legend<T>({ series }: { series: Series<T>[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
      {series.map((one) => (
        <li key={one.label} className="flex items-center gap-1.5">
          <span aria-hidden className={one.dashed ? 'w-3.5 border-t-2 border-dashed' : 'size-2.5 rounded-[3px]'} style={one.dashed ? { borderColor: one.colour } : { background: one.colour }} />
          {one.label}
        </li>
      ))}
    </ul>
  )
}
