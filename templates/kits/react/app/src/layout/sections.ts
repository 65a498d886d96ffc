import { History, Users } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { screensOf } from '@/lib/screens'
import type { Account } from '@/lib/session'

export type NavigationLink = { to: string; label: string; icon: LucideIcon }
export type NavigationSection = { title: string; links: NavigationLink[] }

/** The navigation of one person: the screens of the role by group, then administration. */
export function sectionsOf(account: Account, administers: boolean): NavigationSection[] {
  const found = screensOf(account.role)
  const groups = ['', ...new Set(found.map((screen) => screen.group).filter(Boolean))]
  const sections = groups.map((group) => ({ title: group, links: found.filter((screen) => screen.group === group).map((screen) => ({ to: screen.path, label: screen.name, icon: screen.icon })) }))
  const admin = administers ? [{ title: 'Administration', links: [{ to: '/admin/accounts', label: 'Accounts', icon: Users }, { to: '/admin/activity', label: 'Activity', icon: History }] }] : []
  return [...sections.filter((section) => section.links.length > 0), ...admin]
}
