import { CircleUserIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Kitchen profile, as the API answers it. */
export type KitchenProfile = Row & {
  displayName: string
  bio: string | null
  contactEmail: string | null
  personId: string | null
  personLabel: string | null
}

export const kitchenProfileEntity: Entity = {
  id: 'kitchen-profile',
  path: 'kitchen-profiles',
  name: 'Kitchen profile',
  plural: 'Kitchen profiles',
  description: '',
  icon: CircleUserIcon,
  label: 'displayName',
  person: true,
  readers: ['restaurant'],
  creators: ['restaurant'],
  fields: [
    { id: 'display-name', key: 'displayName', name: 'Display name', type: 'text', required: true, max: 80 },
    { id: 'bio', key: 'bio', name: 'About', type: 'longText' },
    { id: 'contact-email', key: 'contactEmail', name: 'Contact email', type: 'email' },
    { id: 'tax-number', key: 'taxNumber', name: 'Tax number', type: 'text', secret: true },
    { id: 'person', key: 'personId', name: 'Person', type: 'relation', target: 'account', required: true, default: 'caller' },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [],
  rules: [],
}
