import { useState, type DragEvent } from 'react'
import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import { CreateButton } from '@/data/create-button'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { Value } from '@/data/value'
import { Block } from '@/layout/block'
import { cn } from '@/lib/cn'
import { fieldOf, shownFields, titleOf, type Entity, type Field, type Row, type Tone } from '@/lib/entity'
import { useWrite } from '@/lib/queries'
import { toBody } from '@/lib/schema'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Menu, MenuItem } from '@/ui/menu'
import { Failure, Loading } from '@/ui/states'
import { toast, toastError } from '@/ui/toast'

type Lane = { id: string; name: string; tone: Tone }
type Move = { row: Row; lane: Lane }

/** Columns by state or by a choice. Dragging a card, or its menu, makes the transition; a move that is not allowed is not offered. */
export function Kanban(props: CollectionProps) {
  const { entity, title, text, by = 'status' } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 100 })
  const [held, setHeld] = useState<Row | null>(null)
  const write = useWrite()
  const field = by === 'status' ? undefined : fieldOf(entity, by)
  const lanes: Lane[] = field ? (field.choices ?? []).map((choice) => ({ ...choice, tone: 'neutral' })) : entity.states.map(({ id, name, tone }) => ({ id, name, tone }))
  const at = (row: Row) => String(row[field?.key ?? 'status'] ?? '')
  const open = (row: Row, lane: Lane) => lane.id !== at(row) && (field ? Boolean(row.can?.update) : Boolean(stepTo(entity, row, lane)))

  const move = ({ row, lane }: Move) => {
    const step = stepTo(entity, row, lane)
    const request = field
      ? { method: 'PUT' as const, path: `${entity.path}/${row.id}`, body: toBody(entity.fields.filter((one) => !one.readOnly), { ...row, [field.key]: lane.id }) }
      : { method: 'POST' as const, path: `${entity.path}/${row.id}/${step?.id}`, body: {} }
    write.mutate(request, { onSuccess: () => toast(`Moved to ${lane.name}`, titleOf(entity, row)), onError: toastError })
  }

  const shown = shownFields(entity, props.fields, 4).filter((one) => one.key !== entity.label && one !== field)
  return (
    <Block bare title={title} text={text} tools={<CreateButton entity={entity} />}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading /> : (
        <div className="-mx-4 flex snap-x gap-4 overflow-x-auto px-4 pb-3 lg:mx-0 lg:px-0" tabIndex={0} role="group" aria-label={`${entity.plural} by ${field?.name.toLowerCase() ?? 'status'}`}>
          {lanes.map((lane) => {
            const cards = rows.filter((row) => at(row) === lane.id)
            const welcome = held !== null && open(held, lane)
            const onDrop = (event: DragEvent) => (event.preventDefault(), held && welcome && move({ row: held, lane }), setHeld(null))
            return (
              <section key={lane.id} aria-label={lane.name} onDragOver={(event) => welcome && event.preventDefault()} onDrop={onDrop}
                className={cn('brand-edge flex w-72 shrink-0 snap-start flex-col rounded-card border bg-sunken p-3 transition-colors', welcome ? 'border-brand' : 'border-line')}>
                <h2 className="flex items-center justify-between px-1 pb-3 font-sans tracking-normal"><Badge tone={lane.tone} dot>{lane.name}</Badge><span className="text-xs text-ink-muted tabular-nums">{cards.length}</span></h2>
                <ul className="grid content-start gap-2.5">
                  {cards.map((row) => (
                    <Ticket key={row.id} entity={entity} row={row} fields={shown} moves={lanes.filter((one) => open(row, one))} onMove={(target) => move({ row, lane: target })} onHold={setHeld} />
                  ))}
                </ul>
                {cards.length === 0 && <p className="rounded-control border border-dashed border-line-strong py-6 text-center text-xs text-ink-muted">Nothing here</p>}
              </section>
            )
          })}
        </div>
      )}
    </Block>
  )
}

const stepTo = (entity: Entity, row: Row, lane: Lane) => entity.transitions.find((step) => step.to === lane.id && row.can?.transitions.includes(step.id))

type TicketProps = { entity: Entity; row: Row; fields: Field[]; moves: Lane[]; onMove: (lane: Lane) => void; onHold: (row: Row | null) => void }

function Ticket({ entity, row, fields, moves, onMove, onHold }: TicketProps) {
  const title = titleOf(entity, row)
  return (
    <li draggable={moves.length > 0} onDragStart={() => onHold(row)} onDragEnd={() => onHold(null)} className={cn('rounded-control border border-line bg-raised p-3.5 text-sm shadow-card', moves.length > 0 && 'cursor-grab active:cursor-grabbing')}>
      <div className="flex items-start justify-between gap-2">
        <Link to={`/${entity.path}/${row.id}`} className="font-medium hover:text-brand-text">{title}</Link>
        {moves.length > 0 && (
          <Menu trigger={<Button variant="ghost" size="icon-sm" aria-label={`Move ${title}`} className="-m-1.5"><ArrowRight /></Button>}>
            {moves.map((lane) => <MenuItem key={lane.id} onSelect={() => onMove(lane)}>{lane.name}</MenuItem>)}
          </Menu>
        )}
      </div>
      <dl className="mt-2 grid gap-1 text-xs text-ink-muted">
        {fields.map((field) => <div key={field.key} className="flex justify-between gap-3"><dt>{field.name}</dt><dd className="min-w-0 truncate text-ink"><Value field={field} row={row} /></dd></div>)}
      </dl>
    </li>
  )
}
