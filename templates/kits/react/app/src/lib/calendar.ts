import { fieldOf, type Entity, type Row } from './entity'

export type Dated = { row: Row; start: Date; end: Date }

const at = (value: unknown) => {
  const text = String(value ?? '')
  return text ? new Date(text.length === 10 ? `${text}T12:00:00` : text) : null
}

/** Rows with a beginning, and an end that is never before it; rows without one are left out. */
export function dated(entity: Entity, rows: readonly Row[], by: string, and?: string): Dated[] {
  const [startField, endField] = [by === 'created' ? { key: 'createdAt' } : fieldOf(entity, by), and ? fieldOf(entity, and) : undefined]
  return rows.flatMap((row) => {
    const start = startField && at(row[startField.key])
    if (!start) return []
    const end = (endField && at(row[endField.key])) ?? start
    return [{ row, start, end: end < start ? start : end }]
  }).sort((a, b) => a.start.getTime() - b.start.getTime())
}

export const dayKey = (day: Date) => `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`

/** The weeks of a month, Monday first, filled up with the days around it. */
export function weeksOf(year: number, month: number): Date[][] {
  const first = new Date(year, month, 1)
  const lead = (first.getDay() + 6) % 7
  const weeks = Math.ceil((lead + new Date(year, month + 1, 0).getDate()) / 7)
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, day) => new Date(year, month, 1 - lead + week * 7 + day)))
}
