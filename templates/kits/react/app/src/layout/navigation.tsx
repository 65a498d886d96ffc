import { ChevronsUpDown, LogOut, Settings } from 'lucide-react'
import { Link, NavLink, useNavigate } from 'react-router'
import { Face } from '@/data/face'
import { call } from '@/lib/api'
import { homeOf } from '@/lib/screens'
import { useSession, type Account } from '@/lib/session'
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu'
import { Logo } from './mark'
import { sectionsOf } from './sections'

/** The sidebar: the role's screens by group, and the person at the foot. */
export function Navigation({ onOpen }: { onOpen?: () => void }) {
  const { account, administers } = useSession()
  if (!account) return null
  return (
    <>
      <Link to={homeOf(account)} className="flex h-16 shrink-0 items-center px-5"><Logo /></Link>
      <nav aria-label="Main" className="flex-1 overflow-y-auto px-3 py-2">
        {sectionsOf(account, administers).map((section) => (
          <div key={section.title} className="mb-6">
            {section.title && <p className="px-3 pb-1.5 text-xs font-medium text-ink-faint">{section.title}</p>}
            <ul className="grid gap-0.5">
              {section.links.map(({ to, label, icon: Icon }) => (
                <li key={to}>
                  <NavLink to={to} onClick={onOpen} className="group flex min-h-10 items-center gap-3 rounded-control px-3 py-1.5 text-sm font-medium text-ink-muted transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-brand-soft aria-[current=page]:text-brand-text">
                    <Icon aria-hidden className="size-4.5 shrink-0" strokeWidth={1.75} />
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="border-t p-3"><Person account={account} /></div>
    </>
  )
}

function Person({ account }: { account: Account }) {
  const { role } = useSession()
  return (
    <AccountMenu trigger={
      <button className="flex w-full items-center gap-3 rounded-control p-2 text-left hover:bg-hover">
        <Face name={account.name} account={account.id} />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm font-medium">{account.name}</span>
          <span className="block truncate text-xs text-ink-muted">{role?.name}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 text-ink-faint" />
      </button>
    } />
  )
}

export function AccountMenu({ trigger }: { trigger: React.ReactElement }) {
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Menu trigger={trigger} align="start">
      <MenuItem icon={<Settings />} onSelect={() => navigate('/account')}>Account settings</MenuItem>
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={signOut}>Sign out</MenuItem>
    </Menu>
  )
}

export function useSignOut() {
  const { enter } = useSession()
  const navigate = useNavigate()
  return async () => {
    await call('POST', 'auth/sign-out', {})
    await navigate('/')
    enter(null)
  }
}
