import { useState } from 'react'
import { useCollection } from '@/data/use-collection'
import { Block } from '@/layout/block'
import { entityById } from '@/lib/entities'
import { fieldOf, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'
import { Button } from '@/ui/button'
import { Empty, Failure, Loading } from '@/ui/states'
import type { QuizProps } from './quiz'
import { useSaveScore } from './score'

const most = 6
type Card = { id: string; pair: string; text: string }

/** Cards face down, two for each row: turned over two at a time until all pairs are found. */
export function Pairs(props: QuizProps) {
  const { entity, title, text, by, and, results, game } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 60 })
  const [round, setRound] = useState(0)
  const save = useSaveScore(results ? entityById(results) : undefined, game)
  const one = (and && fieldOf(entity, and)) || fieldOf(entity, entity.label) || entity.fields[0]!
  const other = (by && fieldOf(entity, by)) || entity.fields.find((field) => field !== one) || one
  const sides = (row: Row): Card[] => [one, other].map((field) => ({ id: `${row.id} ${field.key}`, pair: row.id, text: textOf(field, row) }))
  return (
    <Block title={title ?? 'Find the pairs'} text={text}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading rows={3} /> : rows.length < 2 ? <Empty title="No cards yet" />
        : <Table key={round} deal={() => shuffled(shuffled(rows).slice(0, most).flatMap(sides))} save={save} again={() => setRound(round + 1)} />}
    </Block>
  )
}

function Table({ deal, save, again }: { deal: () => Card[]; save: (score: number, asked: number) => void; again: () => void }) {
  const [cards] = useState(deal)
  const [open, setOpen] = useState<Card[]>([])
  const [found, setFound] = useState<string[]>([])
  const [turns, setTurns] = useState(0)
  const pairs = cards.length / 2
  const turn = (card: Card) => {
    const up = open.length === 2 ? [card] : [...open, card]
    setOpen(up)
    if (up.length < 2) return
    const now = turns + 1
    setTurns(now)
    if (up[0]!.pair !== card.pair) return
    const all = [...found, card.pair]
    setFound(all)
    setOpen([])
    if (all.length === pairs) save(pairs, now)
  }
  const done = found.length === pairs
  return (
    <div className="grid gap-5 p-5 lg:p-8">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
        {cards.map((card, at) => {
          const isFound = found.includes(card.pair)
          const shown = isFound || open.includes(card)
          return (
            <li key={card.id} className="grid">
              <button disabled={isFound || (open.length === 1 && open[0] === card)} aria-label={shown ? card.text : `Card ${at + 1}, face down`} onClick={() => turn(card)}
                className={`grid min-h-24 place-items-center rounded-card border p-3 text-center text-sm text-balance transition-colors ${isFound ? 'border-line bg-sunken text-ink-muted' : shown ? 'border-brand bg-raised font-medium' : 'border-line-strong bg-brand text-on-brand'}`}>
                {shown ? card.text : <span aria-hidden className="font-display text-xl">?</span>}
              </button>
            </li>
          )
        })}
      </ul>
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-3">
        <p aria-live="polite" className="text-sm text-ink-muted tabular-nums">{done ? `All ${pairs} pairs found in ${turns} turns.` : `${found.length} of ${pairs} pairs, ${turns} turns`}</p>
        {done && <Button onClick={again}>Play again</Button>}
      </div>
    </div>
  )
}

function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}
