import type { ReactNode } from 'react'
import { CircleAlert, Inbox } from 'lucide-react'
import { explain } from '@/lib/api'
import { cn } from '@/lib/cn'
import { Button } from './button'

export function Empty({ title, text, children, className }: { title: string; text?: string; children?: ReactNode; className?: string }) {
  return (
    <div className={cn('grid justify-items-center px-6 py-14 text-center', className)}>
      <span className="grid size-12 place-items-center rounded-full bg-brand-soft text-brand-text"><Inbox aria-hidden className="size-5" /></span>
      <p className="mt-4 font-medium">{title}</p>
      {text && <p className="mt-1 max-w-sm text-sm text-ink-muted">{text}</p>}
      {children && <div className="mt-5">{children}</div>}
    </div>
  )
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div role="alert" className="grid justify-items-center px-6 py-14 text-center">
      <CircleAlert aria-hidden className="size-8 text-danger-text" />
      <p className="mt-3 font-medium">This could not be loaded</p>
      <p className="mt-1 max-w-sm text-sm text-ink-muted">{explain(error)}</p>
      {retry && <Button variant="secondary" className="mt-5" onClick={retry}>Try again</Button>}
    </div>
  )
}

export const Skeleton = ({ className }: { className?: string }) => <div aria-hidden className={cn('animate-pulse rounded-control bg-sunken', className)} />

export function Loading({ rows = 5, className }: { rows?: number; className?: string }) {
  return (
    <div role="status" aria-label="Loading" className={cn('grid gap-3 p-5', className)}>
      {Array.from({ length: rows }, (_, i) => <Skeleton key={i} className="h-10" />)}
    </div>
  )
}
