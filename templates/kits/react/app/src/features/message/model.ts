import { MessageSquareIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Message, as the API answers it. */
export type Message = Row & {
  text: string
  attachment: string | null
  attachmentUrl: string | null
  sentAt: string | null
  orderId: string | null
  orderLabel: string | null
  authorId: string | null
  authorLabel: string | null
}

export const messageEntity: Entity = {
  id: 'message',
  path: 'messages',
  name: 'Message',
  plural: 'Messages',
  description: '',
  icon: MessageSquareIcon,
  label: 'text',
  readers: ['farmer', 'restaurant'],
  creators: ['farmer', 'restaurant'],
  fields: [
    { id: 'text', key: 'text', name: 'Text', type: 'longText', required: true, max: 2000 },
    { id: 'attachment', key: 'attachment', name: 'Attachment', type: 'file' },
    { id: 'sent-at', key: 'sentAt', name: 'Sent at', type: 'dateTime', default: 'now', readOnly: true },
    { id: 'order', key: 'orderId', name: 'Order', type: 'relation', target: 'order', required: true },
    { id: 'author', key: 'authorId', name: 'Author', type: 'relation', target: 'account', required: true, default: 'caller' },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [],
  rules: [],
}
