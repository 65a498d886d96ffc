import { Kanban } from '@/blocks/kanban'
import { orderEntity } from '@/features/order/model'
import { Screen } from '@/layout/screen'

export default function BoardScreen() {
  return (
    <Screen name="Board">
      <Kanban
        id="kanban"
        entity={orderEntity}
        fields={['number', 'restaurant', 'total']}
        by="status"
      />
    </Screen>
  )
}
