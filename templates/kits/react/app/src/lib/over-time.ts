import { month, shortDate } from './format'
import type { Bucket } from './queries'

export type Unit = 'day' | 'week' | 'month'

const day = 86_400_000
const at = (key: string) => Date.parse(`${key.slice(0, 10)}T00:00:00Z`)
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The unit in which a stretch of days can be read at a glance: months where most weeks would be empty. */
export function unitFor(keys: readonly string[]): Unit {
  const times = keys.map(at).filter((time) => !Number.isNaN(time))
  const days = times.length < 2 ? 0 : (Math.max(...times) - Math.min(...times)) / day
  if (days <= 35) return 'day'
  return days > 400 || new Set(times).size < (days / 7) * 0.8 ? 'month' : 'week'
}

/** The first day of the unit that a day falls into; weeks begin on Monday. */
function startOf(time: number, unit: Unit): number {
  const date = new Date(time)
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
  return unit === 'week' ? time - ((date.getUTCDay() + 6) % 7) * day : time
}

const next = (time: number, unit: Unit) => (unit === 'month' ? Date.UTC(new Date(time).getUTCFullYear(), new Date(time).getUTCMonth() + 1, 1) : time + (unit === 'week' ? 7 : 1) * day)

/** Days added up by the unit, with a zero wherever nothing happened: a gap must not look like a steady line. */
export function overTime(buckets: readonly Bucket[], unit: Unit, keys: readonly string[] = buckets.map((bucket) => bucket.key)): Bucket[] {
  const sums = new Map<number, number>()
  for (const bucket of buckets) {
    const start = startOf(at(bucket.key), unit)
    if (!Number.isNaN(start)) sums.set(start, (sums.get(start) ?? 0) + bucket.value)
  }
  const starts = keys.map((key) => startOf(at(key), unit)).filter((time) => !Number.isNaN(time))
  if (starts.length === 0) return []
  const filled: Bucket[] = []
  for (let time = Math.min(...starts); time <= Math.max(...starts); time = next(time, unit)) {
    filled.push({ key: iso(time), label: unit === 'month' ? month(iso(time)) : shortDate(iso(time)), value: sums.get(time) ?? 0 })
  }
  return filled
}
