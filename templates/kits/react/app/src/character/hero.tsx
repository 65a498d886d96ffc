import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import { HeroActions } from '@/layout/hero-actions'
import { ProductShot } from '@/layout/product-shot'
import { shell } from '@/layout/shell'
import { cn } from '@/lib/cn'
import type { Entity } from '@/lib/entity'
import { product } from '@/product'
import { Scene } from './scene'

export type HeroProps = { id?: string; title: string; text?: string; entity?: Entity }

/** Headline and promise side by side, or one above the other, over the product itself. */
export function Hero({ title, text }: HeroProps) {
  const stacked = product.look.hero === 1
  return (
    <section className="relative overflow-hidden">
      <div className={cn(shell, 'grid gap-x-16 gap-y-8 pt-12 sm:pt-20', stacked ? 'max-w-4xl justify-items-center text-center' : 'items-end lg:grid-cols-[1.5fr_1fr]')}>
        <h1 className={cn(title.length > 60 ? 'text-[clamp(2.25rem,4.6vw,3.75rem)]' : 'text-[clamp(2.75rem,6.4vw,5.25rem)]', 'leading-[0.98] font-semibold tracking-[-0.035em]')}>{title}</h1>
        <div className="lg:pb-2">
          {text && <p className="text-lg leading-relaxed text-ink-muted">{text}</p>}
          <HeroActions className={cn('mt-7', stacked && 'justify-center')} icon={<ArrowRight />} />
        </div>
      </div>
      <div className="relative mt-10 sm:mt-14">
        <Scene className="absolute inset-x-0 bottom-0 h-[78%] w-full sm:h-[88%]" />
        <div className={cn(shell, 'relative max-w-6xl pb-12 sm:pb-20')}><ProductShot /></div>
      </div>
    </section>
  )
}

/** The last word of a page: one sentence and one way on. */
export function Closing({ title, text, link }: { title: string; text?: string; link: { to: string; label: string } }) {
  return (
    <section className={cn(shell, 'pb-20 sm:pb-28')}>
      <div className="relative overflow-hidden rounded-panel bg-brand px-7 py-16 text-on-brand sm:px-14 sm:py-20">
        <svg aria-hidden viewBox="0 0 600 400" preserveAspectRatio="xMaxYMid slice" className="absolute inset-y-0 right-0 h-full w-3/5 opacity-25 max-md:hidden" fill="none" stroke="currentColor" strokeWidth="1.5">
          {Array.from({ length: 18 }, (_, i) => <path key={i} d={`M${120 + i * 36} 400 C${150 + i * 32} 280 ${330 + i * 12} 170 ${470 + i * 6} 0`} />)}
        </svg>
        <div className="relative max-w-xl">
          <h2 className="text-4xl font-semibold sm:text-5xl">{title}</h2>
          {text && <p className="mt-4 text-lg">{text}</p>}
          <Link to={link.to} className="mt-8 inline-flex h-12 items-center gap-2 rounded-control bg-raised px-6 font-medium text-ink shadow-card hover:bg-hover">{link.label} <ArrowRight aria-hidden className="size-4" /></Link>
        </div>
      </div>
    </section>
  )
}
