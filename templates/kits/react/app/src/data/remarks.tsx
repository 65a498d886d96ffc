import type { ReactNode } from 'react'
import { fieldOf, labelKey, type Entity, type Row } from '@/lib/entity'
import { ago } from '@/lib/format'
import { Face } from './face'

/** What people say about a row is read, not looked up: words first, with who said them and when. */
export const isSaid = (entity: Entity) => fieldOf(entity, entity.label)?.type === 'longText' && entity.fields.some((field) => field.target === 'account')

export function Remarks({ entity, rows, menu }: { entity: Entity; rows: readonly Row[]; menu: (row: Row) => ReactNode }) {
  const author = entity.fields.find((field) => field.target === 'account')!
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => {
        const name = String(row[labelKey(author)] ?? '')
        return (
          <li key={row.id} className="flex gap-3.5 px-5 py-4">
            <Face name={name} account={row[author.key] as string | null} />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-baseline gap-x-2 text-sm"><span className="font-medium">{name}</span><time dateTime={row.createdAt} className="text-xs text-ink-muted">{ago(row.createdAt)}</time></p>
              <p className="mt-1 leading-relaxed whitespace-pre-line">{String(row[entity.label] ?? '')}</p>
            </div>
            {menu(row)}
          </li>
        )
      })}
    </ul>
  )
}
