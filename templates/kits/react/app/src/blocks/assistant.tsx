import { useState, type FormEvent, type ReactNode } from 'react'
import { Send } from 'lucide-react'
import { Link } from 'react-router'
import { product } from '@/product'
import { explain } from '@/lib/api'
import { cn } from '@/lib/cn'
import type { ContentProps } from '@/lib/content'
import { entities } from '@/lib/entities'
import { screenAt } from '@/lib/screens'
import { mayRead, useSession } from '@/lib/session'
import { Block } from '@/layout/block'
import { Button } from '@/ui/button'
import { Input } from '@/ui/field'
import { answer, type Answer } from './answers'

type Turn = { question: string; answer?: Answer }

const unknown = { text: 'I found nothing about that. Try other words, or ask us.', found: ['/contact', '/support'].flatMap((path) => screenAt(path) ?? []).slice(0, 1).map(({ name, path }) => ({ title: name, path })) }

/** A conversation with what the product has published: its answers to common questions, and the rows that this person may read. */
export function Assistant({ id, title, text, items }: ContentProps) {
  const { account } = useSession()
  const [turns, setTurns] = useState<readonly Turn[]>([])
  const [typed, setTyped] = useState('')
  const waits = turns.some((turn) => !turn.answer)
  const readable = entities().filter((entity) => mayRead(entity, account) && !entity.person)

  const ask = async (question: string) => {
    setTyped('')
    setTurns([...turns, { question }])
    const said = await answer(question, items, readable, entities()).catch((error: unknown) => ({ text: explain(error), found: [] }))
    setTurns([...turns, { question, answer: said ?? unknown }])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() && !waits) void ask(typed.trim())
  }

  return (
    <Block id={id} title={title} text={text}>
      <div role="log" aria-label="Conversation" aria-busy={waits} className="flex min-h-64 flex-col gap-4 p-5">
        <Bubble>What would you like to know? I answer from what {product.name} has published.</Bubble>
        {turns.map((turn, at) => (
          <div key={at} className="contents">
            <Bubble own>{turn.question}</Bubble>
            {turn.answer && (
              <Bubble>
                <p className="whitespace-pre-line">{turn.answer.text}</p>
                {turn.answer.found.length > 0 && <ul className="mt-2 grid gap-1">{turn.answer.found.map(({ title: name, path }) => <li key={path}><Link to={path} className="font-medium text-brand-text underline-offset-4 hover:underline">{name}</Link></li>)}</ul>}
              </Bubble>
            )}
          </div>
        ))}
      </div>
      {turns.length === 0 && items.length > 0 && (
        <div className="flex flex-wrap gap-2 px-5 pb-4">
          {items.slice(0, 4).map((item) => <Button key={item.title} variant="secondary" size="sm" onClick={() => void ask(item.title)}>{item.title}</Button>)}
        </div>
      )}
      <form onSubmit={submit} className="flex gap-2 border-t p-3">
        <Input aria-label="Your question" placeholder="Ask a question" value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Button type="submit" disabled={waits || !typed.trim()}><Send /> Ask</Button>
      </form>
    </Block>
  )
}

function Bubble({ own, children }: { own?: boolean; children: ReactNode }) {
  return <div className={cn('max-w-[85%] rounded-card px-4 py-2.5 text-sm', own ? 'self-end bg-brand text-on-brand' : 'self-start border border-line bg-raised')}>{children}</div>
}
