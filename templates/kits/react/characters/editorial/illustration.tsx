import type { LucideIcon } from 'lucide-react'
import { Motif } from '@/art/motif'
import { cn } from '@/lib/cn'
import { seeded, seedOf } from '@/lib/seeded'
import { product } from '@/product'

const [width, height, lines] = [600, 400, 30]

type SceneProps = { random: () => number }

export type IllustrationProps = { seed: string; /** What it shows; a landscape without. */ motif?: LucideIcon; className?: string }

/** An engraving from a text: the same text, the same plate. */
export function Illustration({ seed, motif, className }: IllustrationProps) {
  if (motif) return <Plate seed={seed} motif={motif} className={className} />
  const Scene = [Landscape, Horizon, Skyline][product.look.scene % 3]!
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" className={cn('bg-sunken', className)} fill="none" stroke="var(--ink)">
      <Scene random={seeded(seedOf(seed))} />
    </svg>
  )
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
function Landscape({ random }: SceneProps) {
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
    <>
      <circle cx={spot.x} cy={spot.y} r={spot.r} fill="var(--brand)" stroke="none" />
      {Array.from({ length: lines }, (_, i) => <path key={i} d={line(i)} strokeWidth={0.6 + 1.5 * (i / lines)} />)}
    </>
  )
}

/** Rays above a horizon, water below it, and the spot of colour between them. */
function Horizon({ random }: SceneProps) {
  const [x, y, r, rays] = [width * (0.25 + random() * 0.5), height * (0.56 + random() * 0.08), height * (0.2 + random() * 0.08), 40 + Math.floor(random() * 20)]
  const [cycle, shift] = [0.02 + random() * 0.02, random() * 6]
  const wave = (i: number) => Array.from({ length: 61 }, (_, step) => `${step ? 'L' : 'M'}${step * 10} ${(y + 5 + i * (7 + i * 0.45) + Math.sin(step * 10 * cycle + shift + i * 0.9) * (1 + i * 0.35)).toFixed(1)}`).join('')
  return (
    <>
      {Array.from({ length: rays }, (_, i) => Math.PI * (1 + (i + 0.5) / rays)).map((angle) => <path key={angle} d={`M${x + Math.cos(angle) * (r + 12)} ${y + Math.sin(angle) * (r + 12)}L${x + Math.cos(angle) * 900} ${y + Math.sin(angle) * 900}`} strokeWidth="0.9" />)}
      <path d={`M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}Z`} fill="var(--brand)" stroke="none" />
      {Array.from({ length: 15 }, (_, i) => <path key={i} d={wave(i)} strokeWidth={0.7 + i * 0.09} />)}
    </>
  )
}

/** Houses in upright strokes, and the spot of colour above them. */
function Skyline({ random }: SceneProps) {
  const step = 8
  const houses = Array.from({ length: 16 }, () => ({ wide: 3 + Math.floor(random() * 6), top: height * (0.3 + random() * 0.4), dense: random() < 0.5 ? 1 : 2 }))
  const strokes = houses.flatMap(({ wide, top, dense }) => Array.from({ length: wide * dense }, (_, i) => ({ gap: i === 0 ? step : step / dense, top }))).slice(0, 110)
  const spot = { x: width * (0.2 + random() * 0.6), y: height * (0.2 + random() * 0.06), r: height * (0.1 + random() * 0.05) }
  let x = -step
  return (
    <>
      <circle cx={spot.x} cy={spot.y} r={spot.r} fill="var(--brand)" stroke="none" />
      {strokes.map(({ gap, top }, i) => <path key={i} d={`M${(x += gap)} ${height}V${top}`} strokeWidth={gap < step ? 0.9 : 1.6} />)}
      <path d={`M0 ${height - 1}H${width}`} strokeWidth="3" />
    </>
  )
}
