import { useState } from 'react'
import { CircleCheck } from 'lucide-react'
import { Link } from 'react-router'
import { Fields } from '@/data/fields'
import { Resumed } from '@/data/resumed'
import { useRowForm } from '@/data/use-row-form'
import { Block } from '@/layout/block'
import { createName, titleOf, type Entity, type Row } from '@/lib/entity'
import { statusName, textOf } from '@/lib/format'
import { mayCreate, mayRead, useSession } from '@/lib/session'
import { Button } from '@/ui/button'

type FormProps = { id: string; entity: Entity; title?: string; text?: string; fields?: readonly string[]; verb?: string; thanks?: string }

/** A form on the page itself that adds a row, then says so. */
export function Form({ entity, title, text, fields, verb, thanks }: FormProps) {
  const { account } = useSession()
  const [saved, setSaved] = useState<Row | null>(null)
  return (
    <Block title={title ?? createName(entity)} text={text}>
      <div className="max-w-2xl p-5 lg:p-6">
        {!mayCreate(entity, account) ? <SignInFirst name={entity.name} signedIn={Boolean(account)} /> : saved ? (
          <Thanks entity={entity} row={saved} text={thanks} again={() => setSaved(null)} />
        ) : <OpenForm entity={entity} fields={fields} verb={verb} onSaved={setSaved} />}
      </div>
    </Block>
  )
}

function OpenForm({ entity, fields, verb, onSaved }: Pick<FormProps, 'entity' | 'fields' | 'verb'> & { onSaved: (row: Row) => void }) {
  const { account } = useSession()
  const { shown, control, errors, busy, submit, verb: step, resumed, startAgain } = useRowForm({ entity, onSaved, quiet: true, keep: `${account?.id ?? 'visitor'} ${entity.id}` })
  const asked = fields?.length ? shown.filter((field) => fields.includes(field.id) || field.required) : shown
  return (
    <form onSubmit={submit} noValidate className="grid gap-6">
      {resumed && <Resumed again={startAgain} />}
      <Fields fields={asked} control={control} errors={errors} />
      <div><Button type="submit" size="lg" disabled={busy}>{busy ? 'Sending…' : (verb ?? step ?? `Add ${entity.name.toLowerCase()}`)}</Button></div>
    </form>
  )
}

function Thanks({ entity, row, text, again }: { entity: Entity; row: Row; text?: string; again: () => void }) {
  const { account } = useSession()
  return (
    <div role="status" className="grid justify-items-start gap-3">
      <CircleCheck aria-hidden className="size-9 text-success-text" />
      <p className="font-display text-xl font-semibold">{text ?? `${titleOf(entity, row)} is ${entity.purpose ? statusName(entity, row).toLowerCase() : 'saved'}`}</p>
      <Worth entity={entity} row={row} />
      <div className="flex flex-wrap gap-2">
        {mayRead(entity, account) && <Button variant="secondary" render={<Link to={`/${entity.path}/${row.id}`} />}>Open it</Button>}
        <Button variant="ghost" onClick={again}>Add another</Button>
      </div>
    </div>
  )
}

/** What the server worked out from what was filled in: an estimate, a total. */
function Worth({ entity, row }: { entity: Entity; row: Row }) {
  const sums = entity.fields.filter((field) => field.type === 'money' && field.computed && row[field.key])
  return sums.length === 0 ? null : (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {sums.map((field) => <div key={field.key}><dt className="text-xs text-ink-muted">{field.name}</dt><dd className="font-display text-2xl font-semibold tabular-nums">{textOf(field, row)}</dd></div>)}
    </dl>
  )
}

function SignInFirst({ name, signedIn }: { name: string; signedIn: boolean }) {
  if (signedIn) return <p className="text-sm text-ink-muted">Your role does not add {name.toLowerCase()} entries.</p>
  return <p className="text-sm text-ink-muted"><Link to="/sign-in" className="font-medium text-brand-text underline underline-offset-4">Sign in</Link> to fill this in.</p>
}
