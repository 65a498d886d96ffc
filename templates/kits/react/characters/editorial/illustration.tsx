import { cn } from '@/lib/cn'
import { seeded, seedOf } from '@/lib/seeded'

const [width, height, lines] = [600, 400, 30]

/** An engraving from a text: contour lines over two ridges, and one spot of colour. The same text, the same plate. */
export function Illustration({ seed, className }: { seed: string; className?: string }) {
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
