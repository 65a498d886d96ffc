import { StarIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Review, as the API answers it. */
export type Review = Row & {
  stars: number
  comment: string | null
  boxId: string | null
  boxLabel: string | null
  authorId: string | null
  authorLabel: string | null
}

export const reviewEntity: Entity = {
  id: 'review',
  path: 'reviews',
  name: 'Review',
  plural: 'Reviews',
  description: '',
  icon: StarIcon,
  label: 'comment',
  readers: ['farmer', 'restaurant', 'visitor'],
  creators: ['restaurant'],
  fields: [
    { id: 'stars', key: 'stars', name: 'Stars', type: 'rating', required: true, min: 1, max: 5 },
    { id: 'comment', key: 'comment', name: 'Comment', type: 'longText', max: 1000 },
    { id: 'box', key: 'boxId', name: 'Box', type: 'relation', target: 'box', required: true },
    { id: 'author', key: 'authorId', name: 'Author', type: 'relation', target: 'account', required: true, default: 'caller' },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [],
  rules: [],
}
