import { Link } from 'react-router'
import { AccountButtons } from '@/layout/account-buttons'
import { Mark } from '@/layout/mark'
import { PhoneMenu } from '@/layout/phone-menu'
import { SiteLinks } from '@/layout/site-links'
import { SiteSearch } from '@/layout/site-search'
import { ThemeToggle } from '@/layout/theme-toggle'
import { product } from '@/product'

export function SiteHeader() {
  return (
    <header className="brand-bar sticky top-0 z-30 border-b bg-raised">
      <div className="mx-auto flex h-14 w-full max-w-[84rem] items-center gap-8 px-5">
        <Link to="/" className="flex min-w-0 items-center gap-2.5 font-semibold"><Mark className="size-6" /><span className="truncate">{product.name}</span></Link>
        <nav aria-label="Site" className="hidden gap-6 text-sm text-ink-muted md:flex"><SiteLinks /></nav>
        <div className="ml-auto flex items-center gap-2"><SiteSearch /><ThemeToggle /><AccountButtons /><PhoneMenu /></div>
      </div>
    </header>
  )
}
