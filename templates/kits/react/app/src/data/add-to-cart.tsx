import { useState } from 'react'
import { ShoppingBasket } from 'lucide-react'
import { titleOf, type Entity, type Row } from '@/lib/entity'
import { Button } from '@/ui/button'
import { LazyRowDialog } from './lazy-row-dialog'
import { useCart } from './use-cart'

/** Puts an item into the open order; without one it first asks what an order needs. */
export function AddToCart({ entity, row, size = 'sm' }: { entity: Entity; row: Row; size?: 'sm' | 'md' }) {
  const cart = useCart()
  const [starting, setStarting] = useState(false)
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
