import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CollectionProps } from '@/data/use-collection'
import { Block } from '@/layout/block'
import { call } from '@/lib/api'
import { entityById } from '@/lib/entities'
import { fieldOf, type Field } from '@/lib/entity'
import { toQuery } from '@/lib/filter'
import { useOptions } from '@/lib/queries'
import type { Asking, Round as Drawn } from '@/lib/rounds'
import { mayRead, useSession } from '@/lib/session'
import { Select } from '@/ui/select'
import { Empty, Failure, Loading } from '@/ui/states'
import { Crossword } from './crossword'
import { Pairs } from './pairs'
import { Questions } from './questions'
import { useSaveScore } from './score'

export type QuizProps = CollectionProps & {
  /** The entity that keeps results: its first number is the score, its second how many were asked. */
  results?: string
  /** How the game is called where results are kept. */
  game?: string
  mode?: 'choose' | 'type' | 'unjumble' | 'crossword' | 'pairs'
}

/** Asks what each row's answer is, and keeps the score; pairs are found by turning cards. */
export const Quiz = (props: QuizProps) => (props.mode === 'pairs' ? <Pairs {...props} /> : <Round {...props} />)

/** The server draws the questions and marks the answers. */
function Round({ entity, title, text, by, and, filter = [], results, game, mode = 'choose' }: QuizProps) {
  const { account } = useSession()
  const [set, setSet] = useState('')
  const [turn, setTurn] = useState(0)
  const question = (and && fieldOf(entity, and)) || fieldOf(entity, entity.label) || entity.fields[0]!
  const answer = (by && fieldOf(entity, by)) || entity.fields.find((field) => field !== question) || question
  const sets = entity.fields.find((field) => field.type === 'relation' && field.target !== 'account' && mayRead(entityById(field.target ?? '') ?? entity, account))
  const asking: Asking = { of: entity.id, show: question.key, ask: answer.key }
  const query = { ...asking, mode, size: mode === 'crossword' ? 12 : 10, ...toQuery(entity, filter, account), ...(sets && set ? { [sets.key]: set } : {}) }
  const { data, error, refetch } = useQuery({ queryKey: ['rounds', query, turn], queryFn: () => call<Drawn>('GET', 'rounds', undefined, query), staleTime: Infinity, gcTime: 0 })
  const save = useSaveScore(results ? entityById(results) : undefined, game, sets?.target, set)
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
