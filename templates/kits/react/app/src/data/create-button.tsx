import { useState } from 'react'
import { Plus, Sparkles } from 'lucide-react'
import { createName, type Entity, type Row } from '@/lib/entity'
import { useWrite } from '@/lib/queries'
import type { Values } from '@/lib/schema'
import { JoinLink } from '@/layout/join-link'
import { allows, couldJoin, mayCreate, useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { toast, toastError } from '@/ui/toast'
import { LazyActionDialog } from './lazy-action-dialog'
import { LazyRowDialog } from './lazy-row-dialog'

type CreateButtonProps = { entity: Entity; given?: Values; label?: string; size?: 'sm' | 'md'; variant?: 'primary' | 'secondary'; onSaved?: (row: Row) => void }

/** "New …", shown to those who may create, and to visitors who may after signing in. */
export function CreateButton({ entity, given, label, size, variant, onSaved }: CreateButtonProps) {
  const [open, setOpen] = useState(false)
  const { account } = useSession()
  const name = label ?? createName(entity)
  if (couldJoin(entity.creators, account)) return <JoinLink size={size} variant={variant}><Plus /> {name}</JoinLink>
  if (!mayCreate(entity, account)) return null
  return (
    <>
      <Button size={size} variant={variant} onClick={() => setOpen(true)}><Plus /> {name}</Button>
      <LazyRowDialog entity={entity} given={given} open={open} onOpenChange={setOpen} onSaved={onSaved} />
    </>
  )
}

/** The actions that are on no row in particular. */
export function CollectionActions({ entity, except = [] }: { entity: Entity; except?: readonly string[] }) {
  const { account } = useSession()
  const [asking, setAsking] = useState<string | null>(null)
  const write = useWrite<Row | null>()
  if (!account) return null
  return entity.collectionActions.filter((action) => !except.includes(action.id) && allows(action.roles, account)).map((action) => (
    <span key={action.id} className="contents">
      <Button variant="secondary" disabled={write.isPending} onClick={() => (action.input.length > 0 ? setAsking(action.id) : write.mutate({ method: 'POST', path: `${entity.path}/${action.id}`, body: {} }, { onSuccess: () => toast(`${action.name}: done`), onError: toastError }))}>
        <Sparkles /> {action.name}
      </Button>
      <LazyActionDialog action={action} path={`${entity.path}/${action.id}`} open={asking === action.id} onOpenChange={(open) => setAsking(open ? action.id : null)} />
    </span>
  ))
}
