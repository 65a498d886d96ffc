import type { ReactElement } from 'react'
import { Controller, type Control as FormControl, type FieldErrors } from 'react-hook-form'
import { entityById } from '@/lib/entities'
import type { Field as FieldModel } from '@/lib/entity'
import { useOptions } from '@/lib/queries'
import type { Values } from '@/lib/schema'
import { Field, Input, Textarea } from '@/ui/field'
import { FileInput } from '@/ui/file-input'
import { Rating } from '@/ui/rating'
import { Select } from '@/ui/select'
import { Switch } from '@/ui/switch'

type ControlProps = { field: FieldModel; control: FormControl<Values>; errors: FieldErrors<Values>; className?: string }
type Bound = { value: unknown; onChange: (value: unknown) => void; onBlur: () => void; ref: (instance: unknown) => void; name: string }

/** The label, the input and the error of one field of a form. */
export function Control({ field, control, errors, className }: ControlProps) {
  const hint = field.hint ?? (field.required ? undefined : 'Optional')
  return (
    <Controller control={control} name={field.key} render={({ field: bound }) => (
      <Field label={field.name} hint={field.type === 'boolean' ? field.hint : hint} error={errors[field.key]?.message as string | undefined} className={className}>
        {input(field, bound as Bound)}
      </Field>
    )} />
  )
}

const kinds: Partial<Record<FieldModel['type'], string>> = { date: 'date', dateTime: 'datetime-local', email: 'email', phone: 'tel', url: 'url' }

function input(field: FieldModel, bound: Bound): ReactElement<Record<string, unknown>> {
  const value = String(bound.value ?? '')
  const text = { ...bound, value, onChange: (event: { target: { value: string } }) => bound.onChange(event.target.value) }
  switch (field.type) {
    case 'longText': return <Textarea rows={4} {...text} />
    case 'boolean': return <Switch checked={bound.value === true} onCheckedChange={bound.onChange} />
    case 'choice': return <Select value={value} onValueChange={bound.onChange} options={(field.choices ?? []).map((choice) => ({ value: choice.id, label: choice.name }))} placeholder="Choose" clearable={!field.required} />
    case 'relation': return <RelationSelect target={field.target!} value={value} onChange={bound.onChange} clearable={!field.required} />
    case 'rating': return <Rating value={Number(bound.value) || 0} onChange={bound.onChange} max={field.max ?? 5} />
    case 'image': case 'file': return <FileInput value={value} onChange={bound.onChange} image={field.type === 'image'} />
    case 'color': return <Input type="color" className="w-20 p-1" {...text} value={value || '#888888'} />
    case 'integer': case 'decimal': case 'money': case 'percent': case 'duration':
      return <Input type="number" inputMode="decimal" step={field.type === 'integer' || field.type === 'duration' ? 1 : 'any'} {...text} />
    default: return <Input type={kinds[field.type] ?? (field.secret ? 'password' : 'text')} autoComplete={field.autoComplete ?? 'off'} {...text} />
  }
}

type RelationSelectProps = { id?: string; target: string; value: string; onChange: (id: string) => void; clearable?: boolean; 'aria-label'?: string }

export function RelationSelect({ target, value, onChange, ...rest }: RelationSelectProps) {
  const path = target === 'account' ? 'accounts' : (entityById(target)?.path ?? target)
  const { data = [], isPending } = useOptions(path)
  return <Select value={value} onValueChange={onChange} options={data.map((option) => ({ value: option.id, label: option.label }))} placeholder={isPending ? 'Loading…' : data.length === 0 ? 'Nothing to choose yet' : 'Choose'} {...rest} />
}
