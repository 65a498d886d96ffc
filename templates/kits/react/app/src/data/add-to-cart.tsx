import { useState } from 'react'
import { ShoppingBasket } from 'lucide-react'
import { JoinLink } from '@/layout/join-link'
import { entityById } from '@/lib/entities'
import { titleOf, type Entity, type Row } from '@/lib/entity'
import { couldJoin, useSession } from '@/lib/session'
import { product } from '@/product'
import { Button } from '@/ui/button'
import { LazyRowDialog } from './lazy-row-dialog'
import { useCart } from './use-cart'

/** Puts an item into the open order; without one it first asks what an order needs. */
export function AddToCart({ entity, row, size = 'sm' }: { entity: Entity; row: Row; size?: 'sm' | 'md' }) {
  const cart = useCart()
  const [starting, setStarting] = useState(false)
  const { account } = useSession()
  const line = product.cart?.item === entity.id ? entityById(product.cart.line) : undefined
  if (line && couldJoin(line.creators, account)) return <JoinLink size={size} variant="secondary" label={`Add ${titleOf(entity, row)} to your order`}><ShoppingBasket /> Add</JoinLink>
  if (!cart || cart.cart.item !== entity.id) return null
  return (
    <>
      <Button size={size} variant="secondary" disabled={cart.busy || cart.loading} aria-label={`Add ${titleOf(entity, row)} to your order`} onClick={() => (cart.open ? void cart.add(row) : setStarting(true))}>
        <ShoppingBasket /> Add
      </Button>
      <LazyRowDialog entity={cart.order} open={starting} onOpenChange={setStarting} onSaved={(order) => void cart.add(row, order)} quiet />
    </>
  )
}
