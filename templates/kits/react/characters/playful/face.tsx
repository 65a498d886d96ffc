export const outlines = [
  'M0-70C50-70 78-34 74 6S44 70 0 70-76 44-74 0-46-70 0-70Z',
  'M-66-50Q0-92 66-50T70 40Q0 90-66 50T-66-50Z',
  'M0-78 22-28 76-24 34 12 48 66 0 36-48 66-34 12-76-24-22-28Z',
  'M-62-46Q-62-66-42-66H42Q62-66 62-46V42Q62 62 42 62H-42Q-62 62-62 42Z',
  'M0-74Q12-54 34-62 34-38 58-32 46-10 66 6 46 20 50 44 26 44 14 66-2 50-24 60-30 38-54 36-48 14-68-2-48-16-54-40-30-44-30-66-10-56 0-74Z',
]

type FaceProps = { x: number; y: number; size: number; shape: number; hue: number; mood: number }

/** A creature of one outline, two eyes and a mouth. */
export function Face({ x, y, size, shape, hue, mood }: FaceProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`} stroke="var(--ink)" strokeWidth="5">
      <path d={outlines[shape % outlines.length]} fill={`var(--chart-${(hue % 5) + 1})`} strokeLinejoin="round" />
      <circle cx="-20" cy="-6" r="8" fill="var(--surface)" stroke="none" />
      <circle cx="22" cy="-6" r="8" fill="var(--surface)" stroke="none" />
      {mood % 3 === 0 ? <path d="M-16 16Q2 40 20 16Z" fill="var(--surface)" stroke="var(--surface)" strokeLinejoin="round" /> : <path d={`M-18 18Q2 ${38 - (mood % 3) * 5} 22 16`} fill="none" stroke="var(--surface)" strokeLinecap="round" />}
    </g>
  )
}
