import { titleOf } from '@/lib/entity'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Fields } from './fields'
import { useRowForm, type RowFormOptions } from './use-row-form'

type RowDialogProps = RowFormOptions & { open: boolean; onOpenChange: (open: boolean) => void }

/** Creates a row, or edits the given one. `given` are values that are already decided, such as the parent. */
export default function RowDialog({ open, onOpenChange, ...options }: RowDialogProps) {
  const { entity, row } = options
  const name = entity.name.toLowerCase()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={row ? `Edit ${titleOf(entity, row)}` : `New ${name}`} description={row ? undefined : entity.description || `Add a ${name}.`}>
      {open && <RowForm {...options} close={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function RowForm({ close, ...options }: RowFormOptions & { close: () => void }) {
  const { entity, row, onSaved } = options
  const { shown, control, errors, busy, submit, verb, keepDraft } = useRowForm({ ...options, onSaved: (saved) => (close(), onSaved?.(saved)) })
  return (
    <form onSubmit={submit} noValidate className="mt-6 grid gap-6">
      <Fields fields={shown} control={control} errors={errors} />
      <footer className="flex justify-end gap-2 max-sm:*:flex-1">
        <Button variant="secondary" onClick={close}>Cancel</Button>
        {keepDraft && <Button variant="secondary" disabled={busy} onClick={() => void keepDraft.save()}>{keepDraft.label}</Button>}
        <Button type="submit" disabled={busy}>{busy ? 'Saving…' : row ? 'Save changes' : verb ?? `Add ${entity.name.toLowerCase()}`}</Button>
      </footer>
    </form>
  )
}
