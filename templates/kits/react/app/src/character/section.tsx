import type { ReactNode } from 'react'
import { shell } from '@/layout/shell'
import { cn } from '@/lib/cn'

type SectionProps = { id?: string; title?: string; text?: string; tools?: ReactNode; band?: boolean; children: ReactNode }

/** A part of a public page, with room around it; a band has a ground of its own. */
export function Section({ id, title, text, tools, band, children }: SectionProps) {
  return (
    <section id={id} className={cn('scroll-mt-20 py-10 sm:py-16', band && 'bg-sunken')}>
      <div className={shell}>
        {(title || tools) && (
          <header className="mb-8 flex flex-wrap items-end justify-between gap-6 sm:mb-12">
            <div className="max-w-2xl">
              {title && <h2 className="text-3xl font-semibold sm:text-5xl">{title}</h2>}
              {text && <p className="mt-4 text-lg text-ink-muted">{text}</p>}
            </div>
            {tools}
          </header>
        )}
        {children}
      </div>
    </section>
  )
}

/** The heading of a public page that has no hero. */
export function SiteHeading({ title, text }: { title: string; text?: string }) {
  return (
    <div className={cn(shell, 'pt-12 sm:pt-16')}>
      <h1 className="text-4xl font-semibold tracking-[-0.03em] sm:text-6xl">{title}</h1>
      {text && <p className="mt-4 max-w-2xl text-lg text-ink-muted">{text}</p>}
    </div>
  )
}
