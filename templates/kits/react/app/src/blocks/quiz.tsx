import { useState } from 'react'
import { Check, X } from 'lucide-react'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { Block } from '@/layout/block'
import { cn } from '@/lib/cn'
import { entityById } from '@/lib/entities'
import { fieldOf, inputs, type Entity, type Field, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'
import { useWrite } from '@/lib/queries'
import { seeded, seedOf } from '@/lib/seeded'
import { mayCreate, useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { Empty, Failure, Loading } from '@/ui/states'
import { toast, toastError } from '@/ui/toast'

type QuizProps = CollectionProps & {
  /** The entity that keeps results: its first number is the score, its second how many were asked. */
  results?: string
  /** How the game is called where results are kept. */
  game?: string
}

/** Asks what each row's answer is, and keeps the score. */
export function Quiz(props: QuizProps) {
  const { entity, title, text, by, and } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 20 })
  const question = (and && fieldOf(entity, and)) || fieldOf(entity, entity.label) || entity.fields[0]!
  const answer = (by && fieldOf(entity, by)) || entity.fields.find((field) => field !== question) || question
  const asked = rows.filter((row) => textOf(question, row) && textOf(answer, row)).slice(0, 10)
  return (
    <Block title={title ?? 'Quiz'} text={text}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading rows={3} /> : asked.length === 0 ? <Empty title="No questions yet" /> : <Round key={asked.length} rows={asked} question={question} answer={answer} game={props.game} results={props.results ? entityById(props.results) : undefined} />}
    </Block>
  )
}

function Round({ rows, question, answer, results, game }: { rows: Row[]; question: Field; answer: Field; results?: Entity; game?: string }) {
  const [at, setAt] = useState(0)
  const [given, setGiven] = useState<string | null>(null)
  const [score, setScore] = useState(0)
  const save = useSaveScore(results, game)
  const row = rows[at]
  const restart = () => (setAt(0), setGiven(null), setScore(0))

  if (!row) {
    return (
      <div role="status" className="grid justify-items-center gap-2 p-10 text-center">
        <p className="font-display text-5xl font-semibold tabular-nums">{score} of {rows.length}</p>
        <p className="text-ink-muted">{score === rows.length ? 'All right. Well done.' : 'Good try. Have another go.'}</p>
        <Button className="mt-4" onClick={restart}>Play again</Button>
      </div>
    )
  }
  const right = textOf(answer, row)
  const choose = (choice: string) => (setGiven(choice), choice === right && setScore(score + 1))
  const next = () => (setGiven(null), setAt(at + 1), at + 1 === rows.length && save(score, rows.length))

  return (
    <div className="p-5 lg:p-8">
      <div className="flex items-center justify-between text-sm text-ink-muted tabular-nums"><span>Question {at + 1} of {rows.length}</span><span>{score} right</span></div>
      <div className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken"><div className="h-full rounded-full bg-brand transition-[width]" style={{ width: `${(at / rows.length) * 100}%` }} /></div>
      <p className="mt-8 text-center text-sm text-ink-muted">{answer.name}?</p>
      <p className="mt-1 text-center font-display text-2xl font-semibold text-balance sm:text-3xl">{textOf(question, row)}</p>
      <ul className="mx-auto mt-8 grid max-w-2xl gap-3 sm:grid-cols-2">
        {choices(rows, answer, row).map((choice) => {
          const good = given !== null && choice === right
          const bad = given === choice && choice !== right
          return (
            <li key={choice}>
              <button disabled={given !== null} onClick={() => choose(choice)} className={cn('flex min-h-12 w-full items-center justify-between gap-3 rounded-control border px-4 text-left text-sm font-medium transition-colors', good ? 'border-success bg-success-soft text-success-text' : bad ? 'border-danger bg-danger-soft text-danger-text' : 'border-line-strong bg-raised enabled:hover:bg-hover')}>
                {choice}
                {good && <Check aria-label="right" className="size-4" />}
                {bad && <X aria-label="wrong" className="size-4" />}
              </button>
            </li>
          )
        })}
      </ul>
      <div className="mt-6 flex h-10 justify-center" aria-live="polite">{given !== null && <Button onClick={next}>{at + 1 === rows.length ? 'See the score' : 'Next question'}</Button>}</div>
    </div>
  )
}

/** The right answer and up to three others, in an order that depends on the question alone. */
function choices(rows: Row[], answer: Field, row: Row): string[] {
  const right = textOf(answer, row)
  const others = [...new Set(answer.choices ? answer.choices.map((choice) => choice.name) : rows.map((other) => textOf(answer, other)))].filter((text) => text !== right)
  const random = seeded(seedOf(row.id))
  const shuffle = (list: string[]) => list.map((text) => ({ text, at: random() })).toSorted((a, b) => a.at - b.at).map(({ text }) => text)
  return shuffle([right, ...shuffle(others).slice(0, 3)])
}

function useSaveScore(results?: Entity, game?: string) {
  const { account } = useSession()
  const write = useWrite()
  return (score: number, asked: number) => {
    if (!results || !mayCreate(results, account)) return
    const [first, second] = inputs(results).filter((field) => ['integer', 'decimal', 'percent'].includes(field.type))
    const caller = Object.fromEntries(inputs(results).filter((field) => field.default === 'caller').map((field) => [field.key, account?.id]))
    const name = inputs(results).find((field) => field.type === 'text')
    const body = { ...caller, ...(name && game ? { [name.key]: game } : {}), ...(first ? { [first.key]: first.type === 'percent' ? Math.round((score / asked) * 100) : score } : {}), ...(second ? { [second.key]: asked } : {}) }
    write.mutate({ method: 'POST', path: results.path, body }, { onSuccess: () => toast('Score saved', `${score} of ${asked}`), onError: toastError })
  }
}
