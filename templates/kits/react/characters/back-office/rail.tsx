import { Settings } from 'lucide-react'
import { Link, NavLink } from 'react-router'
import { Mark } from '@/layout/mark'
import { sectionsOf } from '@/layout/sections'
import { homeOf } from '@/lib/screens'
import { useSession } from '@/lib/session'

const place = 'group relative grid size-10 place-items-center rounded-control text-canvas hover:bg-canvas/15 aria-[current=page]:bg-brand aria-[current=page]:text-on-brand'

/** The navigation as a strip of icons; each says its name when pointed at. */
export function Rail() {
  const { account, administers } = useSession()
  if (!account) return null
  const links = [...sectionsOf(account, administers).flatMap((section) => section.links), { to: '/account', label: 'Account settings', icon: Settings }]
  return (
    <nav aria-label="Main" className="flex h-full flex-col items-center gap-1 bg-ink py-3">
      <Link to={homeOf(account)} aria-label="Start" className="mb-3"><Mark className="size-8" /></Link>
      {links.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} aria-label={label} className={place}>
          <Icon aria-hidden className="size-4.5" strokeWidth={1.75} />
          <span aria-hidden className="pointer-events-none absolute left-full z-40 ml-2 hidden rounded-control border border-line bg-raised px-2.5 py-1 text-xs whitespace-nowrap text-ink shadow-float group-hover:block group-focus-visible:block">{label}</span>
        </NavLink>
      ))}
    </nav>
  )
}
