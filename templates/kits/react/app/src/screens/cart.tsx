import { Cart } from '@/blocks/cart'
import { Checkout } from '@/blocks/checkout'
import { orderEntity } from '@/features/order/model'
import { Screen } from '@/layout/screen'

export default function CartScreen() {
  return (
    <Screen name="Cart">
      <Cart
        id="cart"
        entity={orderEntity}
        steps={['place']}
      />
      <Checkout
        id="checkout"
        entity={orderEntity}
        steps={['pay']}
      />
    </Screen>
  )
}
