import { useQuery } from '@tanstack/react-query'
import { call } from '@/lib/api'
import { entityById } from '@/lib/entities'
import { ago } from '@/lib/format'
import type { Page } from '@/lib/queries'
import { useSession } from '@/lib/session'
import { Block } from '@/layout/block'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Empty, Failure, Loading } from '@/ui/states'
import { useState } from 'react'
import { Link } from 'react-router'

type Entry = { at: string; who: string; action: string; entity: string; rowId: string | null; label: string | null }
type ActivityProps = { id?: string; title?: string; text?: string; size?: number }

/** Who did what, newest first; only administrators may see it. */
export function Activity({ title, text, size = 10 }: ActivityProps) {
  const { administers } = useSession()
  const [shown, setShown] = useState(size)
  const { data, error, refetch } = useQuery({ queryKey: ['activity', shown], queryFn: () => call<Page<Entry>>('GET', 'activity', undefined, { pageSize: Math.min(100, shown) }), enabled: administers })
  if (!administers) return null
  return (
    <Block title={title ?? 'Activity'} text={text}>
      {error ? <Failure error={error} retry={refetch} /> : !data ? <Loading /> : data.items.length === 0 ? <Empty title="Nothing has happened yet" /> : (
        <ul className="mt-4 divide-y divide-line border-t text-sm">
          {data.items.map((entry, i) => <Line key={`${entry.at}-${i}`} entry={entry} />)}
        </ul>
      )}
      {data && data.total > shown && shown < 100 && <div className="border-t p-3 text-center"><Button variant="ghost" onClick={() => setShown(shown + 20)}>Show more</Button></div>}
    </Block>
  )
}

const verbs: Record<string, string> = { create: 'added', created: 'added', update: 'changed', updated: 'changed', delete: 'deleted', deleted: 'deleted' }

function Line({ entry }: { entry: Entry }) {
  const entity = entityById(entry.entity)
  const transition = entity?.transitions.find((step) => step.id === entry.action) ?? entity?.actions.find((action) => action.id === entry.action)
  const verb = verbs[entry.action] ?? (transition ? `${transition.name.toLowerCase()}:` : entry.action.replaceAll('-', ' '))
  const what = entry.label || entity?.name.toLowerCase() || entry.entity
  return (
    <li className="flex items-center gap-3 px-5 py-3">
      <Avatar name={entry.who || 'System'} className="size-8" />
      <p className="min-w-0 flex-1">
        <span className="font-medium">{entry.who || 'The product'}</span> <span className="text-ink-muted">{verb} {entity?.name.toLowerCase()}</span>{' '}
        {entity && entry.rowId && !verb.startsWith('deleted') ? <Link to={`/${entity.path}/${entry.rowId}`} className="font-medium hover:text-brand-text">{what}</Link> : <span className="font-medium">{what}</span>}
      </p>
      <time dateTime={entry.at} className="text-xs whitespace-nowrap text-ink-muted">{ago(entry.at)}</time>
    </li>
  )
}
