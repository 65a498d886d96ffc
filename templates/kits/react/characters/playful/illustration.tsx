import type { LucideIcon } from 'lucide-react'
import { Motif } from '@/art/motif'
import { seeded, seedOf } from '@/lib/seeded'
import { Face, outlines } from './face'

const grounds = ['var(--brand-soft)', 'var(--info-soft)', 'var(--success-soft)', 'var(--warning-soft)', 'var(--scene-sun)']

export type IllustrationProps = { seed: string; /** What it shows; a creature without. */ motif?: LucideIcon; className?: string }

/** A sticker or a creature from a text, on a bright ground. The same text, the same picture. */
export function Illustration({ seed, motif, className }: IllustrationProps) {
  const random = seeded(seedOf(seed))
  const draw = (choices: number) => Math.floor(random() * choices)
  const dots = Array.from({ length: 9 }, () => ({ x: random() * 400, y: random() * 300, r: 3 + random() * 6 }))
  const [x, size, shape, hue] = [180 + random() * 40, 1.25 + random() * 0.3, draw(5), draw(5)]
  return (
    <svg aria-hidden viewBox="0 0 400 300" preserveAspectRatio="xMidYMid meet" className={className}>
      <rect x="-900" y="-900" width="2200" height="2100" fill={grounds[draw(grounds.length)]} />
      {dots.map((dot, i) => <circle key={i} cx={dot.x} cy={dot.y} r={dot.r} fill="var(--ink)" opacity="0.14" />)}
      {motif ? (
        <g transform={`rotate(${(random() * 16 - 8).toFixed(1)} ${x} 150)`}>
          <path d={outlines[shape]} transform={`translate(${x} 150) scale(${size * 1.15})`} fill={`var(--chart-${hue + 1})`} stroke="var(--ink)" strokeWidth="5" strokeLinejoin="round" />
          <Motif icon={motif} x={x} y={shape === 2 ? 158 : 150} size={shape === 2 ? 74 : 104} ink="var(--surface)" weight={1.75} />
        </g>
      ) : <Face x={x} y={150} size={size} shape={shape} hue={hue} mood={draw(3)} />}
    </svg>
  )
}
