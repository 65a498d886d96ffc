import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type SectionProps = { id?: string; title?: string; text?: string; tools?: ReactNode; band?: boolean; children: ReactNode }

const frame = 'mx-auto w-full max-w-[90rem] px-5 md:px-8'

/** A shelf of the shop. */
export function Section({ id, title, text, tools, band, children }: SectionProps) {
  return (
    <section id={id} className={cn('scroll-mt-28 py-8 md:py-10', band && 'bg-sunken')}>
      <div className={frame}>
        {(title || tools) && (
          <header className="mb-6 flex flex-wrap items-end justify-between gap-4">
            <div>{title && <h2 className="text-2xl font-bold">{title}</h2>}{text && <p className="mt-1 text-sm text-ink-muted">{text}</p>}</div>
            {tools}
          </header>
        )}
        {children}
      </div>
    </section>
  )
}

export function SiteHeading({ title, text }: { title: string; text?: string }) {
  return <div className={cn(frame, 'pt-8')}><h1 className="text-3xl font-bold md:text-4xl">{title}</h1>{text && <p className="mt-2 text-ink-muted">{text}</p>}</div>
}
