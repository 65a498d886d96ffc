import { MailIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Enquiry, as the API answers it. */
export type Enquiry = Row & {
  status: 'new' | 'answered'
  name: string
  email: string
  subject: string
  text: string
  handlerId: string | null
  handlerLabel: string | null
}

export const enquiryEntity: Entity = {
  id: 'enquiry',
  path: 'enquiries',
  name: 'Enquiry',
  plural: 'Enquiries',
  description: '',
  icon: MailIcon,
  label: 'subject',
  readers: [],
  creators: ['farmer', 'restaurant', 'visitor'],
  fields: [
    { id: 'name', key: 'name', name: 'Your name', type: 'text', required: true, max: 120 },
    { id: 'email', key: 'email', name: 'Email', type: 'email', required: true },
    { id: 'subject', key: 'subject', name: 'Subject', type: 'text', required: true, max: 160 },
    { id: 'text', key: 'text', name: 'Message', type: 'longText', required: true, max: 4000 },
    { id: 'handler', key: 'handlerId', name: 'Handled by', type: 'relation', target: 'account' },
  ],
  states: [
    { id: 'new', name: 'New', tone: 'info' },
    { id: 'answered', name: 'Answered', tone: 'success', final: true },
  ],
  transitions: [
    { id: 'answer', name: 'Mark answered', from: ['new'], to: 'answered' },
  ],
  actions: [],
  collectionActions: [],
  children: [],
  rules: [],
}
