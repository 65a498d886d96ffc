import { ArrowLeft, Pencil, Sparkles, Trash2 } from 'lucide-react'
import { lazy, Suspense, type ComponentProps } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { RecordFrame } from '@/character'
import { CreateButton } from '@/data/create-button'
import { Details } from '@/data/details'
import { Progress } from '@/data/progress'
import { RowMenu } from '@/data/row-menu'
import { useRowActions } from '@/data/use-row-actions'
import { Status } from '@/data/value'
import { ChildTable } from '@/data/child-table'
import { product } from '@/product'
import { entityById, entityByPath } from '@/lib/entities'
import { titleOf, type Entity, type Row } from '@/lib/entity'
import { useRow } from '@/lib/queries'
import { type Account, couldJoin, mayCreate, mayRead, useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Failure, Loading } from '@/ui/states'
import { NotFound } from './not-found'

// Drawn below the fold.
const ChildChart = lazy(() => import('./child-chart'))

/** One row: what it is, what may be done with it, and what belongs to it. */
export function RecordPage() {
  const { things, id } = useParams()
  const entity = entityByPath(things ?? '')
  return entity ? <Record key={id} entity={entity} id={id!} /> : <NotFound />
}

function Record({ entity, id }: { entity: Entity; id: string }) {
  const { data: row, error, refetch } = useRow(entity, id)
  const { account } = useSession()
  if (error) return <Failure error={error} retry={refetch} />
  if (!row) return <Loading />
  const children = entity.children.flatMap((child) => {
    const other = entityById(child.entity)
    return other && mayRead(other, account) ? [{ ...child, other }] : []
  })
  return (
    <>
      <title>{`${titleOf(entity, row)} · ${product.name}`}</title>
      <RecordFrame entity={entity} row={row} back={<Back entity={entity} />} status={<Status entity={entity} row={row} />} actions={<Actions entity={entity} row={row} />} progress={<Progress entity={entity} row={row} />}>
        <Card className="p-5 lg:p-6"><Details entity={entity} row={row} /></Card>
        {children.map(({ other, by, title }) => <Belonging key={`${other.id}.${by}`} entity={other} by={by} parent={row} title={title} tools={<CreateButton entity={other} given={{ [by]: row.id }} size="sm" variant="secondary" label="Add" />} menu={(child) => <RowMenu entity={other} row={child} />} />)}
      </RecordFrame>
    </>
  )
}

/** Rows that point here: their numbers as a picture, where they have some, and the rows. */
function Belonging(props: ComponentProps<typeof ChildTable>) {
  const { entity, by, parent } = props
  return <><Suspense><ChildChart entity={entity} by={by} parent={parent} /></Suspense><ChildTable {...props} /></>
}

function Back({ entity }: { entity: Entity }) {
  const navigate = useNavigate()
  const { key } = useLocation()
  return <Button variant="ghost" size="sm" className="-ml-3" onClick={() => (key === 'default' ? navigate('/') : navigate(-1))}><ArrowLeft /> {entity.plural}</Button>
}

/** What people begin from here: an enrolment from a course, a booking from a room. What merely hangs on the row has its own list. */
function begun(entity: Entity, account: Account | null, administers: boolean) {
  const found = entity.children.flatMap(({ entity: id, by }) => {
    const other = entityById(id)
    return other && other.states.length > 0 && !administers && (mayCreate(other, account) || couldJoin(other.creators, account)) ? [{ other, by }] : []
  })
  return found.slice(0, 2)
}

function Actions({ entity, row }: { entity: Entity; row: Row }) {
  const { account, administers } = useSession()
  const navigate = useNavigate()
  const { transitions, actions, canEdit, canDelete, busy, edit, remove, move, run, dialogs } = useRowActions(entity, row, () => navigate(-1))
  return (
    <div className="flex flex-wrap gap-2">
      {transitions.map((step, i) => <Button key={step.id} variant={i === 0 ? 'primary' : 'secondary'} disabled={busy} onClick={() => move(step)}>{step.name}</Button>)}
      {actions.map((action) => <Button key={action.id} variant="secondary" disabled={busy} onClick={() => run(action)}><Sparkles /> {action.name}</Button>)}
      {canEdit && <Button variant="secondary" onClick={edit}><Pencil /> Edit</Button>}
      {canDelete && <Button variant="ghost" size="icon" aria-label={`Delete ${titleOf(entity, row)}`} onClick={remove}><Trash2 /></Button>}
      {begun(entity, account, administers).map(({ other, by }) => <CreateButton key={`${other.id}.${by}`} entity={other} given={{ [by]: row.id }} />)}
      {dialogs}
    </div>
  )
}
