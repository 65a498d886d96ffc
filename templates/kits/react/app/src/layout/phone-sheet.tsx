import { Link } from 'react-router'
import { siteScreens } from '@/lib/screens'
import { Sheet } from '@/ui/dialog'
import { Logo } from './mark'

/** Every public page and the way in. */
export default function PhoneSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const links = [{ path: '/', name: 'Home' }, ...siteScreens(), { path: '/sign-in', name: 'Sign in' }]
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title="Navigation">
      <div className="flex h-16 items-center px-5"><Logo /></div>
      <nav aria-label="Site" className="grid gap-0.5 px-3">
        {links.map((link) => <Link key={link.path} to={link.path} onClick={() => onOpenChange(false)} className="flex h-11 items-center rounded-control px-3 font-medium hover:bg-hover">{link.name}</Link>)}
      </nav>
    </Sheet>
  )
}
