import { ArrowRight, PackageIcon } from 'lucide-react'
import { Link } from 'react-router'
import { motifOf } from '@/art/motifs'
import { HeroActions } from '@/layout/hero-actions'
import { cn } from '@/lib/cn'
import type { Entity } from '@/lib/entity'
import { product } from '@/product'
import { Illustration } from './illustration'
import { SearchForm } from './search-form'

export type HeroProps = { id?: string; title: string; text?: string; entity?: Entity }

const frame = 'mx-auto w-full max-w-[90rem] px-5 md:px-8'

/** One line and the search; the shelf is the picture. */
export function Hero({ title, text }: HeroProps) {
  const shelf = product.shot.rows.slice(0, 4)
  return (
    <section className={cn(frame, 'grid items-center gap-10 pt-8 pb-4 md:pt-12 lg:grid-cols-[1fr_1.1fr]')}>
      <div>
        <h1 className="text-4xl leading-[1.06] font-bold tracking-tight md:text-5xl">{title}</h1>
        {text && <p className="mt-4 max-w-[52ch] text-ink-muted">{text}</p>}
        <SearchForm className="mt-6 md:hidden" />
        <HeroActions className="mt-7" icon={<ArrowRight />} />
      </div>
      {shelf.length > 1 && (
        <ul aria-hidden className="grid grid-cols-4 gap-3 max-lg:hidden">
          {shelf.map((row, i) => <li key={row.title} className={cn(product.look.hero === 0 && i % 2 === 1 && 'mt-10')}><Illustration seed={row.title} motif={motifOf(`${row.title} ${row.text ?? ''}`, PackageIcon)} className="aspect-[3/4] w-full rounded-card" /><p className="mt-2 truncate text-sm font-medium">{row.title}</p></li>)}
        </ul>
      )}
    </section>
  )
}

export function Closing({ title, text, link }: { title: string; text?: string; link: { to: string; label: string } }) {
  return (
    <section className={cn(frame, 'pb-16')}>
      <div className="flex flex-wrap items-center justify-between gap-6 rounded-panel bg-brand-soft px-7 py-10 md:px-12">
        <div className="max-w-2xl"><h2 className="text-2xl font-bold md:text-3xl">{title}</h2>{text && <p className="mt-2 text-ink">{text}</p>}</div>
        <Link to={link.to} className="inline-flex h-12 items-center rounded-full bg-brand px-6 font-semibold text-on-brand hover:bg-brand-hover">{link.label}</Link>
      </div>
    </section>
  )
}
