import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { call } from '@/lib/api'
import { product } from '@/product'
import { toast } from '@/ui/toast'
import { AccountForm } from './account-form'
import { email, newPassword, useAccountForm } from './use-account-form'

/** Asks for the link, or, when it was followed, for the new password. */
export default function Reset() {
  const [params] = useSearchParams()
  const token = params.get('token')
  return (
    <>
      <title>{`New password · ${product.name}`}</title>
      {token ? <Choose token={token} /> : <Ask />}
      <p className="mt-6 text-sm"><Link to="/sign-in" className="font-medium text-brand-text hover:underline">Back to signing in</Link></p>
    </>
  )
}

function Ask() {
  const [sent, setSent] = useState(false)
  const form = useAccountForm([email], (values) => call('POST', 'auth/reset-request', values), () => setSent(true))
  return (
    <>
      <h1 className="text-3xl font-semibold">Forgot your password?</h1>
      {sent ? <p role="status" className="mt-3 text-ink-muted">If there is an account with this address, a link is on its way.</p> : (
        <>
          <p className="mt-2 text-ink-muted">Say where to send a link, and you choose a new one.</p>
          <AccountForm fields={[email]} form={form} verb="Send the link" />
        </>
      )}
    </>
  )
}

function Choose({ token }: { token: string }) {
  const navigate = useNavigate()
  const form = useAccountForm([newPassword], (values) => call('POST', 'auth/reset', { token, ...values }), () => (toast('Your password is changed'), navigate('/sign-in')))
  return (
    <>
      <h1 className="text-3xl font-semibold">Choose a new password</h1>
      <AccountForm fields={[newPassword]} form={form} verb="Save password" />
    </>
  )
}
