import { SproutIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** A farm that sells through the market. */
export type Farm = Row & {
  name: string
  about: string | null
  place: string
  organic: boolean | null
  photo: string | null
  photoUrl: string | null
  phone: string | null
  website: string | null
  boxes: number | null
  inStock: number | null
}

export const farmEntity: Entity = {
  id: 'farm',
  path: 'farms',
  name: 'Farm',
  plural: 'Farms',
  description: 'A farm that sells through the market.',
  icon: SproutIcon,
  label: 'name',
  image: 'photo',
  readers: ['farmer', 'restaurant', 'visitor'],
  creators: ['farmer'],
  fields: [
    { id: 'name', key: 'name', name: 'Name', type: 'text', required: true, min: 2, max: 120 },
    { id: 'about', key: 'about', name: 'About', type: 'longText' },
    { id: 'place', key: 'place', name: 'Place', type: 'place', required: true },
    { id: 'organic', key: 'organic', name: 'Organic', type: 'boolean' },
    { id: 'photo', key: 'photo', name: 'Photo', type: 'image' },
    { id: 'phone', key: 'phone', name: 'Phone', type: 'phone' },
    { id: 'website', key: 'website', name: 'Website', type: 'url' },
    { id: 'boxes', key: 'boxes', name: 'Boxes', type: 'integer', readOnly: true, computed: true },
    { id: 'in-stock', key: 'inStock', name: 'In stock', type: 'percent', readOnly: true, computed: true },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [
    { entity: 'box', by: 'farmId', title: 'Boxes' },
    { entity: 'farm-market', by: 'farmId', title: 'Markets' },
  ],
  rules: [],
}
