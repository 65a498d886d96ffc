import { labelKey, type Entity, type Field, type Row } from '@/lib/entity'

export type Tables = Map<string, Row[]>

/** Six rows of every entity, from its description alone: nothing here knows the product. */
export function fill(entities: readonly Entity[], account: { id: string; name: string }): Tables {
  const tables: Tables = new Map()
  for (const entity of entities) tables.set(entity.path, Array.from({ length: 6 }, (_, i) => newRow(entity, i, account)))
  for (const entity of entities) for (const row of tables.get(entity.path)!) link(entity, row, entities, tables, account)
  return tables
}

const newRow = (entity: Entity, i: number, account: { id: string }): Row => ({
  id: `${entity.id}-${i + 1}`,
  createdAt: day(i, 9),
  updatedAt: day(i, 10),
  ownerId: account.id,
  ...(entity.states.length > 0 ? { status: entity.states[i % entity.states.length]!.id } : {}),
  ...Object.fromEntries(entity.fields.filter((field) => field.type !== 'relation').flatMap((field) => [[field.key, sample(entity, field, i)], ...(field.type === 'image' || field.type === 'file' ? [[`${field.key}Url`, '/api/files/1']] : [])])),
})

const day = (i: number, hour: number) => new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth(), 2 + i * 4, hour)).toISOString()

function sample(entity: Entity, field: Field, i: number): unknown {
  const number = Math.min(field.max ?? 1e6, Math.max(field.min ?? 0, (i + 1) * (field.type === 'money' ? 12.5 : 3)))
  switch (field.type) {
    case 'integer': case 'duration': case 'rating': return Math.round(Math.min(number, field.type === 'rating' ? 5 : number))
    case 'decimal': case 'money': case 'percent': return number
    case 'boolean': return i % 2 === 0
    case 'date': return day(i, 9).slice(0, 10)
    case 'dateTime': return day(i, 9)
    case 'choice': return field.choices?.[i % field.choices.length]?.id ?? null
    case 'email': return `person${i}@example.com`
    case 'phone': return '+44 20 7946 0018'
    case 'url': return 'https://example.com'
    case 'color': return '#556b2f'
    case 'place': return ['Stroud', 'Hereford', '51.5, -2.2', '52.1, -2.7', 'Ledbury', 'Ross'][i]
    case 'image': case 'file': return i === 0 ? '1' : null
    case 'longText': return `Some words about ${entity.name.toLowerCase()} ${i + 1}.`
    default: return `${field.name} ${String.fromCharCode(65 + i)}`.padEnd(field.min ?? 0, '.').slice(0, field.max ?? 500)
  }
}

function link(entity: Entity, row: Row, entities: readonly Entity[], tables: Tables, account: { id: string; name: string }) {
  for (const field of entity.fields.filter((one) => one.type === 'relation')) {
    const target = entities.find((one) => one.id === field.target)
    const other = target && tables.get(target.path)?.[0]
    row[field.key] = field.target === 'account' ? account.id : (other?.id ?? null)
    row[labelKey(field)] = field.target === 'account' ? account.name : other ? String(other[target.label] ?? other.id) : null
  }
}
