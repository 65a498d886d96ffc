import { product } from '@/product'
import { call } from '@/lib/api'
import { entityById } from '@/lib/entities'
import type { Row } from '@/lib/entity'
import { usePage, useWrite } from '@/lib/queries'
import { mayCreate, useSession } from '@/lib/session'
import { toast, toastError } from '@/ui/toast'

/** The caller's open order and the way to put something into it; null where the product sells nothing or the caller does not buy. */
export function useCart() {
  const { account } = useSession()
  const write = useWrite()
  const cart = product.cart
  const order = cart ? entityById(cart.order) : undefined
  const line = cart ? entityById(cart.line) : undefined
  const buys = Boolean(account && line && order && mayCreate(line, account) && mayCreate(order, account))
  const start = order?.states[0]?.id
  const { data, isPending } = usePage(order ?? nothing, { mine: true, status: start, pageSize: 1 }, buys)
  if (!cart || !order || !line || !buys) return null

  const open = data?.items[0]
  const add = async (item: Row, into: Row | undefined = open) => {
    if (!into) return
    try {
      const found = await call<{ items: Row[] }>('GET', line.path, undefined, { [cart.byOrder]: into.id, [cart.byItem]: item.id, pageSize: 1 })
      const old = found.items[0]
      const body = { [cart.byOrder]: into.id, [cart.byItem]: item.id, [cart.quantity]: old ? Number(old[cart.quantity]) + 1 : 1 }
      await write.mutateAsync(old ? { method: 'PUT', path: `${line.path}/${old.id}`, body } : { method: 'POST', path: line.path, body })
      toast('Added to your order')
    } catch (error) {
      toastError(error)
    }
  }
  return { order, line, cart, open, loading: isPending, add, busy: write.isPending }
}

const nothing = { id: '', path: '', name: '', plural: '', description: '', label: '', fields: [], states: [], transitions: [], actions: [], collectionActions: [], children: [], rules: [], readers: [], creators: [] } as never
