import { ExternalLink, FileText, MapPin } from 'lucide-react'
import { Link } from 'react-router'
import { entityById } from '@/lib/entities'
import { labelKey, stateOf, type Entity, type Field, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'
import { mayRead, useSession } from '@/lib/session'
import { Badge } from '@/ui/badge'
import { Stars } from '@/ui/rating'

export function Status({ entity, row }: { entity: Entity; row: Row }) {
  const state = stateOf(entity, row)
  return state ? <Badge tone={state.tone} dot>{state.name}</Badge> : null
}

/** One value of a row, shown as what it is. */
export function Value({ field, row }: { field: Field; row: Row }) {
  const value = row[field.key]
  const text = textOf(field, row)
  if (text === '') return <span className="text-ink-faint">–</span>
  switch (field.type) {
    case 'relation': return <RelatedLink field={field} row={row} />
    case 'money': case 'percent': case 'integer': case 'decimal': case 'duration': return <span className="tabular-nums">{text}</span>
    case 'rating': return <Stars value={Number(value)} />
    case 'boolean': return <Badge tone={value ? 'success' : 'neutral'}>{text}</Badge>
    case 'choice': return <Badge>{text}</Badge>
    case 'email': return <a href={`mailto:${text}`} className="text-brand-text hover:underline">{text}</a>
    case 'phone': return <a href={`tel:${text}`} className="text-brand-text hover:underline">{text}</a>
    case 'url': return <a href={text} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1 text-brand-text hover:underline">{text.replace(/^https?:\/\//, '')}<ExternalLink aria-hidden className="size-3.5" /></a>
    case 'place': return <span className="inline-flex items-center gap-1.5"><MapPin aria-hidden className="size-3.5 text-ink-faint" />{text}</span>
    case 'color': return <span className="inline-flex items-center gap-2"><span aria-hidden className="size-4 rounded-full border border-line-strong" style={{ background: text }} />{text}</span>
    case 'image': return <img src={uploadUrl(field, row)} alt={field.name} className="size-10 rounded-control object-cover" />
    case 'file': return <a href={uploadUrl(field, row)} className="inline-flex items-center gap-1.5 text-brand-text hover:underline"><FileText aria-hidden className="size-4" />Open file</a>
    default: return <>{text}</>
  }
}

export const uploadUrl = (field: Field, row: Row) => String(row[`${field.key}Url`] ?? `/api/files/${String(row[field.key])}`)

function RelatedLink({ field, row }: { field: Field; row: Row }) {
  const { account } = useSession()
  const target = field.target && entityById(field.target)
  const label = String(row[labelKey(field)])
  if (!target || !mayRead(target, account)) return <>{label}</>
  return <Link to={`/${target.path}/${String(row[field.key])}`} className="inline-block min-h-6 leading-6 font-medium text-brand-text underline-offset-4 hover:underline">{label}</Link>
}
