import { Link } from 'react-router'
import { AccountButtons } from '@/layout/account-buttons'
import { PhoneMenu } from '@/layout/phone-menu'
import { SiteLinks } from '@/layout/site-links'
import { SiteSearch } from '@/layout/site-search'
import { ThemeToggle } from '@/layout/theme-toggle'
import { product } from '@/product'
import { SearchForm } from './search-form'

/** The search first, and under it the ways in. */
export function SiteHeader() {
  return (
    <header className="brand-bar sticky top-0 z-30 border-b bg-canvas">
      <div className="mx-auto flex max-w-[90rem] items-center gap-4 px-5 py-3.5 md:gap-8 md:px-8">
        <Link to="/" className="min-w-0 truncate font-display text-xl font-bold tracking-tight">{product.name}</Link>
        <SearchForm className="hidden flex-1 md:flex" />
        <div className="ml-auto flex items-center gap-2"><span className="md:hidden"><SiteSearch /></span><ThemeToggle /><AccountButtons /><PhoneMenu /></div>
      </div>
      <nav aria-label="Site" className="mx-auto flex max-w-[90rem] flex-wrap gap-x-6 gap-y-2 px-5 pb-3 text-sm text-ink-muted max-md:hidden md:px-8 [&_[aria-current=page]]:font-semibold [&_[aria-current=page]]:underline [&_[aria-current=page]]:decoration-2 [&_[aria-current=page]]:underline-offset-8"><SiteLinks /></nav>
    </header>
  )
}
