import type { Query } from './api'
import { fieldOf, type Condition, type Entity, type Row } from './entity'
import type { Account } from './session'

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
const today = () => new Date().toISOString().slice(0, 10)

/** A condition's right side: `today`, `now` and `caller` are looked up, `=field` is another member of the row. */
function literal(right: string, account: Account | null, row?: Row): unknown {
  if (right === 'today') return today()
  if (right === 'now') return new Date().toISOString()
  if (right === 'caller') return account?.id
  return right.startsWith('=') ? row?.[right.slice(1)] : right
}

/** As many of the conditions as the API's list can apply; `holds` does the rest. */
export function toQuery(entity: Entity, conditions: readonly Condition[], account: Account | null): Query {
  const query: Query = {}
  for (const { left, is, right } of conditions) {
    if (right.startsWith('=')) continue
    const value = literal(right, account) as string | undefined
    const field = left === 'status' ? { key: 'status', type: 'choice' } : fieldOf(entity, left)
    if (!field || value === undefined) continue
    const number = ['integer', 'decimal', 'money', 'percent', 'rating', 'duration'].includes(field.type)
    const time = field.type === 'date' || field.type === 'dateTime'
    if (is === 'equal' && ['choice', 'boolean', 'relation'].includes(field.type)) query[field.key] = value
    if (number && (is === 'greater' || is === 'greaterOrEqual')) query[`min${capital(field.key)}`] = field.type === 'integer' && is === 'greater' ? Number(value) + 1 : value
    if (number && (is === 'less' || is === 'lessOrEqual')) query[`max${capital(field.key)}`] = field.type === 'integer' && is === 'less' ? Number(value) - 1 : value
    if (time && is.startsWith('greater')) query[`from${capital(field.key)}`] = value
    if (time && is.startsWith('less')) query[`to${capital(field.key)}`] = value
  }
  return query
}

const compare = (a: unknown, b: unknown) => {
  const [x, y] = [Number(a), Number(b)]
  if (a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y)) return x - y
  return String(a ?? '').localeCompare(String(b ?? ''))
}

export function holds(entity: Entity, row: Row, { left, is, right }: Condition, account: Account | null): boolean {
  const mine = row[left === 'status' ? 'status' : (fieldOf(entity, left)?.key ?? left)]
  const empty = mine === undefined || mine === null || mine === ''
  const other = literal(right, account, row)
  switch (is) {
    case 'present': return !empty
    case 'absent': return empty
    case 'equal': return compare(mine, other) === 0
    case 'notEqual': return compare(mine, other) !== 0
    case 'less': return !empty && compare(mine, other) < 0
    case 'lessOrEqual': return !empty && compare(mine, other) <= 0
    case 'greater': return !empty && compare(mine, other) > 0
    case 'greaterOrEqual': return !empty && compare(mine, other) >= 0
  }
}
