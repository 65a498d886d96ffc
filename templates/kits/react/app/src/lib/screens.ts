import type { ComponentType } from 'react'
import type { LucideIcon } from 'lucide-react'
import { screens } from '@/navigation'
import type { Account } from './session'

export type ScreenEntry = {
  id: string
  name: string
  path: string
  icon: LucideIcon
  /** The heading in the navigation; empty stands first, "hidden" leaves it out. */
  group: string
  /** Role ids, `visitor` among them for the public; empty means everybody who is signed in. */
  roles: readonly string[]
  load: () => Promise<{ default: ComponentType }>
}

export const screenAt = (path: string) => screens.find((screen) => screen.path === path)

/** Only for those who are not signed in: the landing page and its neighbours. */
export const isSite = (screen: ScreenEntry) => screen.roles.length === 1 && screen.roles[0] === 'visitor'

export const publicPages = ['/sign-in', '/sign-up', '/reset', '/search']

/** May be opened without a session. Pages of single rows may: the API decides what they show. */
export function isPublicPath(path: string): boolean {
  const screen = screenAt(path)
  if (screen) return screen.roles.includes('visitor')
  return publicPages.includes(path) || (/^\/[^/]+\/[^/]+$/.test(path) && !path.startsWith('/admin/'))
}

const named = (screen: ScreenEntry, role: string) => screen.roles.length === 0 || screen.roles.includes(role)

/** What a role finds in its navigation, in the order of the product. */
export const screensOf = (role: string) => screens.filter((screen) => !isSite(screen) && screen.group !== 'hidden' && named(screen, role))

/** Where a person begins after signing in. */
export const homeOf = (account: Account) => screensOf(account.role)[0]?.path ?? '/account'

/** Support is shown to visitors too: its link asks them to sign in first. */
export const siteScreens = () => screens.filter((screen) => (screen.roles.includes('visitor') || screen.id === 'support') && screen.path !== '/' && screen.group !== 'hidden')
