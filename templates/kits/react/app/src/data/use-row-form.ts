import { useEffect } from 'react'
import { firstStep, inputs, titleOf, type Entity, type Field, type Row } from '@/lib/entity'
import { useWrite } from '@/lib/queries'
import { draft } from '@/lib/draft'
import { statusName } from '@/lib/format'
import { entityById } from '@/lib/entities'
import { startValues, type Values } from '@/lib/schema'
import { allows, mayRead, useSession, type Account } from '@/lib/session'
import { toast } from '@/ui/toast'
import { useEntityForm } from './use-entity-form'

export type RowFormOptions = {
  entity: Entity
  row?: Row
  given?: Values
  onSaved?: (row: Row) => void
  quiet?: boolean
  /** Keeps what was typed, under this name, until it is saved. */
  keep?: string
}

/**
 * The form that creates or edits a row; `shown` are the fields that a person fills in. A draft that this person may hand in is handed in
 * at once: `verb` then names that step, and `keepDraft` saves without it.
 */
export function useRowForm({ entity, row, given = {}, onSaved, quiet, keep }: RowFormOptions) {
  const write = useWrite()
  const { account } = useSession()
  const fields = inputs(entity)
  const isCaller = (field: Field) => field.default === 'caller'
  const decided: Values = { ...Object.fromEntries(fields.filter(isCaller).map((field) => [field.key, row?.[field.key] ?? account?.id ?? ''])), ...given }
  const shown = fields.filter((field) => !(field.key in decided) && (field.required || canChoose(field, account)))
  const kept = shown.filter((field) => !field.secret && !['image', 'file', 'relation'].includes(field.type)).map((field) => field.key)
  const typed = keep && !row ? only(draft.read(keep), kept) : {}

  const step = row ? undefined : firstStep(entity, (roles) => allows(roles, account))
  const form = useEntityForm({
    fields: fields.filter((field) => account || !isCaller(field)),
    rules: entity.rules,
    start: { ...(row ? startValues(fields, row) : {}), ...typed, ...decided },
    send: (body) => write.mutateAsync(row ? { method: 'PUT', path: `${entity.path}/${row.id}`, body } : { method: 'POST', path: step ? `${entity.path}?then=${step.id}` : entity.path, body }),
    onDone: (answer) => {
      const saved = answer as Row
      if (keep) draft.forget(keep)
      if (!quiet) toast(row ? 'Changes saved' : step && saved.status === step.to ? statusName(entity, saved) : `${entity.name} added`, titleOf(entity, saved))
      onSaved?.(saved)
    },
  })
  const { watch } = form
  useEffect(() => {
    if (!keep || row) return
    const watching = watch((values) => draft.write(keep, only(values, kept)))
    return () => watching.unsubscribe()
  })
  const keepDraft = step && { label: `Save as ${entity.states[0]!.name.toLowerCase()}`, save: form.submitBy((body) => write.mutateAsync({ method: 'POST', path: entity.path, body })) }
  return { ...form, shown, verb: step?.name, keepDraft, resumed: Object.values(typed).some(Boolean), startAgain: () => (keep && draft.forget(keep), form.reset({ ...startValues(fields, undefined), ...decided })) }
}

const only = (values: Values, keys: readonly string[]): Values => Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)))

/** What a relation points to is offered only to those who may see it. */
function canChoose(field: Field, account: Account | null): boolean {
  if (field.type !== 'relation') return true
  const target = entityById(field.target!)
  return target ? mayRead(target, account) : account !== null
}
