import type { Action, Row } from '@/lib/entity'
import { useWrite } from '@/lib/queries'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast'
import { Fields } from './fields'
import { useEntityForm } from './use-entity-form'

type ActionDialogProps = { action: Action; path: string; open: boolean; onOpenChange: (open: boolean) => void; onDone?: (row: Row | null) => void }

/** Asks for an action's input, then runs it. */
export function ActionDialog({ action, path, open, onOpenChange, onDone }: ActionDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={action.name} description={action.description}>
      {open && <ActionForm action={action} path={path} close={() => onOpenChange(false)} onDone={onDone} />}
    </Dialog>
  )
}

function ActionForm({ action, path, close, onDone }: Pick<ActionDialogProps, 'action' | 'path' | 'onDone'> & { close: () => void }) {
  const write = useWrite<Row | null>()
  const form = useEntityForm({
    fields: action.input,
    send: (body) => write.mutateAsync({ method: 'POST', path, body }),
    onDone: (answer) => {
      toast(`${action.name}: done`)
      close()
      onDone?.(answer as Row | null)
    },
  })
  return (
    <form onSubmit={form.submit} noValidate className="mt-6 grid gap-6">
      <Fields fields={action.input} control={form.control} errors={form.errors} />
      <footer className="flex justify-end gap-2 max-sm:*:flex-1">
        <Button variant="secondary" onClick={close}>Cancel</Button>
        <Button type="submit" disabled={form.busy}>{form.busy ? 'Working…' : action.name}</Button>
      </footer>
    </form>
  )
}
