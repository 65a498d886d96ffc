import { cn } from '@/lib/cn'

export function Sparkline({ values, className }: { values: number[]; className?: string }) {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const points = values.map((value, i) => [(i / (values.length - 1)) * 80, 29 - ((value - low) / (high - low || 1)) * 26] as const)
  const line = points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
  return (
    <svg aria-hidden viewBox="0 0 80 32" className={cn('overflow-visible', className)} preserveAspectRatio="none">
      <path d={`${line}L80 32L0 32Z`} fill="var(--brand)" opacity="0.1" />
      <path d={line} fill="none" stroke="var(--brand)" strokeWidth="1.75" strokeLinejoin="round" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
