import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type SectionProps = { id?: string; title?: string; text?: string; tools?: ReactNode; band?: boolean; children: ReactNode }

export function Section({ id, title, text, tools, band, children }: SectionProps) {
  return (
    <section id={id} className={cn('py-10', band && 'bg-sunken')}>
      <div className="mx-auto w-full max-w-6xl px-5">
        {(title || tools) && (
          <header className="mb-7 flex flex-wrap items-end justify-between gap-4">
            <div>{title && <h2 className="text-4xl md:text-5xl">{title}</h2>}{text && <p className="mt-2 text-lg font-semibold text-ink-muted">{text}</p>}</div>
            {tools}
          </header>
        )}
        {children}
      </div>
    </section>
  )
}

export function SiteHeading({ title, text }: { title: string; text?: string }) {
  return <div className="mx-auto w-full max-w-6xl px-5 pt-8"><h1 className="text-5xl md:text-7xl">{title}</h1>{text && <p className="mt-3 text-xl font-semibold text-ink-muted">{text}</p>}</div>
}
