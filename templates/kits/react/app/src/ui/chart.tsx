import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { niceTicks } from '@/lib/scale'
import { Bars, Lines, type Series } from './plots'

type ChartProps<T> = {
  /** An area is a line with its ground filled. */
  kind: 'line' | 'area' | 'bar'
  title: string
  rows: T[]
  label: (row: T) => string
  series: Series<T>[]
  format?: (value: number) => string
  tick?: (value: number) => string
  height?: number
}

const edge = { top: 10, right: 8, bottom: 30, left: 44 }

/** A line chart or a stacked bar chart. Arrow keys read the values; a hidden table carries them for screen readers. */
export function Chart<T>({ kind, title, rows, label, series, format = String, tick = format, height = 264 }: ChartProps<T>) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(640)
  const [active, setActive] = useState<number | null>(null)

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width))
    observer.observe(frame.current!)
    return () => observer.disconnect()
  }, [])

  const total = (row: T) => series.reduce((sum, one) => sum + one.value(row), 0)
  const peak = Math.max(1, ...rows.map((row) => (kind === 'bar' ? total(row) : Math.max(...series.map((one) => one.value(row))))))
  const ticks = niceTicks(peak)
  const plot = { width: Math.max(0, width - edge.left - edge.right), height: height - edge.top - edge.bottom }
  const slot = plot.width / (kind === 'bar' ? rows.length : Math.max(1, rows.length - 1))
  const x = (i: number) => edge.left + (kind === 'bar' ? slot * (i + 0.5) : slot * i)
  const y = (value: number) => edge.top + plot.height * (1 - value / ticks.at(-1)!)
  const widest = Math.max(...rows.map((row) => label(row).length)) * 7 + 18
  const every = Math.max(1, Math.ceil((rows.length * Math.min(widest, 110)) / Math.max(plot.width, 1)))

  const onPointer = (event: PointerEvent) => {
    const at = event.clientX - frame.current!.getBoundingClientRect().left - edge.left
    setActive(Math.min(rows.length - 1, Math.max(0, kind === 'bar' ? Math.floor(at / slot) : Math.round(at / slot))))
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step) setActive((old) => Math.min(rows.length - 1, Math.max(0, (old ?? (step > 0 ? -1 : rows.length)) + step)))
    if (event.key === 'Escape') setActive(null)
  }

  return (
    <figure className="relative" ref={frame} style={{ height }}>
      <svg width={width} height={height} role="img" aria-label={`${title}. Use the arrow keys to read values.`} aria-describedby={id} tabIndex={0}
        onPointerMove={onPointer} onPointerLeave={() => setActive(null)} onBlur={() => setActive(null)} onKeyDown={onKey} className="block rounded-lg">
        {ticks.map((value) => (
          <g key={value}>
            <line x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} stroke="var(--line)" />
            <text x={edge.left - 10} y={y(value) + 4} textAnchor="end" className="fill-ink-muted text-xs tabular-nums">{tick(value)}</text>
          </g>
        ))}
        {rows.map((row, i) => i % every === 0 && (
          <text key={i} x={x(i)} y={height - 8} textAnchor={kind !== 'bar' && i === 0 ? 'start' : kind !== 'bar' && i === rows.length - 1 ? 'end' : 'middle'} className="fill-ink-muted text-xs">{shorten(label(row))}</text>
        ))}
        {active !== null && (kind === 'bar'
          ? <rect x={x(active) - slot / 2} y={edge.top} width={slot} height={plot.height} rx={8} fill="var(--hover)" />
          : <line x1={x(active)} x2={x(active)} y1={edge.top} y2={edge.top + plot.height} stroke="var(--line-strong)" strokeDasharray="3 3" />)}
        {width > 0 && (kind === 'bar' ? <Bars rows={rows} series={series} x={x} y={y} slot={slot} /> : <Lines rows={rows} series={series} x={x} y={y} floor={y(0)} active={active} fade={kind === 'area' ? `${id}-fade` : undefined} />)}
      </svg>
      {active !== null && rows[active] && (
        <div className="pointer-events-none absolute top-0 z-10 min-w-36 rounded-control border border-line bg-raised px-3 py-2 text-sm shadow-float" style={{ left: Math.min(Math.max(0, x(active) + 14), width - 170) }}>
          <p className="mb-1 text-xs text-ink-muted">{label(rows[active])}</p>
          {series.map((one) => (
            <p key={one.label} className="flex items-center gap-2 tabular-nums">
              <span className="size-2 rounded-[3px]" style={{ background: one.colour }} />
              <span className="text-ink-muted">{one.label}</span>
              <span className="ml-auto pl-4 font-medium">{format(one.value(rows[active]!))}</span>
            </p>
          ))}
        </div>
      )}
      <div className="sr-only">
        <table id={id}>
          <caption>{title}</caption>
          <thead><tr><th scope="col">Point</th>{series.map((one) => <th key={one.label} scope="col">{one.label}</th>)}</tr></thead>
          <tbody>{rows.map((row, i) => <tr key={i}><th scope="row">{label(row)}</th>{series.map((one) => <td key={one.label}>{format(one.value(row))}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </figure>
  )
}

const shorten = (text: string) => (text.length > 14 ? `${text.slice(0, 13)}…` : text)
