import type { Field } from '@/lib/entity'
import type { useAccountForm } from './use-account-form'
import { Control } from '@/data/control'
import { Button } from '@/ui/button'

type AccountFormProps = { fields: readonly Field[]; form: ReturnType<typeof useAccountForm<never>> | ReturnType<typeof useAccountForm>; verb: string }

export function AccountForm({ fields, form, verb }: AccountFormProps) {
  return (
    <form onSubmit={form.submit} noValidate className="mt-7 grid gap-5">
      {fields.map((field) => <Control key={field.key} field={field} control={form.control} errors={form.errors} />)}
      {form.problem && <p role="alert" className="rounded-control bg-danger-soft px-3.5 py-2.5 text-sm text-danger-text">{form.problem}</p>}
      <Button type="submit" size="lg" disabled={form.busy}>{form.busy ? 'One moment…' : verb}</Button>
    </form>
  )
}
