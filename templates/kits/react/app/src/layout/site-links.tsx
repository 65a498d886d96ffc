import { NavLink } from 'react-router'
import { siteScreens } from '@/lib/screens'

/** The public screens, as links. */
export const SiteLinks = () => siteScreens().slice(0, 6).map((screen) => <NavLink key={screen.id} to={screen.path} className="whitespace-nowrap hover:text-ink aria-[current=page]:text-ink">{screen.name}</NavLink>)
