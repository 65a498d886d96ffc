import type { LucideIcon } from 'lucide-react'
import { Motif } from '@/art/motif'
import { cn } from '@/lib/cn'
import { seeded, seedOf } from '@/lib/seeded'

type Random = () => number

const hues = [1, 2, 3, 4, 5].map((n) => `var(--chart-${n})`)
const pick = <T,>(random: Random, list: readonly T[]) => list[Math.floor(random() * list.length)]!

export type IllustrationProps = { seed: string; /** What is on show; plain vessels without. */ motif?: LucideIcon; className?: string }

/** Goods on a shelf, from a text: the same text, the same picture. */
export function Illustration({ seed, motif, className }: IllustrationProps) {
  return motif ? <OnShow seed={seed} motif={motif} className={className} /> : <StillLife seed={seed} className={className} />
}

/** One thing on a plinth before a coloured wall. */
function OnShow({ seed, motif, className }: IllustrationProps & { motif: LucideIcon }) {
  const random = seeded(seedOf(seed))
  const hue = pick(random, hues)
  const [mix, round] = [(share: number) => `color-mix(in oklab, ${hue} ${share}%, var(--surface))`, random() > 0.5]
  return (
    <svg aria-hidden viewBox="0 0 300 300" preserveAspectRatio="xMidYMid meet" className={className} style={{ background: mix(12) }}>
      <rect x="-600" y="232" width="1500" height="600" fill={mix(22)} />
      <circle cx={110 + random() * 80} cy="128" r="96" fill={mix(19)} />
      {round ? <><path d="M76 226V262A74 20 0 0 0 224 262V226Z" fill={mix(44)} /><ellipse cx="150" cy="226" rx="74" ry="20" fill={mix(32)} /></> : <><path d="M74 222H226V268H74Z" fill={mix(44)} /><path d="M74 222 96 206H204L226 222Z" fill={mix(32)} /></>}
      <ellipse cx="150" cy={round ? 226 : 216} rx="44" ry="7" fill="var(--ink)" opacity="0.16" />
      <Motif icon={motif} x={150} y={round ? 150 : 142} size={138} ink="var(--ink)" fill={mix(70)} weight={1} />
    </svg>
  )
}

/** Two plain vessels. */
function StillLife({ seed, className }: { seed: string; className?: string }) {
  const random = seeded(seedOf(seed))
  const first = Math.floor(random() * hues.length)
  const objects = [jar, arch, bottle, stack, bowl, cone]
  const ground = 236
  const near = pick(random, objects)
  const far = pick(random, objects.filter((one) => one !== near))
  const side = random() > 0.5 ? 1 : -1
  return (
    <svg aria-hidden viewBox="0 0 300 300" preserveAspectRatio="xMidYMid slice" className={cn('bg-sunken', className)}>
      <rect y={ground} width="300" height="64" fill="var(--ink)" opacity="0.06" />
      <g opacity="0.85" transform={`translate(${150 + side * 56} ${ground - 8}) scale(0.82)`}>{far(random, hues[(first + 2) % 5]!)}</g>
      <g transform={`translate(${150 - side * 26} ${ground + 10})`}>{near(random, hues[first]!)}</g>
    </svg>
  )
}

const shadow = (width: number) => <ellipse cy="2" rx={width} ry="7" fill="var(--ink)" opacity="0.14" />
const shine = (x: number, top: number, height: number) => <rect x={x} y={top} width="9" height={height} rx="4.500" fill="#fff" opacity="0.2" />

function jar(random: Random, hue: string) {
  const [width, height] = [48 + random() * 26, 90 + random() * 70]
  return <>{shadow(width + 12)}<rect x={-width} y={-height} width={width * 2} height={height} rx={18 + random() * 24} fill={hue} /><rect x={-width * 0.62} y={-height - 16} width={width * 1.24} height="22" rx="7" fill={hue} style={{ filter: 'brightness(0.82)' }} /><rect x={-width} y={-height * 0.55} width={width * 2} height={height * 0.22} fill="#fff" opacity="0.22" />{shine(-width + 14, -height + 22, height - 44)}</>
}

function bottle(random: Random, hue: string) {
  const [width, height] = [32 + random() * 16, 130 + random() * 50]
  return <>{shadow(width + 12)}<path d={`M${-width} 0V${-height * 0.52}Q${-width} ${-height * 0.68} -11 ${-height * 0.74}V${-height}H11V${-height * 0.74}Q${width} ${-height * 0.68} ${width} ${-height * 0.52}V0Z`} fill={hue} strokeLinejoin="round" /><rect x="-14" y={-height - 4} width="28" height="13" rx="5" fill={hue} style={{ filter: 'brightness(0.82)' }} />{shine(-width + 10, -height * 0.5, height * 0.38)}</>
}

function bowl(random: Random, hue: string) {
  const [width, height] = [74 + random() * 24, 58 + random() * 24]
  return <>{shadow(width * 0.6)}<path d={`M${-width} ${-height}H${width}Q${width * 0.9} 0 0 0T${-width} ${-height}Z`} fill={hue} /><ellipse cy={-height} rx={width} ry={width * 0.14} fill={hue} style={{ filter: 'brightness(0.8)' }} />{[-0.4, 0, 0.4].map((x) => <circle key={x} cx={x * width} cy={-height - 9} r={16 + random() * 8} fill={hue} style={{ filter: 'brightness(1.2)' }} />)}</>
}

function stack(random: Random, hue: string) {
  const layers = Array.from({ length: 4 }, () => ({ width: 58 + random() * 34, height: 22 + random() * 16, shift: random() * 14 - 7 }))
  let y = 0
  return <>{shadow(86)}{layers.map((layer, i) => { y -= layer.height; return <rect key={i} x={layer.shift - layer.width} y={y} width={layer.width * 2} height={layer.height - 2} rx="5" fill={hue} style={{ filter: `brightness(${1.18 - i * 0.13})` }} /> })}</>
}

function arch(random: Random, hue: string) {
  const [width, height] = [56 + random() * 24, 110 + random() * 50]
  return <>{shadow(width + 10)}<path d={`M${-width} 0V${-height + width}A${width} ${width} 0 0 1 ${width} ${-height + width}V0Z`} fill={hue} /><path d={`M${-width * 0.5} 0V${-height * 0.5 + width * 0.4}A${width * 0.5} ${width * 0.5} 0 0 1 ${width * 0.5} ${-height * 0.5 + width * 0.4}V0Z`} fill="var(--sunken)" opacity="0.55" /></>
}

function cone(random: Random, hue: string) {
  const [width, height] = [50 + random() * 22, 120 + random() * 50]
  return <>{shadow(width + 10)}<path d={`M${-width} 0Q0 14 ${width} 0L0 ${-height}Z`} fill={hue} strokeLinejoin="round" /><path d={`M0 ${-height}L${width} 0Q${width * 0.5} 8 ${width * 0.2} 8Z`} fill="var(--ink)" opacity="0.12" /><circle cy={-height} r="13" fill={hue} style={{ filter: 'brightness(1.2)' }} /></>
}
