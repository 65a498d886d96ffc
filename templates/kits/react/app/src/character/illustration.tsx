import type { CSSProperties } from 'react'
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

/** A quiet picture from a text: the same text, the same picture, in the product's own colours. */
export function Illustration({ seed, className }: { seed: string; className?: string }) {
  const random = seeded(seedOf(seed))
  const families = [strata, orbits, tiles, petals]
  return (
    <svg aria-hidden viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" style={palette(random)} className={cn('bg-sunken', className)}>
      {families[product.look.pictures % families.length]!(random)}
    </svg>
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
