import { useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { call, explain } from '@/lib/api'
import type { Field } from '@/lib/entity'
import type { Account } from '@/lib/session'
import { product } from '@/product'
import { Loading } from '@/ui/states'
import { AccountForm } from './account-form'
import { useArrive } from './sign-in'
import { roleField } from './sign-up'
import { password, useAccountForm } from './use-account-form'

/** Back from another service: it says who the person is, and at times one thing more is needed. */
export default function Finish() {
  const [params] = useSearchParams()
  const needs = params.get('needs')
  return (
    <>
      <title>{`Sign in · ${product.name}`}</title>
      {needs === 'password' ? <More field={password} title="You have an account already" text={`Your address has an account at ${product.name}. Show once that it is yours; from then on one click is enough.`} verb="Sign in" />
        : needs === 'role' ? <More field={roleField} title="One more thing" text={`What are you at ${product.name} as?`} verb="Create account" />
        : <Enter />}
    </>
  )
}

function More({ field, title, text, verb }: { field: Field; title: string; text: string; verb: string }) {
  const arrive = useArrive('Welcome')
  const form = useAccountForm([field], (values) => call<Account>('POST', 'auth/openid/finish', values), arrive)
  return (
    <>
      <h1 className="text-3xl font-semibold">{title}</h1>
      <p className="mt-2 text-ink-muted">{text}</p>
      <AccountForm fields={[field]} form={form} verb={verb} />
      <p className="mt-6 flex flex-wrap justify-between gap-3 text-sm">
        {field === password && <Link to="/reset" className="font-medium text-brand-text hover:underline">Forgot your password?</Link>}
        <Link to="/sign-in" className="font-medium text-brand-text hover:underline">Back to signing in</Link>
      </p>
    </>
  )
}

/** The session is there already. */
function Enter() {
  const arrive = useArrive()
  const asked = useRef(false)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    call<Account>('GET', 'auth/me').then(arrive, (error: unknown) => setProblem(explain(error)))
  }, [arrive])
  if (!problem) return <Loading rows={3} />
  return (
    <>
      <h1 className="text-3xl font-semibold">You are not signed in</h1>
      <p role="alert" className="mt-2 text-ink-muted">{problem}</p>
      <p className="mt-6 text-sm"><Link to="/sign-in" className="font-medium text-brand-text hover:underline">Back to signing in</Link></p>
    </>
  )
}
