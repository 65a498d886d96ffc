import { Link } from 'react-router'
import { Block } from '@/layout/block'
import { signsUp } from '@/layout/account-buttons'
import { cn } from '@/lib/cn'
import type { ContentProps } from '@/lib/content'
import { Button } from '@/ui/button'

/** Plans side by side. The first short line of a plan is its price; further lines are what it holds. */
export function Pricing({ id, title, text, items }: ContentProps) {
  const featured = items.length >= 3 ? 1 : items.length - 1
  return (
    <Block bare id={id} title={title} text={text}>
      <ul className={cn('grid gap-5', items.length === 2 ? 'max-w-4xl lg:grid-cols-2' : 'lg:grid-cols-3')}>
        {items.map((plan, i) => {
          const [price, ...lines] = plan.text.split('\n').map((line) => line.trim()).filter(Boolean)
          return (
            <li key={plan.title} className={cn('brand-edge flex flex-col rounded-panel border p-7 sm:p-8', i === featured ? 'border-brand bg-raised shadow-float' : 'border-line bg-surface')}>
              <h3 className="text-xl font-semibold">{plan.title}</h3>
              <p className={cn('mt-5 font-display font-semibold tracking-tight', (price ?? '').length > 12 ? 'text-2xl' : 'text-4xl')}>{price}</p>
              {lines.length > 0 && <ul className="mt-6 grid gap-2.5 border-t pt-6 text-ink-muted">{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
              <div className="mt-auto pt-8"><Button size="lg" variant={i === featured ? 'primary' : 'secondary'} className="w-full" render={<Link to={signsUp ? '/sign-up' : '/sign-in'} />}>Choose {plan.title}</Button></div>
            </li>
          )
        })}
      </ul>
    </Block>
  )
}
