import { CalendarIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Delivery slot, as the API answers it. */
export type DeliverySlot = Row & {
  name: string
  day: string
  capacity: number
  minutes: number | null
  colour: string | null
}

export const deliverySlotEntity: Entity = {
  id: 'delivery-slot',
  path: 'delivery-slots',
  name: 'Delivery slot',
  plural: 'Delivery slots',
  description: '',
  icon: CalendarIcon,
  label: 'name',
  readers: ['farmer', 'restaurant'],
  creators: [],
  fields: [
    { id: 'name', key: 'name', name: 'Name', type: 'text', required: true, max: 60 },
    { id: 'day', key: 'day', name: 'Day', type: 'date', required: true },
    { id: 'capacity', key: 'capacity', name: 'Capacity', type: 'integer', required: true, min: 1, default: '20' },
    { id: 'minutes', key: 'minutes', name: 'Length', type: 'duration', default: '120' },
    { id: 'colour', key: 'colour', name: 'Colour', type: 'color' },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [
    { entity: 'order', by: 'slotId', title: 'Orders' },
  ],
  rules: [],
}
