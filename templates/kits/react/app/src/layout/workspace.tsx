import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Menu as MenuIcon, Search } from 'lucide-react'
import { WorkspaceFrame } from '@/character'
import { LazyRowDialog } from '@/data/lazy-row-dialog'
import type { Entity } from '@/lib/entity'
import { useLive } from '@/lib/use-live'
import { useShortcut } from '@/lib/use-shortcut'
import { finishPaying } from '@/lib/paying'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/dialog'
import { toast, toastError } from '@/ui/toast'
import { Bell } from './bell'
import { Logo } from './mark'
import { Navigation } from './navigation'
import { SkipLink } from './skip-link'
import { Surface } from './surface'
import { ThemeToggle } from './theme-toggle'

// Loaded on first use: it is not needed to draw the first screen.
const CommandMenu = lazy(() => import('./command-menu'))

/** The signed-in side of the product. */
export function Workspace({ children }: { children: ReactNode }) {
  const [panel, setPanel] = useState<'navigation' | 'command' | null>(null)
  const [searched, setSearched] = useState(false)
  const [creating, setCreating] = useState<Entity | null>(null)
  const search = () => (setSearched(true), setPanel('command'))
  useShortcut('k', search)
  useLive(true)
  usePaid()

  const bar = (
    <>
      <Button variant="ghost" size="icon" className="-ml-2 lg:hidden" aria-label="Open navigation" onClick={() => setPanel('navigation')}><MenuIcon className="size-5!" /></Button>
      <Logo className="lg:hidden" />
      <button onClick={search} className="hidden h-10 w-80 items-center gap-2.5 rounded-control border border-line bg-surface px-3 text-sm text-ink-faint shadow-card transition-colors hover:border-line-strong lg:flex">
        <Search aria-hidden className="size-4" /> Search or jump to…
        <kbd className="ml-auto rounded-md border bg-sunken px-1.5 py-0.5 font-sans text-2xs font-medium">Ctrl K</kbd>
      </button>
      <div className="ml-auto flex items-center gap-1">
        <Button variant="ghost" size="icon" className="lg:hidden" aria-label="Search" onClick={search}><Search /></Button>
        <Bell />
        <ThemeToggle />
      </div>
    </>
  )

  return (
    <Surface value="workspace">
      <SkipLink />
      <Sheet open={panel === 'navigation'} onOpenChange={(open) => !open && setPanel(null)} title="Navigation"><Navigation onOpen={() => setPanel(null)} /></Sheet>
      <WorkspaceFrame navigation={<Navigation />} bar={bar}>{children}</WorkspaceFrame>
      {searched && <Suspense><CommandMenu open={panel === 'command'} onOpenChange={(open) => setPanel(open ? 'command' : null)} onCreate={setCreating} /></Suspense>}
      {creating && <LazyRowDialog entity={creating} open onOpenChange={(open) => !open && setCreating(null)} />}
    </Surface>
  )
}

/** Whoever comes back from the card provider finds the payment noted. */
function usePaid() {
  const client = useQueryClient()
  useEffect(() => {
    finishPaying().then((row) => row && (toast('Paid'), void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' }))).catch(toastError)
  }, [client])
}
