import { useState } from 'react'
import { ApiError, explain } from '@/lib/api'
import type { Field } from '@/lib/entity'
import { useEntityForm } from '@/data/use-entity-form'
import type { Values } from '@/lib/schema'

/** A small form about an account, whose failures are said above the button. */
export function useAccountForm<T>(fields: readonly Field[], send: (values: Values) => Promise<T>, onDone: (answer: T) => void, start?: Values) {
  const [problem, setProblem] = useState('')
  const form = useEntityForm({
    fields,
    start,
    send: async (values) => {
      setProblem('')
      try {
        return await send(values)
      } catch (error) {
        const onField = error instanceof ApiError && Object.keys(error.errors).some((key) => fields.some((field) => field.key === key))
        if (onField) throw error
        setProblem(explain(error))
        return failed
      }
    },
    onDone: (answer) => answer !== failed && onDone(answer as T),
  })
  return { ...form, problem }
}

const failed = Symbol('failed')

export const email: Field = { id: 'email', key: 'email', name: 'Email', type: 'email', required: true, hint: '', autoComplete: 'username' }
export const password: Field = { id: 'password', key: 'password', name: 'Password', type: 'text', required: true, secret: true, hint: '', autoComplete: 'current-password' }
export const newPassword: Field = { ...password, min: 10, hint: 'At least 10 characters.', autoComplete: 'new-password' }
