import { Download } from 'lucide-react'
import { JoinLink } from '@/layout/join-link'
import { titleOf, type Action, type Entity, type Row } from '@/lib/entity'
import { useWrite } from '@/lib/queries'
import { couldJoin, useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { toastError } from '@/ui/toast'
import { AddToCart } from './add-to-cart'
import { deliver } from './deliver'
import { LazyRowMenu } from './lazy-row-menu'

/** What may be done with a row without opening it: into the cart, take its file, and the rest in a menu. */
export function TileActions({ entity, row }: { entity: Entity; row: Row }) {
  return (
    <>
      <AddToCart entity={entity} row={row} />
      {entity.actions.filter((action) => action.delivers).map((action) => <TakeAway key={action.id} action={action} entity={entity} row={row} />)}
      <LazyRowMenu entity={entity} row={row} />
    </>
  )
}

function TakeAway({ action, entity, row }: { action: Action; entity: Entity; row: Row }) {
  const { account } = useSession()
  const write = useWrite()
  const label = `${action.name} ${titleOf(entity, row)}`
  if (couldJoin(action.roles, account)) return <JoinLink size="sm" variant="secondary" label={label}><Download /> {action.name}</JoinLink>
  if (!row.can?.actions.includes(action.id)) return null
  const take = () => write.mutate({ method: 'POST', path: `${entity.path}/${row.id}/${action.id}`, body: {} }, { onSuccess: () => deliver(entity, row, action.delivers!), onError: toastError })
  return <Button size="sm" variant="secondary" aria-label={label} disabled={write.isPending} onClick={take}><Download /> {action.name}</Button>
}
