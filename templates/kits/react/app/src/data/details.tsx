import { labelKey, type Entity, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'
import { Value } from './value'

/** A row's values as a definition list; long texts come after it. `wide` shows every field, else only what has a value. */
export function Details({ entity, row, fields }: { entity: Entity; row: Row; fields?: readonly string[] }) {
  const all = entity.fields.filter((field) => !field.secret && field.type !== 'image' && (!fields?.length || fields.includes(field.id)))
  const known = all.filter((field) => textOf(field, row) !== '' || (field.type === 'relation' && row[labelKey(field)]))
  const long = known.filter((field) => field.type === 'longText')
  return (
    <>
      <dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {known.filter((field) => field.type !== 'longText').map((field) => (
          <div key={field.key}>
            <dt className="text-xs text-ink-muted">{field.name}</dt>
            <dd className="mt-1 text-sm break-words"><Value field={field} row={row} /></dd>
          </div>
        ))}
      </dl>
      {long.map((field) => (
        <div key={field.key} className="mt-6">
          <h3 className="font-sans text-xs font-normal tracking-normal text-ink-muted">{field.name}</h3>
          <p className="mt-1 max-w-[70ch] leading-relaxed whitespace-pre-line">{textOf(field, row)}</p>
        </div>
      ))}
    </>
  )
}
