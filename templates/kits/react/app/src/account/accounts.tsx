import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { Screen } from '@/layout/screen'
import { call } from '@/lib/api'
import { cn } from '@/lib/cn'
import { date } from '@/lib/format'
import { useWrite, type Page } from '@/lib/queries'
import { useSession, type Account } from '@/lib/session'
import { useAddressState } from '@/lib/use-address-state'
import { product } from '@/product'
import { Face } from '@/data/face'
import { Card } from '@/ui/card'
import { controlStyle } from '@/ui/field'
import { PageButtons } from '@/ui/page-buttons'
import { Select } from '@/ui/select'
import { Empty, Failure, Loading } from '@/ui/states'
import { toast, toastError } from '@/ui/toast'

const roles = product.roles.map((role) => ({ value: role.id, label: role.name }))

/** Everybody with an account, for administrators. */
export default function Accounts() {
  const { administers, account: me } = useSession()
  const state = useAddressState('')
  const page = Number(state.get('page')) || 1
  const query = { search: state.get('search') || undefined, role: state.get('role') || undefined, page, pageSize: 20 }
  const { data, error, refetch } = useQuery({ queryKey: ['accounts', query], queryFn: () => call<Page<Account>>('GET', 'accounts', undefined, query), enabled: administers })
  const write = useWrite<Account>()
  if (!administers) return <Empty title="This page is not for your role" />
  const change = (account: Account, role: string) => write.mutate({ method: 'PUT', path: `accounts/${account.id}/role`, body: { role } }, { onSuccess: () => toast(`${account.name} has a new role`), onError: toastError })

  return (
    <Screen name="Accounts" text="Who has an account, and in which role.">
      <Card>
        <div className="flex flex-wrap gap-2.5 px-5 py-4">
          <label className="relative min-w-48 flex-1 sm:max-w-72">
            <span className="sr-only">Search accounts</span>
            <Search aria-hidden className="absolute top-3 left-3 size-4 text-ink-faint" />
            <input type="search" value={state.get('search')} onChange={(event) => state.set({ search: event.target.value, page: '' })} placeholder="Search" className={cn(controlStyle, 'h-10 pl-9')} />
          </label>
          <Select aria-label="Role" className="w-auto min-w-36" clearable placeholder="Role" value={state.get('role')} onValueChange={(role) => state.set({ role, page: '' })} options={roles} />
        </div>
        {error ? <Failure error={error} retry={refetch} /> : !data ? <Loading /> : (
          <ul className="divide-y divide-line border-t">
            {data.items.map((account) => (
              <li key={account.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3 text-sm">
                <Face name={account.name} account={account.id} />
                <span className="min-w-40 flex-1"><span className="block font-medium">{account.name}</span><span className="block text-xs text-ink-muted">{account.email}</span></span>
                <span className="text-xs text-ink-muted max-sm:hidden">since {date(account.createdAt)}</span>
                {account.id === me?.id ? <span className="w-40 px-3 text-ink-muted">{roles.find((role) => role.value === account.role)?.label}, you</span> : <Select aria-label={`Role of ${account.name}`} className="w-40" value={account.role} onValueChange={(role) => role && change(account, role)} options={roles} />}
              </li>
            ))}
          </ul>
        )}
        {data && <PageButtons page={page} size={20} total={data.total} onPage={(next) => state.set({ page: String(next) })} />}
      </Card>
    </Screen>
  )
}
