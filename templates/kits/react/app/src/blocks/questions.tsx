import { useState, type FormEvent } from 'react'
import { Check, X } from 'lucide-react'
import { cn } from '@/lib/cn'
import type { Field } from '@/lib/entity'
import { mark, type Asking, type Mark, type Question } from '@/lib/rounds'
import { Button } from '@/ui/button'
import { Input } from '@/ui/field'
import { toastError } from '@/ui/toast'
import { Outcome } from './outcome'

type QuestionsProps = { questions: readonly Question[]; asking: Asking; answer: Field; save: (score: number, of: number) => void; again: () => void }

/** One question after the other: options to choose from, or an answer to type. */
export function Questions({ questions, asking, answer, save, again }: QuestionsProps) {
  const [at, setAt] = useState(0)
  const [given, setGiven] = useState('')
  const [result, setResult] = useState<Mark | null>(null)
  const [score, setScore] = useState(0)
  const question = questions[at]
  if (!question) return <Outcome score={score} of={questions.length} again={again} />

  const give = async (text: string) => {
    setGiven(text)
    const marks = await mark(asking, [{ id: question.id, answer: text }]).catch((error: unknown) => (toastError(error), null))
    const [first] = marks?.answers ?? []
    if (first) (setResult(first), setScore(score + Number(first.right)))
  }
  const next = () => (setGiven(''), setResult(null), setAt(at + 1), at + 1 === questions.length && save(score, questions.length))

  return (
    <div className="p-5 lg:p-8">
      <div className="flex items-center justify-between text-sm text-ink-muted tabular-nums"><span>Question {at + 1} of {questions.length}</span><span>{score} right</span></div>
      <div className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken"><div className="h-full rounded-full bg-brand transition-[width]" style={{ width: `${(at / questions.length) * 100}%` }} /></div>
      <p className="mt-8 text-center text-sm text-ink-muted">{answer.name}?</p>
      {question.letters && <p className="mt-1 text-center font-display text-3xl font-semibold tracking-[0.35em]" aria-label={`Letters: ${[...question.letters].join(' ')}`}>{question.letters}</p>}
      <p className={cn('mt-1 text-center text-balance', question.letters ? 'text-ink-muted' : 'font-display text-2xl font-semibold sm:text-3xl')}>{question.shown}</p>
      {question.options.length > 0 ? <Options key={question.id} options={question.options} given={given} result={result} onChoose={(text) => void give(text)} /> : <Typed key={question.id} name={answer.name} length={question.length} result={result} onAnswer={(text) => void give(text)} />}
      <div className="mt-6 flex min-h-10 justify-center" aria-live="polite">{result && <Button onClick={next}>{at + 1 === questions.length ? 'See the score' : 'Next question'}</Button>}</div>
    </div>
  )
}

function Options({ options, given, result, onChoose }: { options: readonly string[]; given: string; result: Mark | null; onChoose: (text: string) => void }) {
  return (
    <ul className="mx-auto mt-8 grid max-w-2xl gap-3 sm:grid-cols-2">
      {options.map((option) => {
        const good = result !== null && option === result.answer
        const bad = result !== null && given === option && !result.right
        return (
          <li key={option}>
            <button disabled={given !== ''} onClick={() => onChoose(option)} className={cn('flex min-h-12 w-full items-center justify-between gap-3 rounded-control border px-4 text-left text-sm font-medium transition-colors', good ? 'border-success bg-success-soft text-success-text' : bad ? 'border-danger bg-danger-soft text-danger-text' : 'border-line-strong bg-raised enabled:hover:bg-hover')}>
              {option}
              {good && <Check aria-label="right" className="size-4" />}
              {bad && <X aria-label="wrong" className="size-4" />}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function Typed({ name, length, result, onAnswer }: { name: string; length: number; result: Mark | null; onAnswer: (text: string) => void }) {
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() && !result) onAnswer(text.trim())
  }
  return (
    <form onSubmit={submit} className="mx-auto mt-8 grid max-w-md gap-3">
      <div className="flex gap-2">
        <Input aria-label={name} placeholder={length > 0 ? `${length} letters` : undefined} value={text} disabled={result !== null} autoComplete="off" onChange={(event) => setText(event.target.value)} />
        <Button type="submit" disabled={result !== null || !text.trim()}>Check</Button>
      </div>
      {result && <p role="status" className={cn('flex items-center gap-2 font-medium', result.right ? 'text-success-text' : 'text-danger-text')}>{result.right ? <><Check className="size-4" /> Right</> : <><X className="size-4" /> It is “{result.answer}”</>}</p>}
    </form>
  )
}
