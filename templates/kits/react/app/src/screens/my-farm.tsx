import { Table } from '@/blocks/table'
import { Wizard } from '@/blocks/wizard'
import { boxEntity } from '@/features/box/model'
import { farmEntity } from '@/features/farm/model'
import { Screen } from '@/layout/screen'

export default function MyFarmScreen() {
  return (
    <Screen name="My farm">
      <Wizard
        id="start"
        title="Open your farm"
        entity={farmEntity}
        steps={[{ title: 'Your farm', fields: ['name', 'place'] }, { title: 'More about it', fields: ['about', 'organic', 'photo'] }]}
      />
      <Table
        id="mine"
        title="My boxes"
        entity={boxEntity}
      />
    </Screen>
  )
}
