import { TrophyIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Prize, as the API answers it. */
export type Prize = Row & {
  name: string
  weight: number
  tint: string | null
}

export const prizeEntity: Entity = {
  id: 'prize',
  path: 'prizes',
  name: 'Prize',
  plural: 'Prizes',
  description: '',
  icon: TrophyIcon,
  label: 'name',
  readers: ['restaurant'],
  creators: [],
  fields: [
    { id: 'name', key: 'name', name: 'Name', type: 'text', required: true, max: 80 },
    { id: 'weight', key: 'weight', name: 'Weight', type: 'integer', required: true, min: 0, max: 100, default: '1' },
    { id: 'tint', key: 'tint', name: 'Colour', type: 'color' },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [
    { entity: 'win', by: 'prizeId', title: 'Wins' },
  ],
  rules: [],
}
