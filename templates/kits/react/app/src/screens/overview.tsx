import { Activity } from '@/blocks/activity'
import { Chart } from '@/blocks/chart'
import { Kpis } from '@/blocks/kpis'
import { Report } from '@/blocks/report'
import { orderLineEntity } from '@/features/order-line/model'
import { Screen } from '@/layout/screen'

export default function OverviewScreen() {
  return (
    <Screen name="Overview">
      <Kpis
        id="kpis"
        only={['revenue', 'orders', 'farms']}
      />
      <Chart
        id="by-status"
        title="Orders by status"
        kind="donut"
        measure={{ function: 'count', entity: 'order' }}
        by="status"
        half
      />
      <Chart
        id="by-day"
        title="Revenue by day"
        kind="area"
        measure={{ function: 'sum', entity: 'order', field: 'total' }}
        by="created"
        half
      />
      <Report
        id="report"
        title="Sales by box"
        entity={orderLineEntity}
        by="box"
        measure={{ function: 'sum', entity: 'order-line', field: 'quantity' }}
      />
      <Activity
        id="activity"
        title="What happened"
      />
    </Screen>
  )
}
