import { entityById } from './entities'
import { fieldOf, type Entity } from './entity'
import { compact, money, number, shortDate, wholeMoney } from './format'
import type { Bucket } from './queries'

/** What a chart counts: rows, or an aggregate of one field. */
export type Measured = { function: 'count' | 'sum' | 'average' | 'min' | 'max'; entity: string; field?: string }

/** The `by` of a summary: a relation goes by its own name, a field by its member. */
export function groupKey(entity: Entity | undefined, by: string): string {
  const field = entity && fieldOf(entity, by)
  return field ? (field.type === 'relation' ? field.key.replace(/Id$/, '') : field.key) : by
}

/** How values of a measure read: in full, and on an axis. */
export function formats({ entity, field, function: how }: Measured) {
  const source = entityById(entity)
  const isMoney = how !== 'count' && Boolean(field && source && fieldOf(source, field)?.type === 'money')
  return { full: isMoney ? money : number, tick: isMoney ? (value: number) => (value < 10_000 ? wholeMoney(value) : compact(value)) : compact }
}

/** Whether a category is a point in time. */
export function isTime(entity: Entity | undefined, by: string): boolean {
  const type = entity && fieldOf(entity, by)?.type
  return by === 'created' || type === 'date' || type === 'dateTime'
}

/** Buckets under the names people use, in the order of time or of the states. */
export function named(entity: Entity | undefined, by: string, buckets: readonly Bucket[]): Bucket[] {
  const field = entity && fieldOf(entity, by)
  if (isTime(entity, by)) {
    return buckets.toSorted((a, b) => a.key.localeCompare(b.key)).map((bucket) => ({ ...bucket, label: /^\d{4}-\d{2}-\d{2}/.test(bucket.key) ? shortDate(bucket.key) : bucket.label }))
  }
  const order = by === 'status' ? entity?.states : field?.choices
  const name = (bucket: Bucket) => order?.find((one) => one.id === bucket.key)?.name ?? (bucket.label === 'true' ? 'Yes' : bucket.label === 'false' ? 'No' : bucket.label || 'None')
  const list = buckets.map((bucket) => ({ ...bucket, label: name(bucket) }))
  return order ? list.toSorted((a, b) => order.findIndex((one) => one.id === a.key) - order.findIndex((one) => one.id === b.key)) : list.toSorted((a, b) => b.value - a.value)
}
