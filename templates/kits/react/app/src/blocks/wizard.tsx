import { useState } from 'react'
import { ArrowLeft, ArrowRight, Check } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Fields } from '@/data/fields'
import { Resumed } from '@/data/resumed'
import { useRowForm } from '@/data/use-row-form'
import { Block } from '@/layout/block'
import { cn } from '@/lib/cn'
import type { Entity } from '@/lib/entity'
import { mayCreate, useSession } from '@/lib/session'
import { Button } from '@/ui/button'

export type WizardStep = { title: string; fields: readonly string[] }
type WizardProps = { id: string; entity: Entity; title?: string; text?: string; steps: readonly WizardStep[] }

/** A long form in steps; each step is checked before the next one opens. */
export function Wizard(props: WizardProps) {
  const { account } = useSession()
  if (!mayCreate(props.entity, account)) return null
  return <Block title={props.title} text={props.text}><Steps {...props} /></Block>
}

function Steps({ entity, steps }: WizardProps) {
  const navigate = useNavigate()
  const [at, setAt] = useState(0)
  const { account } = useSession()
  const { shown, control, errors, busy, submit, verb, keepDraft, trigger, resumed, startAgain } = useRowForm({ entity, keep: `${account?.id ?? 'visitor'} ${entity.id}`, onSaved: (row) => navigate(`/${entity.path}/${row.id}`) })
  const named = new Set(steps.flatMap((step) => step.fields))
  const last = at === steps.length - 1
  const asked = shown.filter((field) => steps[at]!.fields.includes(field.id) || (last && !named.has(field.id)))
  const next = async () => (await trigger(asked.map((field) => field.key))) && setAt(at + 1)

  return (
    <form onSubmit={submit} noValidate className="p-5 lg:p-6">
      <ol className="mb-6 flex flex-wrap gap-x-6 gap-y-2 border-b pb-5">
        {steps.map((step, i) => (
          <li key={step.title} aria-current={i === at ? 'step' : undefined} className={cn('flex items-center gap-2.5 text-sm', i === at ? 'font-medium' : 'text-ink-muted')}>
            <span className={cn('grid size-7 place-items-center rounded-full text-xs', i <= at ? 'bg-brand text-on-brand' : 'bg-hover')}>{i < at ? <Check aria-hidden className="size-4" /> : i + 1}</span>
            {step.title}
          </li>
        ))}
      </ol>
      {resumed && at === 0 && <div className="mb-6 max-w-2xl"><Resumed again={startAgain} /></div>}
      <div className="max-w-2xl"><Fields key={at} fields={asked} control={control} errors={errors} /></div>
      <footer className="mt-6 flex gap-2">
        {at > 0 && <Button variant="secondary" onClick={() => setAt(at - 1)}><ArrowLeft /> Back</Button>}
        {last ? <Button key="save" type="submit" disabled={busy}>{busy ? 'Saving…' : (verb ?? 'Finish')}</Button> : <Button key="next" onClick={next}>Next <ArrowRight /></Button>}
        {last && keepDraft && <Button key="draft" variant="secondary" disabled={busy} onClick={() => void keepDraft.save()}>{keepDraft.label}</Button>}
      </footer>
    </form>
  )
}
