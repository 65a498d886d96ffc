import { Table } from '@/blocks/table'
import { deliverySlotEntity } from '@/features/delivery-slot/model'
import { enquiryEntity } from '@/features/enquiry/model'
import { prizeEntity } from '@/features/prize/model'
import { Screen } from '@/layout/screen'

export default function ManageScreen() {
  return (
    <Screen name="Manage">
      <Table
        id="slots"
        title="Delivery slots"
        entity={deliverySlotEntity}
      />
      <Table
        id="prizes"
        title="Prizes"
        entity={prizeEntity}
      />
      <Table
        id="enquiries"
        title="Enquiries"
        entity={enquiryEntity}
      />
    </Screen>
  )
}
