import { PackageIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** A weekly produce box. */
export type Box = Row & {
  name: string
  description: string | null
  size: 'small' | 'medium' | 'large'
  price: number
  stock: number
  photo: string | null
  photoUrl: string | null
  harvested: string | null
  weight: number | null
  discount: number | null
  rating: number | null
  farmId: string | null
  farmLabel: string | null
}

export const boxEntity: Entity = {
  id: 'box',
  path: 'boxes',
  name: 'Box',
  plural: 'Boxes',
  description: 'A weekly produce box.',
  icon: PackageIcon,
  label: 'name',
  image: 'photo',
  readers: ['farmer', 'restaurant', 'visitor'],
  creators: ['farmer'],
  fields: [
    { id: 'name', key: 'name', name: 'Name', type: 'text', required: true, min: 2, max: 120 },
    { id: 'description', key: 'description', name: 'Description', type: 'longText', max: 2000 },
    { id: 'size', key: 'size', name: 'Size', type: 'choice', required: true, choices: [{ id: 'small', name: 'Small' }, { id: 'medium', name: 'Medium' }, { id: 'large', name: 'Large' }], default: 'medium' },
    { id: 'price', key: 'price', name: 'Price', type: 'money', required: true, min: 1 },
    { id: 'stock', key: 'stock', name: 'Stock', type: 'integer', required: true, min: 0, max: 100000 },
    { id: 'photo', key: 'photo', name: 'Photo', type: 'image' },
    { id: 'harvested', key: 'harvested', name: 'Harvested on', type: 'date', default: 'today' },
    { id: 'weight', key: 'weight', name: 'Weight in kg', type: 'decimal', min: 0 },
    { id: 'discount', key: 'discount', name: 'Discount', type: 'percent', min: 0, max: 90 },
    { id: 'rating', key: 'rating', name: 'Rating', type: 'decimal', readOnly: true, computed: true },
    { id: 'farm', key: 'farmId', name: 'Farm', type: 'relation', target: 'farm', required: true },
  ],
  states: [],
  transitions: [],
  actions: [
    { id: 'restock', name: 'Restock', roles: ['farmer'], input: [{ id: 'amount', key: 'amount', name: 'Amount', type: 'integer', required: true, min: 1, max: 1000 }] },
  ],
  collectionActions: [],
  children: [
    { entity: 'order-line', by: 'boxId', title: 'Order lines' },
    { entity: 'review', by: 'boxId', title: 'Reviews' },
  ],
  rules: [],
}
