import { Link } from 'react-router'
import { AccountButtons } from '@/layout/account-buttons'
import { PhoneMenu } from '@/layout/phone-menu'
import { SiteLinks } from '@/layout/site-links'
import { SiteSearch } from '@/layout/site-search'
import { ThemeToggle } from '@/layout/theme-toggle'
import { product } from '@/product'

export function SiteHeader() {
  return (
    <header className="brand-bar bg-canvas">
      <div className="mx-auto flex w-full max-w-6xl items-center gap-8 px-5 py-5">
        <Link to="/" className="min-w-0 truncate font-display text-3xl font-extrabold">{product.name.toLowerCase()}</Link>
        <nav aria-label="Site" className="hidden gap-7 font-bold text-ink-muted md:flex"><SiteLinks /></nav>
        <div className="ml-auto flex items-center gap-2.5"><SiteSearch /><ThemeToggle /><AccountButtons /><PhoneMenu /></div>
      </div>
    </header>
  )
}
