import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CollectionProps } from '@/data/use-collection'
import { Block } from '@/layout/block'
import { call } from '@/lib/api'
import { entityById } from '@/lib/entities'
import { fieldOf, inputs, type Entity, type Field } from '@/lib/entity'
import { toQuery } from '@/lib/filter'
import { useOptions, useWrite } from '@/lib/queries'
import type { Asking, Round as Drawn } from '@/lib/rounds'
import { mayCreate, mayRead, useSession } from '@/lib/session'
import { Select } from '@/ui/select'
import { Empty, Failure, Loading } from '@/ui/states'
import { toast, toastError } from '@/ui/toast'
import { Crossword } from './crossword'
import { Questions } from './questions'

type QuizProps = CollectionProps & {
  /** The entity that keeps results: its first number is the score, its second how many were asked. */
  results?: string
  /** How the game is called where results are kept. */
  game?: string
  mode?: 'choose' | 'type' | 'unjumble' | 'crossword'
}

/** Asks what each row's answer is, and keeps the score. The server draws the questions and marks the answers. */
export function Quiz({ entity, title, text, by, and, filter = [], results, game, mode = 'choose' }: QuizProps) {
  const { account } = useSession()
  const [set, setSet] = useState('')
  const [turn, setTurn] = useState(0)
  const question = (and && fieldOf(entity, and)) || fieldOf(entity, entity.label) || entity.fields[0]!
  const answer = (by && fieldOf(entity, by)) || entity.fields.find((field) => field !== question) || question
  const sets = entity.fields.find((field) => field.type === 'relation' && field.target !== 'account' && mayRead(entityById(field.target ?? '') ?? entity, account))
  const asking: Asking = { of: entity.id, show: question.key, ask: answer.key }
  const query = { ...asking, mode, size: mode === 'crossword' ? 12 : 10, ...toQuery(entity, filter, account), ...(sets && set ? { [sets.key]: set } : {}) }
  const { data, error, refetch } = useQuery({ queryKey: ['rounds', query, turn], queryFn: () => call<Drawn>('GET', 'rounds', undefined, query), staleTime: Infinity, gcTime: 0 })
  const save = useSaveScore(results ? entityById(results) : undefined, game)
  const again = () => setTurn(turn + 1)
  const key = `${set} ${turn}`
  return (
    <Block title={title ?? 'Quiz'} text={text} tools={sets && <Sets field={sets} value={set} onChange={setSet} />}>
      {error ? <Failure error={error} retry={refetch} /> : !data ? <Loading rows={3} /> : data.questions.length === 0 ? <Empty title="No questions yet" />
        : mode === 'crossword' ? <Crossword key={key} round={data} asking={asking} save={save} again={again} />
        : <Questions key={key} questions={data.questions} asking={asking} answer={answer} save={save} again={again} />}
    </Block>
  )
}

/** Which of the sets to play with; all of them unless one is chosen. */
function Sets({ field, value, onChange }: { field: Field; value: string; onChange: (id: string) => void }) {
  const { data = [] } = useOptions(entityById(field.target!)?.path ?? '')
  return data.length < 2 ? null : <Select aria-label={field.name} className="w-auto min-w-40" clearable placeholder={`Any ${field.name.toLowerCase()}`} value={value} options={data.map(({ id, label }) => ({ value: id, label }))} onValueChange={onChange} />
}

function useSaveScore(results?: Entity, game?: string) {
  const { account } = useSession()
  const write = useWrite()
  return (score: number, asked: number) => {
    if (!results || !mayCreate(results, account)) return
    const [first, second] = inputs(results).filter((field) => ['integer', 'decimal', 'percent'].includes(field.type))
    const name = inputs(results).find((field) => field.type === 'text')
    const caller = Object.fromEntries(inputs(results).filter((field) => field.default === 'caller').map((field) => [field.key, account?.id]))
    const body = { ...caller, ...(name && game ? { [name.key]: game } : {}), ...(first ? { [first.key]: first.type === 'percent' ? Math.round((score / asked) * 100) : score } : {}), ...(second ? { [second.key]: asked } : {}) }
    write.mutate({ method: 'POST', path: results.path, body }, { onSuccess: () => toast('Score saved', `${score} of ${asked}`), onError: toastError })
  }
}
