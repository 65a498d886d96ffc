import { BookOpenIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** What to cook with this week's boxes. */
export type Recipe = Row & {
  title: string
  ingredient: string
  season: 'spring' | 'summer' | 'autumn' | 'winter'
  text: string
  card: string | null
  cardUrl: string | null
}

export const recipeEntity: Entity = {
  id: 'recipe',
  path: 'recipes',
  name: 'Recipe',
  plural: 'Recipes',
  description: 'What to cook with this week\'s boxes.',
  icon: BookOpenIcon,
  label: 'title',
  readers: ['farmer', 'restaurant', 'visitor'],
  creators: ['farmer'],
  fields: [
    { id: 'title', key: 'title', name: 'Title', type: 'text', required: true, max: 120 },
    { id: 'ingredient', key: 'ingredient', name: 'Main ingredient', type: 'text', required: true },
    { id: 'season', key: 'season', name: 'Best season', type: 'choice', required: true, choices: [{ id: 'spring', name: 'Spring' }, { id: 'summer', name: 'Summer' }, { id: 'autumn', name: 'Autumn' }, { id: 'winter', name: 'Winter' }] },
    { id: 'text', key: 'text', name: 'Method', type: 'longText', required: true },
    { id: 'card', key: 'card', name: 'Recipe card', type: 'file' },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [],
  rules: [],
}
