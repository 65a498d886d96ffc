import { useState } from 'react'
import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { overlay } from '@/ui/dialog'

/** A picture that opens to its full size when pressed. */
export function Lightbox({ src, alt, className }: { src: string; alt: string; className?: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger aria-label={`Enlarge ${alt}`} className="block cursor-zoom-in rounded-control"><img src={src} alt={alt} className={className} /></Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={overlay} />
        <Dialog.Popup aria-label={alt} className="fixed inset-0 z-50 grid animate-in place-items-center p-5 sm:p-10" onClick={() => setOpen(false)}>
          <img src={src} alt={alt} className="max-h-full max-w-full rounded-card bg-raised object-contain shadow-float" />
          <Dialog.Close aria-label="Close" className="absolute top-4 right-4 grid size-10 place-items-center rounded-full bg-raised text-ink shadow-float"><X aria-hidden className="size-5" /></Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
