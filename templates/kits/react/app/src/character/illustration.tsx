import type { CSSProperties } from 'react'
import type { LucideIcon } from 'lucide-react'
import { Motif } from '@/art/motif'
import { product } from '@/product'
import { cn } from '@/lib/cn'
import { seeded, seedOf } from '@/lib/seeded'

type Random = () => number

const tints = ['var(--tint-1)', 'var(--tint-2)', 'var(--tint-3)', 'var(--tint-4)']

/** The brand's own depths most of the time, else those of a chart colour beside it. */
function palette(random: Random): CSSProperties {
  const other = Math.floor(random() * 6)
  const colour = (depth: number) => (other > 3 ? `color-mix(in oklab, var(--chart-${other === 4 ? 2 : 5}) ${depth * 24 - 8}%, var(--scene-1))` : `var(--scene-${depth})`)
  return Object.fromEntries([1, 2, 3, 4].map((depth) => [`--tint-${depth}`, colour(depth)])) as CSSProperties
}
const accents = ['var(--scene-sun)', 'var(--chart-2)', 'var(--brand)']
const pick = <T,>(random: Random, list: readonly T[]) => list[Math.floor(random() * list.length)]!

export type IllustrationProps = { seed: string; /** What it shows; a mere pattern without. */ motif?: LucideIcon; className?: string }

/** A quiet picture from a text: the same text, the same picture, in the product's own colours. */
export function Illustration({ seed, motif, className }: IllustrationProps) {
  const random = seeded(seedOf(seed))
  const families = [strata, orbits, tiles, petals]
  return (
    <svg aria-hidden viewBox="0 0 400 300" preserveAspectRatio={motif ? 'xMidYMid meet' : 'xMidYMid slice'} style={palette(random)} className={cn('bg-sunken', className)}>
      {motif ? still(random, motif) : families[product.look.pictures % families.length]!(random)}
    </svg>
  )
}

/** One thing before one shape; the ground goes on past the frame, so that any format is filled. */
function still(random: Random, motif: LucideIcon) {
  const x = 200 + (random() - 0.5) * 24
  const shapes = [
    <circle key="shape" cx={x} cy="152" r="112" fill="var(--tint-2)" />,
    <path key="shape" d={`M${x - 104} 300V146a104 104 0 0 1 208 0V900Z`} fill="var(--tint-2)" />,
    <rect key="shape" x={x - 104} y="46" width="208" height="208" rx="44" fill="var(--tint-2)" transform={`rotate(${(random() * 24 - 12).toFixed(1)} ${x} 150)`} />,
    <path key="shape" d={`M${x - 128} 168C${x - 150} 70 ${x - 40} 22 ${x + 36} 48S${x + 158} 140 ${x + 112} 210 ${x - 108} 276 ${x - 128} 168Z`} fill="var(--tint-2)" />,
  ]
  const dots = Array.from({ length: 4 }, (_, i) => ({ x: x + (i % 2 ? 1 : -1) * (118 + random() * 52), y: 40 + random() * 220, r: 4 + random() * 9 }))
  return (
    <>
      <rect x="-900" y="-900" width="2200" height="2100" fill="var(--tint-1)" />
      {shapes[Math.floor(random() * shapes.length)]}
      {dots.map((dot, i) => <circle key={i} cx={dot.x} cy={dot.y} r={dot.r} fill={i === 0 ? pick(random, accents) : 'var(--tint-3)'} />)}
      <Motif icon={motif} x={x} y={152} size={132} ink="var(--brand-text)" fill="var(--tint-3)" weight={1.1} turn={(random() - 0.5) * 10} />
    </>
  )
}

function strata(random: Random) {
  const sun = { x: 70 + random() * 260, y: 60 + random() * 60, r: 24 + random() * 18 }
  const hill = (level: number) => {
    const [swell, phase] = [14 + random() * 22, random() * 6]
    const y = 120 + level * 46
    const points = Array.from({ length: 11 }, (_, i) => `${i * 40} ${(y + Math.sin(i * 0.7 + phase) * swell + Math.sin(i * 0.31 + phase) * swell).toFixed(1)}`)
    return `M${points.join('L')}L400 300L0 300Z`
  }
  return <><circle cx={sun.x} cy={sun.y} r={sun.r} fill={pick(random, accents)} />{tints.map((tint, level) => <path key={tint} d={hill(level)} fill={tint} strokeLinejoin="round" />)}</>
}

function orbits(random: Random) {
  const [x, y] = [120 + random() * 160, 90 + random() * 120]
  const rings = Array.from({ length: 6 }, (_, i) => 250 - i * 44 + random() * 12)
  const moons = Array.from({ length: 3 }, (_, i) => ({ angle: random() * 6.28, ring: rings[2 + i]!, r: 7 + random() * 12 }))
  return <>{rings.map((r, i) => <circle key={i} cx={x} cy={y} r={r} fill={tints[Math.min(3, Math.floor(i * 0.7))]} />)}{moons.map((moon, i) => <circle key={i} cx={x + Math.cos(moon.angle) * moon.ring} cy={y + Math.sin(moon.angle) * moon.ring} r={moon.r} fill={accents[i % 3]} />)}</>
}

function tiles(random: Random) {
  const cells = Array.from({ length: 12 }, (_, i) => ({ x: (i % 4) * 100, y: Math.floor(i / 4) * 100, kind: Math.floor(random() * 5), tint: pick(random, tints), accent: random() > 0.82 }))
  return cells.map(({ x, y, kind, tint, accent }) => {
    const fill = accent ? pick(random, accents) : tint
    const shape = [`M${x} ${y}h100v100h-100z`, `M${x} ${y}a100 100 0 0 0 100 100v-100z`, `M${x + 100} ${y + 100}a100 100 0 0 0 -100 -100v100z`, `M${x} ${y + 50}a50 50 0 0 1 100 0v50h-100z`, `M${x + 50} ${y}a50 50 0 1 1 -0.1 0z`][kind]!
    return <g key={`${x}-${y}`}><rect x={x} y={y} width="100" height="100" fill="var(--tint-1)" /><path d={shape} fill={fill} /></g>
  })
}

function petals(random: Random) {
  const flowers = Array.from({ length: 3 }, (_, i) => ({ x: 70 + i * 130 + random() * 40, y: 90 + random() * 110, size: 50 + random() * 50, count: 5 + Math.floor(random() * 4), turn: random() * 360 }))
  return (
    <>
      <rect width="400" height="300" fill="var(--tint-1)" />
      {flowers.map((flower, i) => (
        <g key={i} transform={`translate(${flower.x} ${flower.y}) rotate(${flower.turn})`}>
          {Array.from({ length: flower.count }, (_, n) => <ellipse key={n} cx={flower.size * 0.55} rx={flower.size * 0.55} ry={flower.size * 0.24} fill={tints[1 + (i % 3)]} transform={`rotate(${(360 / flower.count) * n})`} />)}
          <circle r={flower.size * 0.2} fill={accents[i]} />
        </g>
      ))}
    </>
  )
}
