import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'

export function Card({ className, ...props }: ComponentProps<'section'>) {
  return <section className={cn('brand-edge rounded-card border border-line bg-surface shadow-card', className)} {...props} />
}

export function CardHeader({ title, hint, children }: { title?: string; hint?: string; children?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-5 pt-5">
      <div>
        {title && <h2 className="text-base font-semibold tracking-tight">{title}</h2>}
        {hint && <p className="mt-0.5 text-sm text-ink-muted">{hint}</p>}
      </div>
      {children}
    </header>
  )
}
