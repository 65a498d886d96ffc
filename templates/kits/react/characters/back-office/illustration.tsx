import type { LucideIcon } from 'lucide-react'
import { Motif } from '@/art/motif'
import { cn } from '@/lib/cn'
import { seeded, seedOf } from '@/lib/seeded'

export type IllustrationProps = { seed: string; /** What it stands for; marks of data without. */ motif?: LucideIcon; className?: string }

/** A plain emblem, or marks of data from a text. The same text, the same marks. */
export function Illustration({ seed, motif, className }: IllustrationProps) {
  if (motif) return <svg aria-hidden viewBox="0 0 300 300" preserveAspectRatio="xMidYMid slice" className={cn('bg-brand-soft', className)}><Motif icon={motif} x={150} y={150} size={150} ink="var(--brand-text)" weight={1.25} /></svg>
  const random = seeded(seedOf(seed))
  const hue = `var(--chart-${1 + Math.floor(random() * 5)})`
  const bars = random() > 0.5
  return (
    <svg aria-hidden viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" className={cn('bg-sunken', className)}>
      {bars
        ? Array.from({ length: 16 }, (_, i) => { const height = 40 + random() * 200; return <rect key={i} x={14 + i * 24} y={300 - height} width="16" height={height} fill={hue} opacity={i % 5 === 3 ? 1 : 0.45} /> })
        : Array.from({ length: 96 }, (_, i) => <circle key={i} cx={24 + (i % 12) * 32} cy={24 + Math.floor(i / 12) * 36} r={2 + random() * 11} fill={hue} opacity={0.3 + random() * 0.6} />)}
    </svg>
  )
}
