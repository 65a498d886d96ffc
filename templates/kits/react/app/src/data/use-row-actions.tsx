import { useState, type ReactNode } from 'react'
import { titleOf, type Action, type Entity, type Row, type Transition } from '@/lib/entity'
import { useWrite } from '@/lib/queries'
import { Confirm } from '@/ui/confirm'
import { toast, toastError } from '@/ui/toast'
import { deliver } from './deliver'
import { LazyActionDialog } from './lazy-action-dialog'
import { LazyRowDialog } from './lazy-row-dialog'

/** What the caller may do with one row, and the dialogs that go with it. Render `dialogs` once beside the buttons. */
export function useRowActions(entity: Entity, row: Row, onDeleted?: () => void) {
  const [panel, setPanel] = useState<'edit' | 'delete' | Action | null>(null)
  const write = useWrite()
  const path = `${entity.path}/${row.id}`
  const title = titleOf(entity, row)
  const close = (open: boolean) => !open && setPanel(null)

  const transitions = entity.transitions.filter((one) => row.can?.transitions.includes(one.id))
  const actions = entity.actions.filter((one) => row.can?.actions.includes(one.id))
  const post = (name: string, step: string, delivers?: string) => write.mutate({ method: 'POST', path: `${path}/${step}`, body: {} }, { onSuccess: () => (delivers ? deliver(entity, row, delivers) : toast(name, title)), onError: toastError })

  const dialogs: ReactNode = (
    <>
      <LazyRowDialog entity={entity} row={row} open={panel === 'edit'} onOpenChange={close} />
      <Confirm open={panel === 'delete'} onOpenChange={close} title={`Delete ${title}?`} text={`The ${entity.name.toLowerCase()} and what belongs to it will be gone for good.`} verb="Delete" busy={write.isPending}
        onConfirm={() => write.mutate({ method: 'DELETE', path }, { onSuccess: () => (setPanel(null), toast(`${entity.name} deleted`, title), onDeleted?.()), onError: (error) => (setPanel(null), toastError(error)) })} />
      {panel !== null && typeof panel === 'object' && <LazyActionDialog action={panel} path={`${path}/${panel.id}`} open onOpenChange={close} />}
    </>
  )

  return {
    transitions,
    actions,
    canEdit: row.can?.update ?? false,
    canDelete: row.can?.delete ?? false,
    busy: write.isPending,
    edit: () => setPanel('edit'),
    remove: () => setPanel('delete'),
    move: (transition: Transition) => post(entity.states.find((state) => state.id === transition.to)?.name ?? transition.name, transition.id),
    run: (action: Action) => (action.input.length > 0 ? setPanel(action) : post(action.name, action.id, action.delivers)),
    dialogs,
  }
}
