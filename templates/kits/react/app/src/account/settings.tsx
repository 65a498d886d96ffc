import { LogOut } from 'lucide-react'
import { Screen } from '@/layout/screen'
import { useSignOut } from '@/layout/navigation'
import { call } from '@/lib/api'
import type { Field } from '@/lib/entity'
import { setTheme, useTheme } from '@/lib/theme'
import { useSession, type Account } from '@/lib/session'
import { Button } from '@/ui/button'
import { Card, CardHeader } from '@/ui/card'
import { Segmented } from '@/ui/segmented'
import { toast } from '@/ui/toast'
import { AccountForm } from './account-form'
import { email, newPassword, password, useAccountForm } from './use-account-form'

const name: Field = { id: 'name', key: 'name', name: 'Name', type: 'text', required: true, max: 100, hint: 'How others see you.' }
const current: Field = { ...password, id: 'current', key: 'current', name: 'Current password' }
const next: Field = { ...newPassword, id: 'new', key: 'new', name: 'New password' }

export default function Settings() {
  const { account, role } = useSession()
  const signOut = useSignOut()
  if (!account) return null
  return (
    <Screen name="Account settings" text={`${account.email}, ${role?.name ?? account.role}`}>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Profile account={account} />
        <Address account={account} />
        <Password />
        <Appearance />
        <Card className="p-5">
          <h2 className="text-base font-semibold">Sign out</h2>
          <p className="mt-0.5 text-sm text-ink-muted">Ends the session on this device.</p>
          <Button variant="secondary" className="mt-4" onClick={() => void signOut()}><LogOut /> Sign out</Button>
        </Card>
      </div>
    </Screen>
  )
}

function Profile({ account }: { account: Account }) {
  const { enter } = useSession()
  const form = useAccountForm([name], (values) => call<Account>('PUT', 'auth/me', values), (saved) => (enter(saved), toast('Saved')), { name: account.name })
  return <Card><CardHeader title="Profile" /><div className="px-5 pb-5"><AccountForm fields={[name]} form={form} verb="Save" /></div></Card>
}

function Address({ account }: { account: Account }) {
  const { enter } = useSession()
  const form = useAccountForm([email, password], (values) => call<Account>('PUT', 'auth/me', { name: account.name, ...values }), (saved) => (enter(saved), toast('Your address is changed', saved.email)), { email: account.email })
  return <Card><CardHeader title="Email" hint="Your password shows that it is you." /><div className="px-5 pb-5"><AccountForm fields={[email, password]} form={form} verb="Change email" /></div></Card>
}

function Password() {
  const form = useAccountForm([current, next], (values) => call('POST', 'auth/password', values), () => (toast('Your password is changed'), form.reset()))
  return <Card><CardHeader title="Password" /><div className="px-5 pb-5"><AccountForm fields={[current, next]} form={form} verb="Change password" /></div></Card>
}

function Appearance() {
  const theme = useTheme()
  return (
    <Card className="p-5">
      <h2 className="text-base font-semibold">Appearance</h2>
      <p className="mt-0.5 mb-4 text-sm text-ink-muted">On this device.</p>
      <Segmented label="Theme" value={theme} onChange={setTheme} options={[{ value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }]} />
    </Card>
  )
}
