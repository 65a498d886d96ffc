import type { LucideIcon } from 'lucide-react'
import { Motif } from '@/art/motif'
import { cn } from '@/lib/cn'
import { seeded, seedOf } from '@/lib/seeded'

const [width, height, lines] = [600, 400, 30]

export type IllustrationProps = { seed: string; /** What it shows; a landscape without. */ motif?: LucideIcon; className?: string }

/** An engraving from a text: the same text, the same plate. */
export function Illustration({ seed, motif, className }: IllustrationProps) {
  return motif ? <Plate seed={seed} motif={motif} className={className} /> : <Landscape seed={seed} className={className} />
}

/** One thing in the spot colour before ruled lines. */
function Plate({ seed, motif, className }: IllustrationProps & { motif: LucideIcon }) {
  const random = seeded(seedOf(seed))
  const [kind, x, lean] = [Math.floor(random() * 4), width / 2 + (random() - 0.5) * 60, random() * 0.5]
  const steps = Array.from({ length: 26 }, (_, i) => i)
  const ruled = [
    () => steps.map((i) => <path key={i} d={`M-700 ${i * 17 - 20}C${width * 0.2} ${i * 17 - 60 * lean} ${width * 0.7} ${i * 17 + 80 * lean} 1300 ${i * 17 - 20}`} strokeWidth={0.5 + (i / 26) * 1.4} />),
    () => steps.map((i) => <circle key={i} cx={x} cy={height * 0.52} r={140 + i * 22} strokeWidth={Math.max(0.4, 1.7 - i * 0.05)} />),
    () => steps.map((i) => <path key={i} d={`M${i * 60 - 700} ${height + 60}L${i * 60 - 420} -60`} strokeWidth={0.5 + ((i * 7) % 5) * 0.25} />),
    () => steps.map((i) => <path key={i} d={`M${x} ${height * 1.06}L${x + Math.cos((i / 25) * Math.PI) * 1100} ${height * 1.06 - Math.sin((i / 25) * Math.PI) * 1100}`} strokeWidth="0.9" />),
  ]
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid meet" className={cn('bg-sunken', className)} fill="none">
      <g stroke="var(--ink)" opacity="0.5">{ruled[kind]!()}</g>
      <circle cx={x} cy={height * 0.52} r="112" fill="var(--brand)" />
      <circle cx={x} cy={height * 0.52} r="122" stroke="var(--ink)" strokeWidth="1" />
      <Motif icon={motif} x={x} y={height * 0.52} size={122} ink="var(--on-brand)" weight={1} />
    </svg>
  )
}

/** Contour lines over two ridges, and one spot of colour. */
function Landscape({ seed, className }: { seed: string; className?: string }) {
  const random = seeded(seedOf(seed))
  const ridges = [0, 1].map((i) => ({ at: width * (0.18 + i * 0.42 + random() * 0.22), wide: width * (0.09 + random() * 0.13), high: height * (0.2 + random() * 0.3) }))
  const [wave, spot] = [0.012 + random() * 0.016, { x: width * (0.14 + random() * 0.72), y: height * (0.16 + random() * 0.2), r: height * (0.08 + random() * 0.07) }]
  const line = (i: number) => {
    const depth = i / lines
    return Array.from({ length: 61 }, (_, step) => {
      const x = (step * width) / 60
      const lift = ridges.reduce((sum, ridge) => sum + Math.exp(-(((x - ridge.at) / ridge.wide) ** 2)) * ridge.high, 0) * (1 - depth)
      return `${step ? 'L' : 'M'}${x.toFixed(0)} ${(height * (0.14 + 0.88 * depth) - lift + Math.sin(x * wave + i * 0.5) * 2.5).toFixed(1)}`
    }).join('')
  }
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" className={cn('bg-sunken', className)} fill="none" stroke="var(--ink)">
      <circle cx={spot.x} cy={spot.y} r={spot.r} fill="var(--brand)" stroke="none" />
      {Array.from({ length: lines }, (_, i) => <path key={i} d={line(i)} strokeWidth={0.6 + 1.5 * (i / lines)} />)}
    </svg>
  )
}
