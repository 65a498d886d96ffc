import { cn } from '@/lib/cn'

export type Share = { label: string; value: number }

type DonutProps = { title: string; shares: readonly Share[]; format?: (value: number) => string; className?: string }

/** Parts of a whole, with the figures beside them. */
export function Donut({ title, shares, format = String, className }: DonutProps) {
  const total = shares.reduce((sum, share) => sum + share.value, 0)
  const around = 2 * Math.PI * 40
  let before = 0
  return (
    <figure className={cn('flex flex-wrap items-center justify-center gap-x-8 gap-y-5', className)}>
      <svg role="img" aria-label={title} viewBox="0 0 100 100" className="size-44 -rotate-90">
        <circle cx="50" cy="50" r="40" fill="none" stroke="var(--sunken)" strokeWidth="14" />
        {shares.map((share, i) => {
          const length = total ? (share.value / total) * around : 0
          const start = before
          before += length
          return <circle key={share.label} cx="50" cy="50" r="40" fill="none" stroke={colourAt(i)} strokeWidth="14" strokeDasharray={`${Math.max(0, length - 1.2)} ${around}`} strokeDashoffset={-start} />
        })}
        <text x="50" y="50" textAnchor="middle" dominantBaseline="central" transform="rotate(90 50 50)" className="fill-ink font-display text-[13px] font-semibold tabular-nums">{format(total)}</text>
      </svg>
      <ul className="grid min-w-44 flex-1 gap-2 text-sm">
        {shares.map((share, i) => (
          <li key={share.label} className="flex items-center gap-2.5">
            <span aria-hidden className="size-2.5 rounded-[3px]" style={{ background: colourAt(i) }} />
            <span className="min-w-0 flex-1 truncate text-ink-muted">{share.label}</span>
            <span className="font-medium tabular-nums">{format(share.value)}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

export const colourAt = (index: number) => `var(--chart-${(index % 5) + 1})`
