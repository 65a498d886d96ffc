import { NavLink } from 'react-router'
import { useSession } from '@/lib/session'
import { sectionsOf } from '@/layout/sections'

/** The role's first screens within reach of the thumb. */
export function BottomTabs() {
  const { account, administers } = useSession()
  if (!account) return null
  const links = sectionsOf(account, administers).flatMap((section) => section.links).slice(0, 4)
  return (
    <nav aria-label="Tabs" className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] lg:hidden">
      {links.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} className="flex min-w-0 flex-col items-center gap-1 px-1 py-2 text-2xs font-medium text-ink-muted aria-[current=page]:text-brand-text">
          <Icon aria-hidden className="size-5" />
          <span className="max-w-full truncate">{label}</span>
        </NavLink>
      ))}
    </nav>
  )
}
