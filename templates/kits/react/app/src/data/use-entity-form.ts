import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { ApiError } from '@/lib/api'
import type { Field, Rule } from '@/lib/entity'
import { schemaOf, startValues, toBody, type Values } from '@/lib/schema'
import { toastError } from '@/ui/toast'

type Options = { fields: readonly Field[]; rules?: readonly Rule[]; start?: Values; send: (body: Values) => Promise<unknown>; onDone?: (answer: unknown) => void }

/** A form over fields: checked here first, and what the server still finds wrong lands on its field. */
export function useEntityForm({ fields, rules, start, send, onDone }: Options) {
  const form = useForm<Values>({ resolver: zodResolver(schemaOf(fields, rules)) as never, defaultValues: { ...startValues(fields, undefined), ...start } })

  const submitBy = (way: Options['send']) => form.handleSubmit(async (values) => {
    try {
      onDone?.(await way(toBody(fields, values)))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const known = Object.entries(error.errors).filter(([key]) => fields.some((field) => field.key === key))
      known.forEach(([key, messages]) => form.setError(key, { message: messages[0] }))
      if (known.length === 0) toastError(error)
    }
  })

  return { ...form, errors: form.formState.errors, busy: form.formState.isSubmitting, submit: submitBy(send), submitBy }
}
