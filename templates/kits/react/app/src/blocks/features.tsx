import { Illustration } from '@/character'
import { Block } from '@/layout/block'
import { cn } from '@/lib/cn'
import type { ContentProps, Item } from '@/lib/content'
import { product } from '@/product'

/** What the product does: pictures of uneven width, or a ruled list beside the heading. */
export function Features({ id, title, text, items }: ContentProps) {
  return product.look.features === 0 ? (
    <Block bare id={id} title={title} text={text}>
      <div className="grid gap-5 lg:grid-cols-6">{items.map((item, i) => <Panel key={item.title} item={item} wide={isWide(i, items.length)} alone={items.length === 1} />)}</div>
    </Block>
  ) : (
    <Block bare id={id} title={title} text={text}>
      <ul className="grid border-t border-line-strong sm:grid-cols-2 sm:gap-x-12 lg:grid-cols-3">
        {items.map((item) => <li key={item.title} className="border-b py-7"><Words item={item} icon /></li>)}
      </ul>
    </Block>
  )
}

/** Two to a row, wide and narrow by turns; an odd one takes the row. */
const isWide = (at: number, count: number) => (count % 2 === 1 && at === count - 1 ? 'full' : [0, 3].includes(at % 4) ? 'wide' : 'narrow')

function Panel({ item, wide, alone }: { item: Item; wide: 'full' | 'wide' | 'narrow'; alone: boolean }) {
  const full = wide === 'full' || alone
  return (
    <article className={cn('brand-edge flex flex-col overflow-hidden rounded-panel border border-line bg-surface', full ? 'lg:col-span-6 lg:flex-row-reverse' : wide === 'wide' ? 'lg:col-span-4' : 'lg:col-span-2')}>
      <Illustration seed={item.title} motif={item.icon} className={cn('w-full', full ? 'h-52 lg:h-64 lg:w-3/5' : 'h-52')} />
      <div className={cn('p-6 sm:p-8', full && 'lg:w-2/5 lg:self-center')}><Words item={item} /></div>
    </article>
  )
}

function Words({ item, icon }: { item: Item; icon?: boolean }) {
  const Icon = item.icon
  return (
    <>
      {icon && Icon && <Icon aria-hidden className="mb-4 size-6 text-brand-text" strokeWidth={1.75} />}
      <h3 className="text-xl font-semibold">{item.title}</h3>
      <p className="mt-2 max-w-[52ch] leading-relaxed text-ink-muted">{item.text}</p>
    </>
  )
}
