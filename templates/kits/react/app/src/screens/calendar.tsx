import { Calendar } from '@/blocks/calendar'
import { Timeline } from '@/blocks/timeline'
import { deliverySlotEntity } from '@/features/delivery-slot/model'
import { marketDayEntity } from '@/features/market-day/model'
import { Screen } from '@/layout/screen'

export default function CalendarScreen() {
  return (
    <Screen name="Calendar">
      <Calendar
        id="markets"
        title="Market days"
        entity={marketDayEntity}
        by="starts"
        and="ends"
      />
      <Timeline
        id="slots"
        title="Delivery slots"
        entity={deliverySlotEntity}
        by="day"
      />
    </Screen>
  )
}
