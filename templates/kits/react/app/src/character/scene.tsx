import { product } from '@/product'
import { seeded } from '@/lib/seeded'

/** What the product shot stands in. Drawn from the theme's own colours; same product, same picture. */
export function Scene({ className }: { className?: string }) {
  const scenes = [hills, dunes, blocks]
  return (
    <svg aria-hidden viewBox="0 0 1440 520" preserveAspectRatio="xMidYMax slice" className={className}>
      {scenes[product.look.scene % scenes.length]!()}
    </svg>
  )
}

const ridge = (y: number, swell: number, phase: number) =>
  Array.from({ length: 25 }, (_, i) => `${i * 60},${(y + Math.sin(i * 0.32 + phase) * swell + Math.sin(i * 0.11 + phase * 2) * swell * 1.4).toFixed(1)}`).join(' L')

const sun = <circle cx="1352" cy="120" r="46" fill="var(--scene-sun)" />

function hills() {
  const furrows = Array.from({ length: 34 }, (_, i) => {
    const x = -900 + i * 96
    return `M720 ${150 + Math.abs(i - 17) * 0.6} C${(720 + (x - 720) * 0.2).toFixed(0)} 250 ${(720 + (x - 720) * 0.55).toFixed(0)} 360 ${x * 1.25 - 180} 620`
  })
  return (
    <>
      <defs><clipPath id="near"><path d={`M${ridge(250, 16, 1.4)} L1440,520 L0,520Z`} /></clipPath></defs>
      {sun}
      <path d={`M${ridge(150, 26, 0.2)} L1440,520 L0,520Z`} fill="var(--scene-1)" />
      <path d={`M${ridge(196, 22, 2.6)} L1440,520 L0,520Z`} fill="var(--scene-2)" />
      <path d={`M${ridge(250, 16, 1.4)} L1440,520 L0,520Z`} fill="var(--scene-3)" />
      <g clipPath="url(#near)" fill="none" stroke="var(--scene-4)" strokeWidth="5">{furrows.map((d) => <path key={d} d={d} />)}</g>
    </>
  )
}

function dunes() {
  return <>{sun}{[0, 1, 2, 3].map((level) => <path key={level} d={`M${ridge(140 + level * 62, 40 - level * 6, level * 1.7 + product.look.mark)} L1440,520 L0,520Z`} fill={`var(--scene-${level + 1})`} />)}</>
}

function blocks() {
  const random = seeded(product.look.seed)
  const rows = [0, 1, 2].map((level) => {
    const towers: { x: number; width: number; height: number }[] = []
    for (let x = -20; x < 1440;) {
      const width = 50 + random() * 90
      towers.push({ x, width, height: 110 + random() * (190 - level * 40) + (2 - level) * 60 })
      x += width + 6
    }
    return towers
  })
  return <>{sun}{rows.map((towers, level) => towers.map((tower) => <rect key={`${level}-${tower.x}`} x={tower.x} y={520 - tower.height} width={tower.width} height={tower.height} rx="10" fill={`var(--scene-${level + 1})`} />))}</>
}
