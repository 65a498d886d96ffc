import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { CreateButton } from '@/data/create-button'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { Block } from '@/layout/block'
import { cn } from '@/lib/cn'
import { fieldOf, titleOf, type Row } from '@/lib/entity'
import { seeded, seedOf } from '@/lib/seeded'
import { Empty, Failure, Loading } from '@/ui/states'

type Spot = { row: Row; place: string; x: number; y: number }

const coordinates = /(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)/

/** A schematic map: places with coordinates keep their bearings, others get a fixed spot of their own. It asks no outside service. */
export function PlaceMap(props: CollectionProps) {
  const { entity, title, text, and } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 50 })
  const [active, setActive] = useState<string | null>(null)
  const field = (and && fieldOf(entity, and)) || entity.fields.find((one) => one.type === 'place') || entity.fields[0]
  const spots = useMemo(() => spread(rows.map((row) => ({ row, place: String(row[field?.key ?? ''] ?? '') })).filter((spot) => spot.place)), [rows, field])

  return (
    <Block title={title ?? entity.plural} text={text} tools={<CreateButton entity={entity} />}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading /> : spots.length === 0 ? <Empty title="No places yet" /> : (
        <div className="mt-4 grid border-t md:grid-cols-[1fr_18rem]">
          <svg viewBox="0 0 800 420" role="img" aria-label={`Map of ${spots.length} places`} className="h-full min-h-72 w-full bg-sunken" preserveAspectRatio="xMidYMid slice">
            <Ground seed={seedOf(entity.id)} />
            {spots.map(({ row, x, y }) => (
              <g key={row.id} transform={`translate(${x} ${y})`} onPointerEnter={() => setActive(row.id)} onPointerLeave={() => setActive(null)}>
                <circle r={active === row.id ? 17 : 12} fill="var(--brand)" stroke="var(--raised)" strokeWidth="3" />
                <circle r="4" fill="var(--on-brand)" />
                {(active === row.id || spots.length <= 6) && (
                  <g transform="translate(20 -15)">
                    <rect width={titleOf(entity, row).length * 7.4 + 20} height="30" rx="9" fill="var(--raised)" stroke="var(--line)" />
                    <text x="10" y="20" fontSize="13" fontWeight="600" fill="var(--ink)">{titleOf(entity, row)}</text>
                  </g>
                )}
              </g>
            ))}
          </svg>
          <ul className="max-h-105 divide-y divide-line overflow-y-auto border-line max-md:border-t md:border-l">
            {spots.map(({ row, place }) => (
              <li key={row.id}>
                <Link to={`/${entity.path}/${row.id}`} onFocus={() => setActive(row.id)} onBlur={() => setActive(null)} onPointerEnter={() => setActive(row.id)} onPointerLeave={() => setActive(null)} className={cn('block px-5 py-3 text-sm', active === row.id && 'bg-hover')}>
                  <span className="block truncate font-medium">{titleOf(entity, row)}</span>
                  <span className="block truncate text-xs text-ink-muted">{place}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Block>
  )
}

function spread(found: { row: Row; place: string }[]): Spot[] {
  const known = found.map(({ place }) => coordinates.exec(place)).filter((match) => match !== null)
  const range = (part: 1 | 2) => { const all = known.map((match) => Number(match[part])); return { low: Math.min(...all), size: Math.max(...all) - Math.min(...all) || 1 } }
  const [latitude, longitude] = [range(1), range(2)]
  return found.map(({ row, place }, i) => {
    const match = coordinates.exec(place)
    if (match && known.length > 1) return { row, place, x: 90 + ((Number(match[2]) - longitude.low) / longitude.size) * 560, y: 350 - ((Number(match[1]) - latitude.low) / latitude.size) * 280 }
    const random = seeded(seedOf(place))
    const columns = Math.ceil(Math.sqrt(found.length * 1.7))
    const rows = Math.ceil(found.length / columns)
    return { row, place, x: 90 + ((i % columns) + 0.2 + random() * 0.5) * (590 / columns), y: 50 + (Math.floor(i / columns) + 0.2 + random() * 0.6) * (340 / rows) }
  })
}

function Ground({ seed }: { seed: number }) {
  const random = seeded(seed)
  const river = `M-20 ${120 + random() * 160}C200 ${random() * 300} 380 ${150 + random() * 250} 820 ${80 + random() * 260}`
  const roads = Array.from({ length: 7 }, (_, i) => i % 2 ? `M${random() * 800} -10L${random() * 800} 430` : `M-10 ${random() * 420}L810 ${random() * 420}`)
  const parks = Array.from({ length: 4 }, () => ({ x: random() * 800, y: random() * 420, r: 40 + random() * 60 }))
  return (
    <g aria-hidden>
      {parks.map((park, i) => <circle key={i} cx={park.x} cy={park.y} r={park.r} fill="var(--scene-1)" />)}
      <path d={river} fill="none" stroke="var(--info-soft)" strokeWidth="34" strokeLinecap="round" />
      {roads.map((road, i) => <path key={i} d={road} stroke="var(--surface)" strokeWidth={i < 3 ? 9 : 5} />)}
    </g>
  )
}
