import type { ReactNode } from 'react'
import { Section } from '@/character'
import { Card, CardHeader } from '@/ui/card'
import { useSurface } from './surface'

type BlockProps = { title?: string; text?: string; tools?: ReactNode; children: ReactNode; bare?: boolean; half?: boolean; id?: string }

/** The frame of a block: a section of the site, or a card of the workspace. `bare` leaves the card out, for what brings its own tiles; `half` shares the row with another. */
export function Block({ title, text, tools, children, bare, half, id }: BlockProps) {
  const surface = useSurface()
  if (surface === 'site') return <Section id={id} title={title} text={text} tools={tools}>{bare ? children : <Card className="overflow-hidden">{children}</Card>}</Section>
  if (!bare) {
    return (
      <Card id={id} className={half ? 'xl:col-span-1!' : undefined}>
        {(title || tools) && <CardHeader title={title} hint={text}>{tools}</CardHeader>}
        {children}
      </Card>
    )
  }
  return (
    <section id={id}>
      {(title || tools) && (
        <header className="mb-4 flex flex-wrap items-end justify-between gap-3">
          <div>
            {title && <h2 className="text-lg font-semibold tracking-tight">{title}</h2>}
            {text && <p className="text-sm text-ink-muted">{text}</p>}
          </div>
          {tools}
        </header>
      )}
      {children}
    </section>
  )
}
