import { ChevronDown } from 'lucide-react'
import { NavLink } from 'react-router'
import { siteScreens, type ScreenEntry } from '@/lib/screens'

/** About as many letters as a header has room for; the longer a name, the fewer fit. */
const room = 78

/** The public screens, as links; those without room wait under "More". */
export function SiteLinks() {
  const [shown, rest] = split(siteScreens())
  return (
    <>
      {shown.map((screen) => <NavLink key={screen.id} to={screen.path} className="whitespace-nowrap hover:text-ink aria-[current=page]:text-ink">{screen.name}</NavLink>)}
      {rest.length > 0 && (
        <details className="group relative" onClick={(event) => event.target instanceof HTMLAnchorElement && event.currentTarget.removeAttribute('open')}>
          <summary className="flex list-none items-center gap-1 whitespace-nowrap hover:text-ink">More <ChevronDown aria-hidden className="size-4 group-open:rotate-180" /></summary>
          <ul className="absolute left-0 z-40 mt-3 grid min-w-48 gap-0.5 rounded-card border border-line bg-raised p-2 shadow-float">
            {rest.map((screen) => <li key={screen.id}><NavLink to={screen.path} className="block rounded-control px-3 py-2 whitespace-nowrap hover:bg-hover hover:text-ink aria-[current=page]:text-ink">{screen.name}</NavLink></li>)}
          </ul>
        </details>
      )}
    </>
  )
}

function split(screens: ScreenEntry[]): [ScreenEntry[], ScreenEntry[]] {
  const width = (list: ScreenEntry[]) => list.reduce((sum, screen) => sum + screen.name.length + 4, 0)
  if (width(screens) <= room + 8) return [screens, []]
  // How to reach somebody is never hidden.
  const contact = screens.filter((screen) => screen.id === 'contact')
  const others = screens.filter((screen) => screen.id !== 'contact')
  const shown = others.filter((_, i) => width([...contact, ...others.slice(0, i + 1)]) <= room)
  return [[...shown, ...contact], others.slice(shown.length)]
}
