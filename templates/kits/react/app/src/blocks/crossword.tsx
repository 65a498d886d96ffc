import { useRef, useState, type KeyboardEvent } from 'react'
import { cn } from '@/lib/cn'
import { mark, type Asking, type Mark, type Place, type Question, type Round } from '@/lib/rounds'
import { Button } from '@/ui/button'
import { toastError } from '@/ui/toast'
import { Outcome } from './outcome'

type CrosswordProps = { round: Round; asking: Asking; save: (score: number, of: number) => void; again: () => void }
type Word = Question & { place: Place; number: number }

const cellsOf = ({ place, length }: Word) => Array.from({ length }, (_, i) => (place.down ? `${place.row + i},${place.column}` : `${place.row},${place.column + i}`))

/** Numbers in reading order; words that begin in one cell share theirs. */
function numbered(questions: readonly Question[]): Word[] {
  const words = questions.flatMap((question) => (question.place ? [{ ...question, place: question.place }] : []))
  const starts = [...new Set(words.map(({ place }) => place.row * 1000 + place.column))].toSorted((a, b) => a - b)
  return words.map((word) => ({ ...word, number: starts.indexOf(word.place.row * 1000 + word.place.column) + 1 })).toSorted((a, b) => a.number - b.number)
}

/** A grid to fill in, by letters and arrow keys, and its clues. */
export function Crossword({ round, asking, save, again }: CrosswordProps) {
  const words = numbered(round.questions)
  const [letters, setLetters] = useState<Readonly<Record<string, string>>>({})
  const [marks, setMarks] = useState<readonly Mark[] | null>(null)
  const [down, setDown] = useState(false)
  const grid = useRef<HTMLDivElement>(null)
  const filled = new Set(words.flatMap(cellsOf))
  const right = new Set(words.filter((word) => marks?.find((one) => one.id === word.id)?.right).flatMap(cellsOf))
  const score = marks?.filter((one) => one.right).length ?? 0

  const go = (row: number, column: number) => grid.current?.querySelector<HTMLInputElement>(`[data-cell="${row},${column}"]`)?.focus()
  const write = (row: number, column: number, text: string) => {
    const letter = text.slice(-1).toUpperCase()
    setLetters({ ...letters, [`${row},${column}`]: letter })
    if (!letter) return
    const goesDown = filled.has(`${row + 1},${column}`) && (down || !filled.has(`${row},${column + 1}`))
    goesDown ? go(row + 1, column) : go(row, column + 1)
  }
  const onKey = (event: KeyboardEvent, row: number, column: number) => {
    const [rows, columns] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ?? [0, 0]
    if (rows || columns) (event.preventDefault(), setDown(rows !== 0), go(row + rows!, column + columns!))
  }
  const check = async () => {
    const answers = words.map((word) => ({ id: word.id, answer: cellsOf(word).map((cell) => letters[cell] ?? '').join('') }))
    const result = await mark(asking, answers).catch((error: unknown) => (toastError(error), null))
    if (result) (setMarks(result.answers), save(result.score, words.length))
  }

  return (
    <div className="grid gap-8 p-5 lg:grid-cols-[auto_1fr] lg:p-8">
      <div ref={grid} className="grid h-fit w-fit max-w-full gap-px overflow-x-auto bg-line-strong p-px" style={{ gridTemplateColumns: `repeat(${round.width}, minmax(1.5rem, 2.25rem))` }}>
        {Array.from({ length: round.height * round.width }, (_, i) => [Math.floor(i / round.width), i % round.width] as const).map(([row, column]) => {
          const cell = `${row},${column}`
          const number = words.find((word) => word.place.row === row && word.place.column === column)?.number
          if (!filled.has(cell)) return <span key={cell} aria-hidden className="aspect-square bg-sunken" />
          return (
            <span key={cell} className="relative aspect-square">
              {number && <span aria-hidden className="pointer-events-none absolute top-0.5 left-1 z-10 text-[10px] leading-none text-ink-muted">{number}</span>}
              <input data-cell={cell} aria-label={`Row ${row + 1}, column ${column + 1}${number ? `, word ${number}` : ''}`} value={letters[cell] ?? ''} disabled={marks !== null} autoComplete="off" autoCapitalize="characters"
                onChange={(event) => write(row, column, event.target.value)} onKeyDown={(event) => onKey(event, row, column)}
                className={cn('absolute inset-0 size-full text-center font-semibold uppercase outline-none focus:bg-brand-soft', marks === null ? 'bg-raised' : right.has(cell) ? 'bg-success-soft text-success-text' : 'bg-danger-soft text-danger-text')} />
            </span>
          )
        })}
      </div>
      <div className="grid content-start gap-6">
        {[false, true].map((isDown) => <Clues key={String(isDown)} title={isDown ? 'Down' : 'Across'} words={words.filter((word) => word.place.down === isDown)} marks={marks} />)}
        {marks ? <Outcome score={score} of={words.length} again={again} /> : <div><Button onClick={() => void check()}>Check the crossword</Button></div>}
      </div>
    </div>
  )
}

function Clues({ title, words, marks }: { title: string; words: readonly Word[]; marks: readonly Mark[] | null }) {
  if (words.length === 0) return null
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <ol className="mt-2 grid gap-1.5 text-sm">
        {words.map((word) => {
          const result = marks?.find((one) => one.id === word.id)
          return <li key={word.id}><strong className="mr-1 tabular-nums">{word.number}</strong> {word.shown} <span className="text-ink-muted">({word.length})</span>{result && <span className={cn('ml-2 font-medium', result.right ? 'text-success-text' : 'text-danger-text')}>{result.right ? 'right' : result.answer}</span>}</li>
        })}
      </ol>
    </section>
  )
}
