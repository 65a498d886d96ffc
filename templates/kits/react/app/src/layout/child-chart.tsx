import { formats } from '@/lib/buckets'
import type { Entity, Field, Row } from '@/lib/entity'
import { shortDate } from '@/lib/format'
import { usePage } from '@/lib/queries'
import { Card, CardHeader } from '@/ui/card'
import { Chart } from '@/ui/chart'

const numbers = ['integer', 'decimal', 'money', 'percent', 'rating']
type Point = { key: string; label: string; value: number }

/** What the rows that belong to another row say in numbers: over time where they have a date, else by what sorts them. */
export default function ChildChart({ entity, by, parent }: { entity: Entity; by: string; parent: Row }) {
  const { data } = usePage(entity, { [by]: parent.id, pageSize: 50 })
  const number = entity.fields.find((field) => numbers.includes(field.type) && !field.secret && !/price|position|number$/.test(field.id))
  const group = entity.fields.find((field) => field.type === 'date' || field.type === 'dateTime') ?? entity.fields.find((field) => field.type === 'choice')
  const rows = number && group ? (data?.items ?? []).filter((row) => row[number.key] !== null && row[group.key]) : []
  const points = number && group ? (group.type === 'choice' ? byChoice(rows, number, group) : byDay(rows, number, group)) : []
  if (!number || !group || points.length < 3) return null
  const title = `${number.name} by ${group.type === 'choice' ? group.name.toLowerCase() : 'day'}`
  const { full, tick } = formats({ entity: entity.id, field: number.id, function: 'sum' })
  return (
    <Card>
      <CardHeader title={`${entity.plural}: ${title.toLowerCase()}`} />
      <div className="p-5 pl-3"><Chart kind={group.type === 'choice' ? 'bar' : 'line'} title={title} rows={points} label={(point) => point.label} series={[{ label: number.name, colour: 'var(--chart-1)', value: (point) => point.value }]} format={full} tick={tick} /></div>
    </Card>
  )
}

/** One point a day; several rows of a day are averaged. */
function byDay(rows: readonly Row[], number: Field, day: Field): Point[] {
  const days = grouped(rows, (row) => String(row[day.key]).slice(0, 10))
  return [...days].toSorted(([a], [b]) => a.localeCompare(b)).map(([key, some]) => ({ key, label: shortDate(key), value: sum(some, number) / some.length }))
}

function byChoice(rows: readonly Row[], number: Field, choice: Field): Point[] {
  const groups = grouped(rows, (row) => String(row[choice.key]))
  return (choice.choices ?? []).filter(({ id }) => groups.has(id)).map(({ id, name }) => ({ key: id, label: name, value: sum(groups.get(id)!, number) }))
}

function grouped(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

const sum = (rows: readonly Row[], number: Field) => rows.reduce((all, row) => all + Number(row[number.key]), 0)
