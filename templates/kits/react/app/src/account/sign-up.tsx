import { Link, useLocation } from 'react-router'
import { call } from '@/lib/api'
import type { Field } from '@/lib/entity'
import type { Account } from '@/lib/session'
import { product } from '@/product'
import { AccountForm } from './account-form'
import { ProviderButton } from './provider'
import { useArrive } from './sign-in'
import { email, newPassword, useAccountForm } from './use-account-form'

const roles = product.roles.filter((role) => role.signsUp)
const name: Field = { id: 'name', key: 'name', name: 'Your name', type: 'text', required: true, max: 100, hint: '', autoComplete: 'name' }
export const roleField: Field = { id: 'role', key: 'role', name: 'Role', type: 'choice', required: true, choices: roles, hint: 'What you are here as' }
const fields = [name, email, newPassword, ...(roles.length > 1 ? [roleField] : [])]

export default function SignUp() {
  const arrive = useArrive('Your account is ready. Welcome')
  const { search } = useLocation()
  const form = useAccountForm(fields, (values) => call<Account>('POST', 'auth/sign-up', { role: roles[0]?.id, ...values }), arrive)
  return (
    <>
      <title>{`Sign up · ${product.name}`}</title>
      <h1 className="text-3xl font-semibold">{roles.length > 0 ? 'Create your account' : 'By invitation'}</h1>
      <p className="mt-2 text-ink-muted">{roles.length > 0 ? `It takes a minute, and ${product.name} is yours to use.` : 'Accounts are made by an administrator. Ask yours for one.'}</p>
      {roles.length > 0 && <><AccountForm fields={fields} form={form} verb="Create account" /><ProviderButton /></>}
      <p className="mt-6 text-sm text-ink-muted">Already have one? <Link to={`/sign-in${search}`} className="font-medium text-brand-text hover:underline">Sign in</Link></p>
    </>
  )
}
