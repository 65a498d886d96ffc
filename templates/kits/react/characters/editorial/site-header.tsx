import { Link } from 'react-router'
import { AccountButtons } from '@/layout/account-buttons'
import { PhoneMenu } from '@/layout/phone-menu'
import { SiteLinks } from '@/layout/site-links'
import { SiteSearch } from '@/layout/site-search'
import { ThemeToggle } from '@/layout/theme-toggle'
import { product } from '@/product'

const today = new Intl.DateTimeFormat(product.language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** A masthead in the middle and a ruled line of sections. */
export function SiteHeader() {
  return (
    <header className="brand-bar bg-canvas">
      <div className="mx-auto w-full max-w-6xl px-5">
        <div className="flex items-center justify-between border-b py-2 text-xs text-ink-muted">
          <span className="max-sm:hidden">{today.format(new Date())}</span>
          <span className="flex items-center gap-2"><SiteSearch /><ThemeToggle /><AccountButtons /><PhoneMenu /></span>
        </div>
        <p className="py-6 text-center font-display text-5xl tracking-[-0.03em] text-balance md:py-8 md:text-7xl"><Link to="/">{product.name}</Link></p>
        <nav aria-label="Site" className="flex flex-wrap justify-center gap-x-9 gap-y-2 border-y border-ink py-2.5 text-sm max-md:hidden [&_[aria-current=page]]:font-semibold"><Link to="/">Home</Link><SiteLinks /></nav>
      </div>
    </header>
  )
}
