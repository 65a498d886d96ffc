import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Send } from 'lucide-react'
import { entityById } from '@/lib/entities'
import { cn } from '@/lib/cn'
import { fieldOf, inputs, labelKey, type Entity, type Row } from '@/lib/entity'
import { ago } from '@/lib/format'
import { useOptions, usePage, useWrite } from '@/lib/queries'
import { mayCreate, useSession } from '@/lib/session'
import { CreateButton } from '@/data/create-button'
import { Face } from '@/data/face'
import { Block } from '@/layout/block'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Input } from '@/ui/field'
import { Empty, Failure, Loading } from '@/ui/states'
import { toastError } from '@/ui/toast'

type ChatProps = { id: string; entity: Entity; title?: string; text?: string; by?: string; and?: string }

/** Messages by room, where a room is a row that messages point to; without rooms there is one for all. */
export function Chat({ entity, title, by, and }: ChatProps) {
  const room = by ? fieldOf(entity, by) : undefined
  const target = room?.target ? (entityById(room.target)?.path ?? 'accounts') : ''
  const { data: rooms = [], isPending } = useOptions(target, target !== '')
  const [chosen, setChosen] = useState<string | null>(null)
  const current = chosen ?? rooms[0]?.id
  const about = room?.target ? entityById(room.target) : undefined
  const start = about && <CreateButton entity={about} label="Start a conversation" size="sm" variant={rooms.length === 0 ? 'primary' : 'secondary'} onSaved={(row) => setChosen(row.id)} />
  if (!target) return <Block title={title}><Room entity={entity} textKey={textKey(entity, and)} /></Block>
  return (
    <Block title={title} tools={rooms.length > 0 ? start : undefined}>
      {isPending ? <Loading /> : rooms.length === 0 ? <div className="grid justify-items-center pb-10"><Empty title="No conversations yet" text="Say what it is about, then write: the answer comes here." />{start}</div> : (
        <div className={cn('grid md:grid-cols-[16rem_1fr]', title && 'mt-4 border-t')}>
          <nav aria-label={room!.name} className="flex gap-1 overflow-x-auto border-line p-3 max-md:border-b md:max-h-136 md:flex-col md:overflow-y-auto md:border-r">
            {rooms.map((one) => (
              <button key={one.id} aria-current={one.id === current ? 'true' : undefined} onClick={() => setChosen(one.id)} className="flex shrink-0 items-center gap-3 rounded-control px-3 py-2 text-left text-sm font-medium text-ink-muted hover:bg-hover aria-[current=true]:bg-brand-soft aria-[current=true]:text-brand-text">
                <Avatar name={one.label} className="size-8 max-md:hidden" /><span className="truncate">{one.label}</span>
              </button>
            ))}
          </nav>
          <Room key={current} entity={entity} textKey={textKey(entity, and)} within={{ [room!.key]: current! }} />
        </div>
      )}
    </Block>
  )
}

const textKey = (entity: Entity, and?: string) => ((and && fieldOf(entity, and)) || entity.fields.find((field) => field.type === 'longText') || entity.fields[0])!.key

function Room({ entity, textKey, within }: { entity: Entity; textKey: string; within?: Record<string, string> }) {
  const { account } = useSession()
  const { data, error, refetch } = usePage(entity, { ...within, pageSize: 100 })
  const end = useRef<HTMLLIElement>(null)
  const messages = (data?.items ?? []).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [messages.length])
  useEffect(() => {
    const poll = setInterval(() => void refetch(), 10_000)
    return () => clearInterval(poll)
  }, [refetch])

  if (error) return <Failure error={error} retry={refetch} />
  return (
    <div className="flex h-136 flex-col">
      <ul aria-label="Messages" className="flex flex-1 flex-col gap-4 overflow-y-auto p-5" tabIndex={0}>
        {data && messages.length === 0 && <li><Empty title="No messages yet" text="Write the first one." /></li>}
        {messages.map((message) => <Bubble key={message.id} message={message} text={String(message[textKey] ?? '')} author={authorOf(entity, message)} own={message.ownerId === account?.id} />)}
        {messages.length > 0 && messages.every((message) => message.ownerId === account?.id) && <li role="status" className="text-center text-xs text-ink-muted">Your message has arrived. The answer will stand here.</li>}
        <li ref={end} />
      </ul>
      {mayCreate(entity, account) && <Compose entity={entity} textKey={textKey} within={within} />}
    </div>
  )
}

function authorOf(entity: Entity, message: Row): string {
  const author = entity.fields.find((field) => field.target === 'account')
  return author ? String(message[labelKey(author)] ?? '') : ''
}

function Bubble({ message, text, author, own }: { message: Row; text: string; author: string; own: boolean }) {
  return (
    <li className={cn('flex max-w-[85%] gap-3', own && 'flex-row-reverse self-end')}>
      {author && <Face name={author} account={message.ownerId} className="size-8" />}
      <div className={cn('rounded-card px-4 py-2.5 text-sm', own ? 'bg-brand text-on-brand' : 'border border-line bg-raised')}>
        <p className="whitespace-pre-line">{text}</p>
        <p className={cn('mt-1 text-2xs', own ? 'text-on-brand' : 'text-ink-muted')}>{[!own && author, ago(message.createdAt)].filter(Boolean).join(', ')}</p>
      </div>
    </li>
  )
}

function Compose({ entity, textKey, within }: { entity: Entity; textKey: string; within?: Record<string, string> }) {
  const [text, setText] = useState('')
  const { account } = useSession()
  const write = useWrite()
  const caller = Object.fromEntries(inputs(entity).filter((field) => field.default === 'caller').map((field) => [field.key, account?.id]))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return
    write.mutate({ method: 'POST', path: entity.path, body: { ...caller, ...within, [textKey]: text.trim() } }, { onSuccess: () => setText(''), onError: toastError })
  }
  return (
    <form onSubmit={send} className="flex gap-2 border-t p-3">
      <Input aria-label="Message" placeholder="Write a message" value={text} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" disabled={write.isPending || !text.trim()}><Send /> Send</Button>
    </form>
  )
}
