import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { cn } from '@/lib/cn'

/** Looks through everything from anywhere. */
export function SearchForm({ className }: { className?: string }) {
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void navigate(`/search?q=${encodeURIComponent(text.trim())}`)
  }
  return (
    <form role="search" onSubmit={onSubmit} className={cn('flex h-11 min-w-0 items-center rounded-full border border-line-strong bg-raised pr-1.5 pl-5 focus-within:border-focus', className)}>
      <input aria-label="Search everything" maxLength={200} value={text} onChange={(event) => setText(event.target.value)} placeholder="What are you looking for?" className="min-w-0 flex-1 bg-transparent text-sm outline-none placeholder:text-ink-faint" />
      <button className="h-8 rounded-full bg-brand px-4 text-sm font-semibold text-on-brand hover:bg-brand-hover">Search</button>
    </form>
  )
}
