import { ClipboardListIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Boxes that a restaurant buys together. */
export type Order = Row & {
  status: 'draft' | 'placed' | 'paid' | 'delivered' | 'cancelled'
  number: string | null
  address: string
  deliverOn: string | null
  note: string | null
  total: number | null
  paidAt: string | null
  restaurantId: string | null
  restaurantLabel: string | null
  slotId: string | null
  slotLabel: string | null
}

export const orderEntity: Entity = {
  id: 'order',
  path: 'orders',
  name: 'Order',
  plural: 'Orders',
  description: 'Boxes that a restaurant buys together.',
  icon: ClipboardListIcon,
  label: 'number',
  readers: ['farmer', 'restaurant'],
  creators: ['restaurant'],
  fields: [
    { id: 'number', key: 'number', name: 'Number', type: 'text', default: 'sequence', readOnly: true },
    { id: 'address', key: 'address', name: 'Delivery address', type: 'longText', required: true, min: 5, max: 300 },
    { id: 'deliver-on', key: 'deliverOn', name: 'Deliver on', type: 'date' },
    { id: 'note', key: 'note', name: 'Note for the farm', type: 'longText', max: 500 },
    { id: 'total', key: 'total', name: 'Total', type: 'money', readOnly: true, computed: true },
    { id: 'paid-at', key: 'paidAt', name: 'Paid at', type: 'dateTime', readOnly: true },
    { id: 'restaurant', key: 'restaurantId', name: 'Restaurant', type: 'relation', target: 'account', required: true, default: 'caller' },
    { id: 'slot', key: 'slotId', name: 'Delivery slot', type: 'relation', target: 'delivery-slot' },
  ],
  states: [
    { id: 'draft', name: 'Draft', tone: 'neutral' },
    { id: 'placed', name: 'Placed', tone: 'info' },
    { id: 'paid', name: 'Paid', tone: 'success' },
    { id: 'delivered', name: 'Delivered', tone: 'success', final: true },
    { id: 'cancelled', name: 'Cancelled', tone: 'danger', final: true },
  ],
  transitions: [
    { id: 'place', name: 'Place order', from: ['draft'], to: 'placed' },
    { id: 'pay', name: 'Pay by card', from: ['placed'], to: 'paid', charges: true },
    { id: 'deliver', name: 'Mark delivered', from: ['paid'], to: 'delivered' },
    { id: 'cancel', name: 'Cancel', from: ['draft', 'placed'], to: 'cancelled' },
  ],
  actions: [
    { id: 'reorder', name: 'Order again', roles: ['restaurant'], input: [] },
  ],
  collectionActions: [],
  children: [
    { entity: 'order-line', by: 'orderId', title: 'Lines' },
    { entity: 'message', by: 'orderId', title: 'Messages' },
  ],
  rules: [],
}
