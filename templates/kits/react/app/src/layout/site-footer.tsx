import { Link } from 'react-router'
import { cn } from '@/lib/cn'
import { siteScreens } from '@/lib/screens'
import { product } from '@/product'
import { signsUp } from './account-buttons'
import { Logo } from './mark'
import { shell } from './shell'

export function SiteFooter() {
  return (
    <footer className="mt-auto border-t">
      <div className={cn(shell, 'grid gap-10 py-14 sm:grid-cols-[1.6fr_1fr_1fr]')}>
        <div>
          <Logo />
          {product.pitch && <p className="mt-4 max-w-xs text-sm leading-relaxed text-ink-muted">{product.pitch}</p>}
        </div>
        <FooterLinks title="Explore" links={[{ path: '/', name: 'Home' }, ...siteScreens()]} />
        <FooterLinks title="Account" links={[{ path: '/sign-in', name: 'Sign in' }, ...(signsUp ? [{ path: '/sign-up', name: 'Sign up' }] : [])]} />
      </div>
      <p className={cn(shell, 'pb-10 text-sm text-ink-muted')}>© {new Date().getFullYear()} {product.name}</p>
    </footer>
  )
}

function FooterLinks({ title, links }: { title: string; links: { path: string; name: string }[] }) {
  return (
    <nav aria-label={title}>
      <h2 className="font-sans text-sm font-semibold tracking-normal">{title}</h2>
      <ul className="mt-4 grid gap-2.5 text-sm text-ink-muted">
        {links.map((link) => <li key={link.path}><Link to={link.path} className="hover:text-ink">{link.name}</Link></li>)}
      </ul>
    </nav>
  )
}
