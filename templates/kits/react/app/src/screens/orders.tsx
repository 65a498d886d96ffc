import { Table } from '@/blocks/table'
import { orderEntity } from '@/features/order/model'
import { Screen } from '@/layout/screen'

export default function OrdersScreen() {
  return (
    <Screen name="Orders">
      <Table
        id="table"
        title=""
        entity={orderEntity}
        fields={['number', 'restaurant', 'status', 'total', 'deliver-on']}
      />
    </Screen>
  )
}
