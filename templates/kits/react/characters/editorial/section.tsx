import type { ReactNode } from 'react'

type SectionProps = { id?: string; title?: string; text?: string; tools?: ReactNode; band?: boolean; children: ReactNode }

/** A part of the paper under an ink rule. */
export function Section({ id, title, text, tools, children }: SectionProps) {
  return (
    <section id={id} className="mx-auto w-full max-w-6xl px-5 py-8 md:py-10">
      <div className="border-t border-ink pt-4">
        {(title || tools) && (
          <header className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
            <div>{title && <h2 className="text-3xl md:text-4xl">{title}</h2>}{text && <p className="mt-2 max-w-[60ch] font-display text-lg text-ink-muted">{text}</p>}</div>
            {tools}
          </header>
        )}
        {children}
      </div>
    </section>
  )
}

export function SiteHeading({ title, text }: { title: string; text?: string }) {
  return <div className="mx-auto w-full max-w-6xl px-5 pt-10"><h1 className="text-5xl md:text-6xl">{title}</h1>{text && <p className="mt-3 max-w-[60ch] font-display text-xl text-ink-muted">{text}</p>}</div>
}
