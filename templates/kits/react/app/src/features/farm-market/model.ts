import { SproutIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Which markets belong to which farm. */
export type FarmMarket = Row & {
  farmId: string | null
  farmLabel: string | null
  marketId: string | null
  marketLabel: string | null
}

export const farmMarketEntity: Entity = {
  id: 'farm-market',
  path: 'farm-markets',
  name: 'Farm market',
  plural: 'Farm markets',
  description: 'Which markets belong to which farm.',
  icon: SproutIcon,
  label: '',
  readers: ['farmer', 'restaurant', 'visitor'],
  creators: ['farmer'],
  fields: [
    { id: 'farm', key: 'farmId', name: 'Farm', type: 'relation', target: 'farm', required: true },
    { id: 'market', key: 'marketId', name: 'Market', type: 'relation', target: 'market-day', required: true },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [],
  rules: [],
}
