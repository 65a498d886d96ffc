import type { Control as FormControl, FieldErrors } from 'react-hook-form'
import type { Field } from '@/lib/entity'
import { cn } from '@/lib/cn'
import type { Values } from '@/lib/schema'
import { Control } from './control'

const wide = ['longText', 'image', 'file', 'url', 'text', 'email', 'place']

/** A form's fields in two columns; what needs room takes both. */
export function Fields({ fields, control, errors }: { fields: readonly Field[]; control: FormControl<Values>; errors: FieldErrors<Values> }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {fields.map((field, i) => (
        <Control key={field.key} field={field} control={control} errors={errors} className={cn((wide.includes(field.type) || isAlone(fields, i)) && 'sm:col-span-2')} />
      ))}
    </div>
  )
}

/** A narrow field between two wide ones would leave a hole beside it. */
function isAlone(fields: readonly Field[], at: number): boolean {
  let run = at
  while (run > 0 && !wide.includes(fields[run - 1]!.type)) run--
  const even = (at - run) % 2 === 0
  const next = fields[at + 1]
  return even && (!next || wide.includes(next.type))
}
