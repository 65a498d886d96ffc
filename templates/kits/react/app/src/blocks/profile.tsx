import { useRowForm } from '@/data/use-row-form'
import { Face } from '@/data/face'
import { Fields } from '@/data/fields'
import { Block } from '@/layout/block'
import type { Entity, Row } from '@/lib/entity'
import { usePage } from '@/lib/queries'
import { mayCreate, useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { Failure, Loading } from '@/ui/states'

type ProfileProps = { id: string; entity: Entity; title?: string; text?: string }

/** The caller's own row of an entity: made on the first save, edited afterwards. */
export function Profile({ entity, title, text }: ProfileProps) {
  const { account } = useSession()
  const { data, error, refetch } = usePage(entity, { mine: true, pageSize: 1 })
  const row = data?.items[0]
  return (
    <Block title={title ?? entity.name} text={text}>
      {error ? <Failure error={error} retry={refetch} /> : !data || !account ? <Loading /> : (
        <div className="grid gap-8 p-5 md:grid-cols-[14rem_1fr] lg:p-6">
          <div>
            <Face name={account.name} account={account.id} className="size-28 text-4xl" />
            <p className="mt-4 font-display text-lg font-semibold">{account.name}</p>
            <p className="text-sm text-ink-muted">{account.email}</p>
          </div>
          {row || mayCreate(entity, account) ? <ProfileForm key={row?.id} entity={entity} row={row} /> : <p className="text-sm text-ink-muted">There is nothing to fill in for your role.</p>}
        </div>
      )}
    </Block>
  )
}

function ProfileForm({ entity, row }: { entity: Entity; row?: Row }) {
  const { shown, control, errors, busy, submit } = useRowForm({ entity, row })
  return (
    <form onSubmit={submit} noValidate className="grid max-w-2xl gap-6">
      <Fields fields={shown} control={control} errors={errors} />
      <div><Button type="submit" disabled={busy}>{busy ? 'Saving…' : 'Save profile'}</Button></div>
    </form>
  )
}
