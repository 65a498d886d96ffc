import { seeded, seedOf } from '@/lib/seeded'
import { Face } from './face'

const grounds = ['var(--brand-soft)', 'var(--info-soft)', 'var(--success-soft)', 'var(--warning-soft)', 'var(--scene-sun)']

/** A creature from a text, on a bright ground. The same text, the same creature. */
export function Illustration({ seed, className }: { seed: string; className?: string }) {
  const random = seeded(seedOf(seed))
  const draw = (choices: number) => Math.floor(random() * choices)
  const dots = Array.from({ length: 9 }, () => ({ x: random() * 400, y: random() * 300, r: 3 + random() * 6 }))
  return (
    <svg aria-hidden viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" className={className}>
      <rect width="400" height="300" fill={grounds[draw(grounds.length)]} />
      {dots.map((dot, i) => <circle key={i} cx={dot.x} cy={dot.y} r={dot.r} fill="var(--ink)" opacity="0.14" />)}
      <Face x={170 + random() * 60} y={150} size={1.25 + random() * 0.3} shape={draw(5)} hue={draw(5)} mood={draw(3)} />
    </svg>
  )
}
