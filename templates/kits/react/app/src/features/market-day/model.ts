import { CalendarIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Market day, as the API answers it. */
export type MarketDay = Row & {
  title: string
  starts: string
  ends: string
  place: string | null
}

export const marketDayEntity: Entity = {
  id: 'market-day',
  path: 'market-days',
  name: 'Market day',
  plural: 'Market days',
  description: '',
  icon: CalendarIcon,
  label: 'title',
  readers: ['farmer', 'restaurant'],
  creators: [],
  fields: [
    { id: 'title', key: 'title', name: 'Title', type: 'text', required: true, max: 80 },
    { id: 'starts', key: 'starts', name: 'Starts', type: 'dateTime', required: true },
    { id: 'ends', key: 'ends', name: 'Ends', type: 'dateTime', required: true },
    { id: 'place', key: 'place', name: 'Place', type: 'place' },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [
    { entity: 'farm-market', by: 'marketId', title: 'Farm markets' },
  ],
  rules: [
    { message: 'The market must end after it starts.', left: 'ends', is: 'greater', right: 'starts' },
  ],
}
