import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type SectionProps = { id?: string; title?: string; text?: string; tools?: ReactNode; band?: boolean; children: ReactNode }

export function Section({ id, title, text, tools, band, children }: SectionProps) {
  return (
    <section id={id} className={cn('py-9', band && 'border-y bg-surface')}>
      <div className="mx-auto w-full max-w-[84rem] px-5">
        {(title || tools) && (
          <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
            <div>{title && <h2 className="text-2xl font-semibold">{title}</h2>}{text && <p className="mt-1 text-ink-muted">{text}</p>}</div>
            {tools}
          </header>
        )}
        {children}
      </div>
    </section>
  )
}

export function SiteHeading({ title, text }: { title: string; text?: string }) {
  return <div className="mx-auto w-full max-w-[84rem] px-5 pt-9"><h1 className="text-3xl font-semibold">{title}</h1>{text && <p className="mt-1 text-ink-muted">{text}</p>}</div>
}
