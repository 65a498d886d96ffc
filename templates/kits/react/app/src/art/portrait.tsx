import { cn } from '@/lib/cn'
import { seeded, seedOf } from '@/lib/seeded'

const skins = ['#f3d0b5', '#e8b98f', '#d39a6a', '#b0764a', '#8a5736', '#62402b']
const hairs = ['#221c1a', '#3c2a22', '#6b4328', '#a0713c', '#8d8a88', '#7d3524']

/** A person without a likeness: hair, shoulders, a calm face. The same name, the same person. */
export function Portrait({ seed, className }: { seed: string; className?: string }) {
  const random = seeded(seedOf(seed))
  const draw = (choices: number) => Math.floor(random() * choices)
  const [skin, hair, style, cloth] = [skins[draw(skins.length)]!, hairs[draw(hairs.length)]!, draw(behind.length), `var(--chart-${1 + draw(5)})`]
  const collar = draw(3)
  return (
    <svg aria-hidden viewBox="0 0 300 300" preserveAspectRatio="xMidYMid slice" className={cn('bg-brand-soft', className)}>
      <circle cx={80 + random() * 140} cy={100 + random() * 60} r={110 + random() * 30} fill="var(--scene-2)" opacity="0.55" />
      <g transform="translate(150 0)">
        <path d={behind[style]} fill={hair} />
        <path d="M-104 300C-100 232-58 216 0 216S100 232 104 300Z" fill={cloth} />
        <path d="M-26 182H26V218Q0 246-26 218Z" fill={skin} />
        <path d="M-26 196Q0 222 26 196V206Q0 230-26 206Z" fill="#000" opacity="0.14" />
        {collar === 0 && <path d="M-26 214 0 246 26 214 42 222 0 274-42 222Z" fill="#fff" opacity="0.85" />}
        {collar === 1 && <path d="M-34 216Q0 262 34 216L44 220Q0 284-44 220Z" fill="#000" opacity="0.16" />}
        <path d="M-52 126C-52 84-30 66 0 66S52 84 52 126C52 170 28 204 0 204S-52 170-52 126Z" fill={skin} />
        <circle cx="-20" cy="136" r="4.500" fill="#1d1715" /><circle cx="20" cy="136" r="4.500" fill="#1d1715" />
        <path d="M-15 168Q0 180 15 168" fill="none" stroke="#1d1715" strokeWidth="3.500" strokeLinecap="round" />
        <path d={over[style]} fill={hair} />
        {draw(4) === 0 && <g fill="none" stroke="#1d1715" strokeWidth="3"><circle cx="-20" cy="136" r="14" /><circle cx="20" cy="136" r="14" /><path d="M-6 134Q0 130 6 134" /></g>}
      </g>
    </svg>
  )
}

/** Hair that falls behind the shoulders, and the hair over the forehead that goes with it. */
const behind = [
  '',
  'M-64 120C-70 60-36 44 0 44S70 60 64 120C64 172 62 196 70 214H-70C-62 196-64 172-64 120Z',
  '',
  'M-66 118C-72 58-36 40 0 40S72 58 66 118C78 190 74 236 84 262H-84C-74 236-78 190-66 118Z',
  'M-24 44A26 26 0 1 1 24 44Z',
  'M-70 130A74 74 0 1 1 70 130Q76 168 46 178H-46Q-76 168-70 130Z',
]

const over = [
  'M-56 118C-60 66-30 48 2 48S62 66 56 118C50 98 40 88 22 86-6 84-30 86-44 96-50 102-54 108-56 118Z',
  'M-54 132C-60 72-34 54 0 54S60 72 54 132C46 112 38 96 6 84-22 92-46 104-54 132Z',
  'M-55 112C-58 72-38 46-4 46 36 44 58 70 55 112 50 92 40 80 30 92 16 74 2 92-12 80-26 92-40 80-55 112Z',
  'M-54 140C-60 78-36 52 0 52S60 78 54 140C50 112 30 96-8 80-14 104-46 108-54 140Z',
  'M-54 122C-58 72-34 54 0 54S58 72 54 122C46 96 26 86 0 86S-46 96-54 122Z',
  'M-56 120C-60 70-30 52 0 52S60 70 56 120C50 104 44 90 26 98 14 80-10 84-20 98-38 86-50 104-56 120Z',
]
