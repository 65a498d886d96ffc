import type { LucideIcon } from 'lucide-react'

type MotifProps = { icon: LucideIcon; x: number; y: number; size: number; ink: string; fill?: string; weight?: number; turn?: number }

/** A thing in two impressions, like a print whose colour lies a little beside its line. `x` and `y` are its middle. */
export function Motif({ icon: Icon, x, y, size, ink, fill, weight = 1.25, turn = 0 }: MotifProps) {
  const [left, top, off] = [x - size / 2, y - size / 2, size / 26]
  return (
    <g transform={turn ? `rotate(${turn.toFixed(1)} ${x} ${y})` : undefined}>
      {fill && <Icon x={left + off} y={top + off} width={size} height={size} stroke="none" fill={fill} />}
      <Icon x={left} y={top} width={size} height={size} stroke={ink} strokeWidth={weight} fill="none" />
    </g>
  )
}
