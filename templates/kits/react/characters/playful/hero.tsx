import { Link } from 'react-router'
import { HeroActions } from '@/layout/hero-actions'
import { cn } from '@/lib/cn'
import type { Entity } from '@/lib/entity'
import { product } from '@/product'
import { Face } from './face'

export type HeroProps = { id?: string; title: string; text?: string; entity?: Entity }

const tints = ['bg-brand-soft', 'bg-info-soft', 'bg-success-soft', 'bg-warning-soft']

/** A loud headline beside three creatures, and a row of what is inside. */
export function Hero({ title, text }: HeroProps) {
  const { mark, seed } = product.look
  return (
    <>
      <section className={cn('mx-auto grid w-full max-w-6xl items-center gap-6 px-5 py-6 md:grid-cols-2 md:py-10', product.look.hero === 1 && 'md:[&>svg]:order-first')}>
        <div>
          <h1 className={cn(title.length > 36 ? 'text-4xl md:text-6xl' : 'text-6xl md:text-8xl', 'leading-[0.95] font-extrabold')}>{title}</h1>
          {text && <p className="mt-5 max-w-[40ch] text-xl leading-relaxed font-semibold text-ink-muted">{text}</p>}
          <HeroActions className="mt-7" />
        </div>
        <svg viewBox="0 0 520 420" aria-hidden className="w-full">
          <path d="M60 380Q260 300 470 380" fill="none" stroke="var(--ink)" strokeWidth="5" strokeDasharray="2 16" strokeLinecap="round" />
          <Face x={150} y={210} size={1.35} shape={mark} hue={0} mood={seed} />
          <Face x={370} y={140} size={1.1} shape={mark + 2} hue={1} mood={seed + 1} />
          <Face x={380} y={300} size={0.9} shape={mark + 4} hue={3} mood={seed + 2} />
        </svg>
      </section>
      {product.shot.rows.length > 2 && (
        <ul aria-hidden className="mx-auto grid w-full max-w-6xl gap-6 px-5 pb-8 max-md:hidden md:grid-cols-3">
          {product.shot.rows.slice(0, 3).map((row, i) => (
            <li key={row.title} className={cn('rounded-card p-7 shadow-card', tints[(i + mark) % tints.length])}>
              <p className="font-display text-2xl leading-tight font-extrabold text-ink">{row.title}</p>
              {(row.text ?? row.tag) && <p className="mt-1.5 line-clamp-2 font-bold text-ink">{row.text ?? row.tag}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function Closing({ title, text, link }: { title: string; text?: string; link: { to: string; label: string } }) {
  return (
    <section className="mx-auto w-full max-w-6xl px-5 pb-16">
      <div className="grid items-center gap-6 rounded-panel bg-brand p-8 text-on-brand shadow-float md:grid-cols-[1fr_auto] md:p-12">
        <div>
          <h2 className="text-4xl md:text-5xl">{title}</h2>
          {text && <p className="mt-3 text-xl font-semibold">{text}</p>}
          <Link to={link.to} className="mt-6 inline-flex h-14 items-center rounded-full bg-raised px-8 font-display text-xl font-bold text-ink shadow-card">{link.label}</Link>
        </div>
        <svg viewBox="-90 -90 180 180" aria-hidden className="w-40 max-md:hidden"><Face x={0} y={0} size={1} shape={product.look.mark + 1} hue={1} mood={0} /></svg>
      </div>
    </section>
  )
}
