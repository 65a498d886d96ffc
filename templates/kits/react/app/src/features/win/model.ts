import { TrophyIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Win, as the API answers it. */
export type Win = Row & {
  wonAt: string | null
  prizeId: string | null
  prizeLabel: string | null
  winnerId: string | null
  winnerLabel: string | null
}

export const winEntity: Entity = {
  id: 'win',
  path: 'wins',
  name: 'Win',
  plural: 'Wins',
  description: '',
  icon: TrophyIcon,
  label: 'wonAt',
  readers: ['restaurant'],
  creators: [],
  fields: [
    { id: 'won-at', key: 'wonAt', name: 'Won at', type: 'dateTime', default: 'now', readOnly: true },
    { id: 'prize', key: 'prizeId', name: 'Prize', type: 'relation', target: 'prize', required: true },
    { id: 'winner', key: 'winnerId', name: 'Winner', type: 'relation', target: 'account', required: true, default: 'caller' },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [
    { id: 'spin', name: 'Spin the wheel', roles: ['restaurant'], input: [] },
  ],
  children: [],
  rules: [],
}
