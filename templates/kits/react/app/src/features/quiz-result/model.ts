import { GraduationCapIcon } from 'lucide-react'
import type { Entity, Row } from '@/lib/entity'

/** Quiz result, as the API answers it. */
export type QuizResult = Row & {
  score: number
  questions: number
  playerId: string | null
  playerLabel: string | null
}

export const quizResultEntity: Entity = {
  id: 'quiz-result',
  path: 'quiz-results',
  name: 'Quiz result',
  plural: 'Quiz results',
  description: '',
  icon: GraduationCapIcon,
  label: 'score',
  readers: ['restaurant'],
  creators: ['restaurant'],
  fields: [
    { id: 'score', key: 'score', name: 'Score', type: 'integer', required: true, min: 0 },
    { id: 'questions', key: 'questions', name: 'Questions', type: 'integer', required: true, min: 1 },
    { id: 'player', key: 'playerId', name: 'Player', type: 'relation', target: 'account', required: true, default: 'caller' },
  ],
  states: [],
  transitions: [],
  actions: [],
  collectionActions: [],
  children: [],
  rules: [],
}
