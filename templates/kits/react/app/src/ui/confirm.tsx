import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import { Button } from './button'
import { overlay, popup } from './dialog'

type ConfirmProps = { open: boolean; onOpenChange: (open: boolean) => void; title: string; text: string; verb: string; busy?: boolean; onConfirm: () => void }

/** Asks before something that cannot be undone. */
export function Confirm({ open, onOpenChange, title, text, verb, busy, onConfirm }: ConfirmProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={overlay} />
        <Base.Popup className={popup}>
          <Base.Title className="font-display text-xl font-semibold tracking-tight">{title}</Base.Title>
          <Base.Description className="mt-2 text-sm text-ink-muted">{text}</Base.Description>
          <footer className="mt-6 flex justify-end gap-2 max-sm:*:flex-1">
            <Base.Close render={<Button variant="secondary" />}>Cancel</Base.Close>
            <Button variant="danger" disabled={busy} onClick={onConfirm}>{verb}</Button>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
