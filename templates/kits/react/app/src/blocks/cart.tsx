import { Minus, Plus, Trash2 } from 'lucide-react'
import { CreateButton } from '@/data/create-button'
import { useCart } from '@/data/use-cart'
import { Details } from '@/data/details'
import { Block } from '@/layout/block'
import { fieldOf, inputs, labelKey, titleOf, type Entity, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'
import { usePage, useWrite } from '@/lib/queries'
import { toBody } from '@/lib/schema'
import { Button } from '@/ui/button'
import { Empty, Loading } from '@/ui/states'
import { toast, toastError } from '@/ui/toast'

type CartProps = { id: string; entity: Entity; title?: string; text?: string; steps: readonly string[] }
type OpenCart = NonNullable<ReturnType<typeof useCart>> & { open: Row }

/** The caller's open order: its lines with quantities, its sum, and the step that places it. */
export function Cart({ entity, title, text, steps }: CartProps) {
  const cart = useCart()
  if (!cart) return null
  return (
    <Block title={title ?? 'Your order'} text={text}>
      {cart.loading ? <Loading rows={3} /> : cart.open ? <Lines cart={{ ...cart, open: cart.open }} steps={steps} /> : (
        <Empty title="Your order is empty" text="Choose something first, or start an order here."><CreateButton entity={entity} label="Start an order" /></Empty>
      )}
    </Block>
  )
}

function Lines({ cart, steps }: { cart: OpenCart; steps: readonly string[] }) {
  const { order, line, open } = cart
  const names = cart.cart
  const { data } = usePage(line, { [names.byOrder]: open.id, pageSize: 100 })
  const write = useWrite()
  const item = fieldOf(line, names.byItem)!
  const money = line.fields.filter((field) => field.type === 'money').at(-1)
  const total = order.fields.find((field) => field.type === 'money')
  const transitions = order.transitions.filter((step) => steps.includes(step.id) && step.from.includes(open.status ?? ''))

  const set = (row: Row, quantity: number) => write.mutate(
    quantity < 1 ? { method: 'DELETE', path: `${line.path}/${row.id}` } : { method: 'PUT', path: `${line.path}/${row.id}`, body: toBody(inputs(line), { ...row, [names.quantity]: quantity }) },
    { onError: toastError },
  )
  const place = (id: string, name: string) => write.mutate({ method: 'POST', path: `${order.path}/${open.id}/${id}`, body: {} }, { onSuccess: () => toast(name, titleOf(order, open)), onError: toastError })

  return (
    <div className="mt-4 grid border-t lg:grid-cols-[1fr_20rem]">
      {!data ? <Loading rows={3} /> : data.items.length === 0 ? <Empty title="Nothing in it yet" text="Add something from the list." /> : (
        <ul className="divide-y divide-line">
          {data.items.map((row) => {
            const name = String(row[labelKey(item)] ?? '')
            return (
              <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4 text-sm">
                <span className="min-w-32 flex-1 font-medium">{name}</span>
                <span className="flex items-center rounded-control border border-line">
                  <Button variant="ghost" size="icon-sm" aria-label={`One ${name} less`} onClick={() => set(row, Number(row[names.quantity]) - 1)}><Minus /></Button>
                  <span className="w-8 text-center tabular-nums">{String(row[names.quantity])}</span>
                  <Button variant="ghost" size="icon-sm" aria-label={`One ${name} more`} onClick={() => set(row, Number(row[names.quantity]) + 1)}><Plus /></Button>
                </span>
                {money && <span className="w-24 text-right font-medium tabular-nums">{textOf(money, row)}</span>}
                <Button variant="ghost" size="icon-sm" aria-label={`Remove ${name}`} onClick={() => set(row, 0)}><Trash2 /></Button>
              </li>
            )
          })}
        </ul>
      )}
      <aside aria-label="Summary" className="border-line bg-sunken p-5 max-lg:border-t lg:border-l">
        <Details entity={order} row={open} fields={inputs(order).map((field) => field.id)} />
        {total && <p className="mt-6 flex items-baseline justify-between border-t border-line-strong pt-4"><span className="text-sm text-ink-muted">{total.name}</span><span className="font-display text-2xl font-semibold tabular-nums">{textOf(total, open)}</span></p>}
        {transitions.map((step) => <Button key={step.id} size="lg" className="mt-5 w-full" disabled={write.isPending || data?.items.length === 0} onClick={() => place(step.id, step.name)}>{step.name}</Button>)}
      </aside>
    </div>
  )
}
