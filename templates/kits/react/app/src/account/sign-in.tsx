import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import { signsUp } from '@/layout/account-buttons'
import { call } from '@/lib/api'
import { homeOf } from '@/lib/screens'
import { useSession, type Account } from '@/lib/session'
import { product } from '@/product'
import { Button } from '@/ui/button'
import { toast, toastError } from '@/ui/toast'
import { AccountForm } from './account-form'
import { ProviderButton, ProviderProblem } from './provider'
import { email, password, useAccountForm } from './use-account-form'

const fields = [email, password]

export default function SignIn() {
  const arrive = useArrive()
  const form = useAccountForm(fields, (values) => call<Account>('POST', 'auth/sign-in', values), arrive)
  const { search } = useLocation()
  return (
    <>
      <title>{`Sign in · ${product.name}`}</title>
      <h1 className="text-3xl font-semibold">Welcome back</h1>
      <p className="mt-2 text-ink-muted">Sign in to {product.name}.</p>
      <ProviderProblem />
      <AccountForm fields={fields} form={form} verb="Sign in" />
      <ProviderButton />
      <p className="mt-6 flex flex-wrap justify-between gap-3 text-sm text-ink-muted">
        <Link to="/reset" className="font-medium text-brand-text hover:underline">Forgot your password?</Link>
        {signsUp && <Link to={`/sign-up${search}`} className="font-medium text-brand-text hover:underline">Create an account</Link>}
      </p>
      <DemoAccounts onEnter={arrive} />
    </>
  )
}

/** Keeps the account, greets the person and goes where the person was headed. */
export function useArrive(greeting = 'Welcome back') {
  const { enter } = useSession()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  return (account: Account) => {
    const next = params.get('next')
    enter(account)
    toast(`${greeting}, ${account.name}`)
    void navigate(next?.startsWith('/') && !next.startsWith('//') ? next : homeOf(account), { replace: true })
  }
}

type Demo = { role: string; roleName?: string; email: string; password: string }

/** In a demo: one button a role. */
function DemoAccounts({ onEnter }: { onEnter: (account: Account) => void }) {
  const { data = [] } = useQuery({ queryKey: ['demo'], queryFn: () => call<Demo[]>('GET', 'auth/demo').catch(() => []) })
  if (data.length === 0) return null
  const enter = (demo: Demo) => call<Account>('POST', 'auth/sign-in', { email: demo.email, password: demo.password }).then(onEnter, toastError)
  return (
    <section aria-label="Demo accounts" className="mt-8 border-t pt-6">
      <p className="text-sm text-ink-muted">This is a demo. Look around as</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {data.map((demo) => <Button key={demo.email} variant="secondary" onClick={() => void enter(demo)}>{demo.roleName ?? product.roles.find((role) => role.id === demo.role)?.name ?? demo.role}</Button>)}
      </div>
    </section>
  )
}
