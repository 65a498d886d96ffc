import { CreditCard } from 'lucide-react'
import { Link } from 'react-router'
import { Block } from '@/layout/block'
import { titleOf, type Entity, type Row } from '@/lib/entity'
import { ago, textOf } from '@/lib/format'
import { usePage, useWrite } from '@/lib/queries'
import { Button } from '@/ui/button'
import { Empty, Failure, Loading } from '@/ui/states'
import { toast, toastError } from '@/ui/toast'

type CheckoutProps = { id: string; entity: Entity; title?: string; text?: string; steps: readonly string[] }

/** What waits to be paid. */
export function Checkout({ entity, title, text, steps }: CheckoutProps) {
  const { data, error, refetch } = usePage(entity, { pageSize: 50 })
  const write = useWrite()
  const amount = entity.fields.find((field) => field.type === 'money')
  const due = (data?.items ?? []).flatMap((row) => entity.transitions.filter((step) => steps.includes(step.id) && row.can?.transitions.includes(step.id)).map((step) => ({ row, step })))
  const pay = (row: Row, step: string) => write.mutate({ method: 'POST', path: `${entity.path}/${row.id}/${step}`, body: {} }, { onSuccess: () => toast('Paid', `${titleOf(entity, row)}. You will find it among your ${entity.plural.toLowerCase()}.`), onError: toastError })

  return (
    <Block title={title ?? 'To be paid'} text={text ?? 'Until a card provider is connected, payments are recorded as test payments and no money moves.'}>
      {error ? <Failure error={error} retry={refetch} /> : !data ? <Loading rows={2} /> : due.length === 0 ? <Empty title="Nothing to pay" text={`${entity.plural} that wait for payment show up here.`} className="py-10" /> : (
        <ul className="mt-4 divide-y divide-line border-t">
          {due.map(({ row, step }) => (
            <li key={row.id} className="flex flex-wrap items-center gap-4 px-5 py-4">
              <span className="min-w-40 flex-1"><Link to={`/${entity.path}/${row.id}`} className="text-sm font-medium hover:text-brand-text">{entity.name} {titleOf(entity, row)}</Link><span className="block text-xs text-ink-muted">{ago(row.createdAt)}</span></span>
              {amount && <span className="font-display text-xl font-semibold tabular-nums">{textOf(amount, row)}</span>}
              <Button disabled={write.isPending} onClick={() => pay(row, step.id)}><CreditCard /> {step.name}</Button>
            </li>
          ))}
        </ul>
      )}
    </Block>
  )
}
