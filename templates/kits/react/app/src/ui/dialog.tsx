import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Button } from './button'

type DialogProps = { open: boolean; onOpenChange: (open: boolean) => void; title: string; description?: string; className?: string; children: ReactNode }

export const overlay = 'fixed inset-0 z-40 bg-black/50 backdrop-blur-[2px]'

export const popup =
  'fixed inset-x-0 bottom-0 z-50 mx-auto max-h-[92dvh] w-full max-w-lg animate-in overflow-y-auto rounded-t-panel border border-line bg-raised p-6 shadow-float sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2 sm:rounded-panel'

export function Dialog({ open, onOpenChange, title, description, className, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={overlay} />
        <Base.Popup className={cn(popup, className)}>
          <Base.Title className="pr-10 font-display text-xl font-semibold tracking-tight">{title}</Base.Title>
          {description && <Base.Description className="mt-1 text-sm text-ink-muted">{description}</Base.Description>}
          {children}
          <Base.Close render={<Button variant="ghost" size="icon-sm" aria-label="Close" className="absolute top-5 right-5" />}><X /></Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** A panel that slides in from the left: the navigation on phones. */
export function Sheet({ open, onOpenChange, title, children }: Omit<DialogProps, 'description' | 'className'>) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={overlay} />
        <Base.Popup className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] animate-slide flex-col border-r border-line bg-canvas shadow-float">
          <Base.Title className="sr-only">{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
