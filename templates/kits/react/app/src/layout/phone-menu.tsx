import { lazy, Suspense, useState } from 'react'
import { Menu as MenuIcon } from 'lucide-react'
import { Button } from '@/ui/button'

const PhoneSheet = lazy(() => import('./phone-sheet'))

/** The site's navigation where there is no room for a row of links; its sheet is loaded when it first opens. */
export function PhoneMenu() {
  const [open, setOpen] = useState<boolean>()
  return (
    <>
      <Button variant="ghost" size="icon" className="md:hidden" aria-label="Open navigation" onClick={() => setOpen(true)}><MenuIcon className="size-5!" /></Button>
      {open !== undefined && <Suspense><PhoneSheet open={open} onOpenChange={setOpen} /></Suspense>}
    </>
  )
}
