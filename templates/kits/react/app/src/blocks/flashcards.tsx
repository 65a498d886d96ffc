import { useState } from 'react'
import { ArrowLeft, ArrowRight, RotateCw } from 'lucide-react'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { Block } from '@/layout/block'
import { fieldOf } from '@/lib/entity'
import { textOf } from '@/lib/format'
import { Button } from '@/ui/button'
import { Empty, Failure, Loading } from '@/ui/states'

/** Question on the front, answer on the back. */
export function Flashcards(props: CollectionProps) {
  const { entity, title, text, by, and } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 100 })
  const [at, setAt] = useState(0)
  const [turned, setTurned] = useState(false)
  const front = (and && fieldOf(entity, and)) || fieldOf(entity, entity.label) || entity.fields[0]!
  const back = (by && fieldOf(entity, by)) || entity.fields.find((field) => field !== front) || front
  const row = rows[at % Math.max(1, rows.length)]
  const go = (step: number) => (setTurned(false), setAt((at + step + rows.length) % rows.length))

  return (
    <Block title={title ?? entity.plural} text={text}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading rows={3} /> : !row ? <Empty title="No cards yet" /> : (
        <div className="grid justify-items-center gap-5 p-5 lg:p-8">
          <button onClick={() => setTurned(!turned)} className="grid min-h-56 w-full max-w-xl place-items-center rounded-panel border border-line bg-raised p-8 text-center shadow-card transition-colors hover:border-line-strong">
            <span aria-live="polite">
              <span className="block text-xs text-ink-muted">{turned ? back.name : front.name}</span>
              <span className="mt-3 block font-display text-2xl font-semibold text-balance sm:text-3xl">{textOf(turned ? back : front, row)}</span>
              <span className="mt-6 inline-flex items-center gap-1.5 text-sm text-brand-text"><RotateCw aria-hidden className="size-4" />{turned ? 'Show the question' : 'Show the answer'}</span>
            </span>
          </button>
          <div className="flex items-center gap-4 text-sm text-ink-muted tabular-nums">
            <Button variant="secondary" size="icon" aria-label="Previous card" onClick={() => go(-1)}><ArrowLeft /></Button>
            {(at % rows.length) + 1} of {rows.length}
            <Button variant="secondary" size="icon" aria-label="Next card" onClick={() => go(1)}><ArrowRight /></Button>
          </div>
        </div>
      )}
    </Block>
  )
}
