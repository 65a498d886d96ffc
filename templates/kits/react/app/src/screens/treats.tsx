import { Table } from '@/blocks/table'
import { Wheel } from '@/blocks/wheel'
import { prizeEntity } from '@/features/prize/model'
import { winEntity } from '@/features/win/model'
import { Screen } from '@/layout/screen'

export default function TreatsScreen() {
  return (
    <Screen name="Weekly treat">
      <Wheel
        id="wheel"
        entity={prizeEntity}
        by="name"
        action={{ path: 'wins/spin', name: 'Spin the wheel', roles: ['restaurant'] }}
      />
      <Table
        id="wins"
        title="My treats"
        entity={winEntity}
        fields={['prize', 'won-at']}
      />
    </Screen>
  )
}
