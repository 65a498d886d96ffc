import { Gallery } from '@/blocks/cards'
import { PlaceMap } from '@/blocks/place-map'
import { boxEntity } from '@/features/box/model'
import { farmEntity } from '@/features/farm/model'
import { Screen } from '@/layout/screen'

export default function MarketScreen() {
  return (
    <Screen name="Market">
      <Gallery
        id="boxes"
        title="Boxes"
        entity={boxEntity}
        fields={['photo', 'name', 'size', 'price', 'rating', 'farm']}
        filter={[{ left: 'stock', is: 'greater', right: '0' }]}
      />
      <PlaceMap
        id="map"
        title="Farms near you"
        entity={farmEntity}
        and="place"
      />
    </Screen>
  )
}
