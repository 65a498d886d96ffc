import { Settings } from 'lucide-react'
import { Link, NavLink } from 'react-router'
import { Mark } from '@/layout/mark'
import { sectionsOf } from '@/layout/sections'
import { homeOf } from '@/lib/screens'
import { useSession } from '@/lib/session'
import { product } from '@/product'

const place = 'flex h-9 items-center gap-2.5 rounded-control px-2.5 text-sm hover:bg-hover aria-[current=page]:bg-brand aria-[current=page]:font-semibold aria-[current=page]:text-on-brand'

/** The navigation as a strip beside the page. */
export function Rail() {
  const { account, administers } = useSession()
  if (!account) return null
  const sections = [...sectionsOf(account, administers), { title: 'You', links: [{ to: '/account', label: 'Account settings', icon: Settings }] }]
  return (
    <nav aria-label="Main" className="strip flex h-full flex-col overflow-y-auto bg-canvas px-2.5 py-3">
      <Link to={homeOf(account)} className="mb-4 flex min-w-0 items-center gap-2.5 px-1.5 font-semibold"><Mark className="size-7 shrink-0" /><span className="truncate">{product.name}</span></Link>
      {sections.map((section) => (
        <div key={section.title} className="mb-4">
          {section.title && <p className="px-2.5 pb-1 text-xs">{section.title}</p>}
          <ul className="grid gap-px">
            {section.links.map(({ to, label, icon: Icon }) => (
              <li key={to}><NavLink to={to} className={place}><Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} /><span className="truncate">{label}</span></NavLink></li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
