import { call } from './api'

/** What is asked about: of which entity, what of a row is shown, and what is asked for. */
export type Asking = { of: string; show: string; ask: string }

export type Place = { row: number; column: number; down: boolean }
export type Question = { id: string; shown: string; options: string[]; letters: string; length: number; place: Place | null }
export type Round = { questions: Question[]; height: number; width: number }
export type Mark = { id: string; right: boolean; answer: string }

/** The server says which answers are right; nobody else knows. */
export const mark = (asking: Asking, answers: { id: string; answer: string }[]) => call<{ score: number; answers: Mark[] }>('POST', 'rounds/marks', { ...asking, answers })
