import { inputs, titleOf, type Entity, type Field, type Row } from '@/lib/entity'
import { useWrite } from '@/lib/queries'
import { startValues, type Values } from '@/lib/schema'
import { useSession } from '@/lib/session'
import { toast } from '@/ui/toast'
import { useEntityForm } from './use-entity-form'

export type RowFormOptions = { entity: Entity; row?: Row; given?: Values; onSaved?: (row: Row) => void; quiet?: boolean }

/** The form that creates or edits a row; `shown` are the fields that a person fills in. */
export function useRowForm({ entity, row, given = {}, onSaved, quiet }: RowFormOptions) {
  const write = useWrite()
  const { account } = useSession()
  const fields = inputs(entity)
  const isCaller = (field: Field) => field.default === 'caller'
  const decided: Values = { ...Object.fromEntries(fields.filter(isCaller).map((field) => [field.key, row?.[field.key] ?? account?.id ?? ''])), ...given }
  const shown = fields.filter((field) => !(field.key in decided))

  const form = useEntityForm({
    fields: fields.filter((field) => account || !isCaller(field)),
    rules: entity.rules,
    start: { ...(row ? startValues(fields, row) : {}), ...decided },
    send: (body) => write.mutateAsync(row ? { method: 'PUT', path: `${entity.path}/${row.id}`, body } : { method: 'POST', path: entity.path, body }),
    onDone: (answer) => {
      const saved = answer as Row
      if (!quiet) toast(row ? 'Changes saved' : `${entity.name} added`, titleOf(entity, saved))
      onSaved?.(saved)
    },
  })
  return { ...form, shown }
}
