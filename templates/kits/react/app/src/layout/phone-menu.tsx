import { useState } from 'react'
import { Menu as MenuIcon } from 'lucide-react'
import { Link } from 'react-router'
import { siteScreens } from '@/lib/screens'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/dialog'
import { Logo } from './mark'

/** The site's navigation where there is no room for a row of links. */
export function PhoneMenu() {
  const [open, setOpen] = useState(false)
  const links = [{ path: '/', name: 'Home' }, ...siteScreens(), { path: '/sign-in', name: 'Sign in' }]
  return (
    <>
      <Button variant="ghost" size="icon" className="md:hidden" aria-label="Open navigation" onClick={() => setOpen(true)}><MenuIcon className="size-5!" /></Button>
      <Sheet open={open} onOpenChange={setOpen} title="Navigation">
        <div className="flex h-16 items-center px-5"><Logo /></div>
        <nav aria-label="Site" className="grid gap-0.5 px-3">
          {links.map((link) => <Link key={link.path} to={link.path} onClick={() => setOpen(false)} className="flex h-11 items-center rounded-control px-3 font-medium hover:bg-hover">{link.name}</Link>)}
        </nav>
      </Sheet>
    </>
  )
}
