import { Block } from '@/layout/block'
import type { ContentProps } from '@/lib/content'

/** What happens first, then, and last. */
export function Steps({ id, title, text, items }: ContentProps) {
  return (
    <Block bare id={id} title={title} text={text}>
      <ol className="grid gap-x-8 gap-y-10 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        {items.map((item, i) => (
          <li key={item.title} className="border-t-2 border-brand pt-5">
            <p aria-hidden className="font-display text-4xl font-semibold text-brand-text tabular-nums">{i + 1}</p>
            <h3 className="mt-4 text-xl font-semibold">{item.title}</h3>
            <p className="mt-2 leading-relaxed text-ink-muted">{item.text}</p>
          </li>
        ))}
      </ol>
    </Block>
  )
}
