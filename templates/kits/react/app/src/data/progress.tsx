import { Check } from 'lucide-react'
import { cn } from '@/lib/cn'
import type { Entity, Row, State } from '@/lib/entity'

/** How far a row has come: the states on the shortest way through, with its own marked. */
export function Progress({ entity, row }: { entity: Entity; row: Row }) {
  const way = pathThrough(entity, row.status)
  const at = way.findIndex((state) => state.id === row.status)
  if (at < 0 || way.length < 3) return null
  return (
    <ol aria-label="Progress" className="flex flex-wrap gap-x-2 gap-y-3">
      {way.map((state, i) => (
        <li key={state.id} aria-current={i === at ? 'step' : undefined} className={cn('flex items-center gap-2 text-sm', i === at ? 'font-medium' : 'text-ink-muted')}>
          <span className={cn('grid size-6 place-items-center rounded-full border text-xs', i < at ? 'border-brand bg-brand text-on-brand' : i === at ? 'border-brand text-brand-text' : 'border-line-strong')}>{i < at ? <Check aria-hidden className="size-3.5" /> : i + 1}</span>
          {state.name}
          {i < way.length - 1 && <span aria-hidden className="mx-1 h-px w-6 bg-line-strong max-sm:hidden" />}
        </li>
      ))}
    </ol>
  )
}

/** From the first state to a good end, through the current one. */
function pathThrough(entity: Entity, current: string | undefined): State[] {
  const name = (id: string) => entity.states.find((state) => state.id === id)!
  const walk = (from: string, done: (id: string) => boolean, seen: string[] = []): string[] | null => {
    const trail = [...seen, from]
    if (done(from)) return trail
    const next = entity.transitions.filter((step) => step.from.includes(from) && !trail.includes(step.to) && name(step.to)?.tone !== 'danger')
    return next.map((step) => walk(step.to, done, trail)).find((found) => found !== null) ?? null
  }
  const first = entity.states[0]?.id
  if (!first || !current) return []
  const there = walk(first, (id) => id === current)
  const on = walk(current, (id) => name(id).final === true)
  return there ? [...there, ...(on ?? []).slice(1)].map(name) : []
}
