import { ClipboardListIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Order line, as the API answers it. */
export type OrderLine = Row & {
  quantity: number
  unitPrice: number | null
  subtotal: number | null
  orderId: string | null
  orderLabel: string | null
  boxId: string | null
  boxLabel: string | null
}

export const orderLineEntity: Entity = {
  id: 'order-line',
  path: 'order-lines',
  name: 'Order line',
  plural: 'Order lines',
  description: '',
  icon: ClipboardListIcon,
  label: 'quantity',
  readers: ['farmer', 'restaurant'],
  creators: ['restaurant'],
  fields: [
    { id: 'quantity', key: 'quantity', name: 'Quantity', type: 'integer', required: true, min: 1, max: 100, default: '1' },
    { id: 'unit-price', key: 'unitPrice', name: 'Unit price', type: 'money', default: '=box.price', readOnly: true },
    { id: 'subtotal', key: 'subtotal', name: 'Subtotal', type: 'money', readOnly: true, computed: true },
    { id: 'order', key: 'orderId', name: 'Order', type: 'relation', target: 'order', required: true },
    { id: 'box', key: 'boxId', name: 'Box', type: 'relation', target: 'box', required: true },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [],
  rules: [],
}
