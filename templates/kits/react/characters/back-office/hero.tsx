import { Link } from 'react-router'
import { HeroActions } from '@/layout/hero-actions'
import type { Entity } from '@/lib/entity'
import { product } from '@/product'
import { Badge } from '@/ui/badge'

export type HeroProps = { id?: string; title: string; text?: string; entity?: Entity }

/** What it is for, and the queue as it will look. */
export function Hero({ title, text }: HeroProps) {
  const { shot } = product
  return (
    <section className="border-b bg-surface">
      <div className="mx-auto grid w-full max-w-[84rem] items-center gap-10 px-5 py-14 lg:grid-cols-[1fr_1.25fr]">
        <div>
          <h1 className="text-4xl leading-[1.1] font-semibold tracking-tight">{title}</h1>
          {text && <p className="mt-4 max-w-[56ch] text-base leading-relaxed text-ink-muted">{text}</p>}
          <HeroActions className="mt-7" />
        </div>
        <div aria-hidden className="overflow-hidden rounded-card border border-line-strong bg-surface max-md:hidden">
          <div className="flex h-10 items-center gap-3 border-b bg-raised px-4 text-sm"><span className="font-semibold">{shot.title}</span><span className="text-ink-muted">{shot.rows.length} shown</span><span className="ml-auto flex gap-1">{['J', 'K', '/'].map((key) => <kbd key={key} className="rounded-control border px-1.5 font-mono text-xs text-ink-muted">{key}</kbd>)}</span></div>
          {shot.rows.map((row, i) => (
            <div key={row.title} className={`flex h-9 items-center gap-4 border-b px-4 text-sm last:border-0 ${i === 1 ? 'bg-brand-soft' : ''}`}>
              <span className="w-14 font-mono text-ink-muted">{String(1042 - i * 7)}</span>
              <span className="min-w-0 flex-1 truncate font-medium text-ink">{row.title}</span>
              <span className="hidden max-w-48 truncate text-ink-muted xl:block">{row.text}</span>
              {row.tag && <Badge tone="info">{row.tag}</Badge>}
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

export function Closing({ title, text, link }: { title: string; text?: string; link: { to: string; label: string } }) {
  return (
    <section className="border-t bg-surface">
      <div className="mx-auto flex w-full max-w-[84rem] flex-wrap items-center justify-between gap-5 px-5 py-10">
        <div><h2 className="text-2xl font-semibold">{title}</h2>{text && <p className="mt-1 text-ink-muted">{text}</p>}</div>
        <Link to={link.to} className="inline-flex h-10 items-center rounded-control bg-brand px-5 font-medium text-on-brand hover:bg-brand-hover">{link.label}</Link>
      </div>
    </section>
  )
}
