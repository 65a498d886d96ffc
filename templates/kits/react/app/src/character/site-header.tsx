import { Link } from 'react-router'
import { AccountButtons } from '@/layout/account-buttons'
import { Logo } from '@/layout/mark'
import { PhoneMenu } from '@/layout/phone-menu'
import { shell } from '@/layout/shell'
import { SiteLinks } from '@/layout/site-links'
import { SiteSearch } from '@/layout/site-search'
import { ThemeToggle } from '@/layout/theme-toggle'
import { cn } from '@/lib/cn'

export function SiteHeader() {
  return (
    <header className="brand-bar sticky top-0 z-30 bg-canvas">
      <div className={cn(shell, 'flex h-18 items-center gap-10')}>
        <Link to="/" className="flex min-w-0"><Logo /></Link>
        <nav aria-label="Site" className="hidden gap-8 text-sm font-medium text-ink-muted md:flex"><SiteLinks /></nav>
        <div className="ml-auto flex items-center gap-2">
          <SiteSearch />
          <ThemeToggle />
          <AccountButtons />
          <PhoneMenu />
        </div>
      </div>
    </header>
  )
}
