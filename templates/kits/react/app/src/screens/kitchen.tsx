import { Profile } from '@/blocks/profile'
import { kitchenProfileEntity } from '@/features/kitchen-profile/model'
import { Screen } from '@/layout/screen'

export default function KitchenScreen() {
  return (
    <Screen name="My kitchen">
      <Profile
        id="profile"
        entity={kitchenProfileEntity}
      />
    </Screen>
  )
}
