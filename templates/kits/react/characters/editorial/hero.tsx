import { Link } from 'react-router'
import { HeroActions } from '@/layout/hero-actions'
import type { Entity } from '@/lib/entity'
import { product } from '@/product'
import { Illustration } from './illustration'

export type HeroProps = { id?: string; title: string; text?: string; entity?: Entity }

/** The lead story, and beside it what else there is. */
export function Hero({ title, text }: HeroProps) {
  return (
    <section className="mx-auto grid w-full max-w-6xl gap-x-10 gap-y-10 px-5 py-8 md:grid-cols-12">
      <article className="md:col-span-8">
        <Illustration seed={title} className="aspect-[16/9] w-full" />
        <h1 className="mt-6 text-4xl leading-[1.04] md:text-6xl">{title}</h1>
        {text && <p className="mt-4 max-w-[60ch] font-display text-xl leading-relaxed text-ink-muted">{text}</p>}
        <HeroActions className="mt-7" />
      </article>
      <aside aria-label={product.shot.title} className="md:col-span-4 md:border-l md:pl-10">
        <h2 className="border-b border-ink pb-2 font-sans text-sm font-semibold tracking-normal">{product.shot.title}</h2>
        {product.shot.rows.slice(0, 4).map((row) => (
          <article key={row.title} className="border-b py-5">
            {row.tag && <p className="text-xs font-semibold text-brand-text">{row.tag}</p>}
            <h3 className="mt-1 text-2xl leading-tight">{row.title}</h3>
            {row.text && <p className="mt-2 line-clamp-3 text-sm leading-relaxed text-ink-muted">{row.text}</p>}
          </article>
        ))}
      </aside>
    </section>
  )
}

export function Closing({ title, text, link }: { title: string; text?: string; link: { to: string; label: string } }) {
  return (
    <section className="mx-auto w-full max-w-6xl px-5 pb-16">
      <div className="border-y-4 border-double border-ink py-12 text-center">
        <h2 className="text-3xl md:text-5xl"><em>{title}</em></h2>
        {text && <p className="mx-auto mt-3 max-w-[52ch] text-ink-muted">{text}</p>}
        <Link to={link.to} className="mt-6 inline-block border-b-2 border-brand pb-0.5 font-semibold text-brand-text">{link.label}</Link>
      </div>
    </section>
  )
}
