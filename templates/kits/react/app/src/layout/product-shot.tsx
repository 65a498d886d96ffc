import { Sparkles } from 'lucide-react'
import { motifOf } from '@/art/motifs'
import { Illustration } from '@/character'
import { cn } from '@/lib/cn'
import { product } from '@/product'
import { Badge } from '@/ui/badge'

const motif = (row: { title: string; text?: string }) => motifOf(`${row.title} ${row.text ?? ''}`, Sparkles)

const bars = [44, 58, 49, 67, 61, 78, 72, 88, 83, 96]

/** A still of the product, drawn with the product's own tokens, so it is sharp and follows the theme. */
export function ProductShot({ className }: { className?: string }) {
  const { shot } = product
  const [first] = shot.rows
  return (
    <div aria-hidden className={cn('overflow-hidden rounded-panel border border-line bg-surface text-left shadow-float', className)}>
      <div className="flex items-center gap-1.5 border-b bg-raised px-5 py-3.5">
        {[0, 1, 2].map((dot) => <span key={dot} className="size-2.5 rounded-full bg-line" />)}
        <span className="mx-auto max-w-[60%] truncate rounded-full bg-sunken px-4 py-1 text-xs text-ink-muted">{product.name}</span>
      </div>
      <div className="grid *:min-w-0 md:grid-cols-[1.35fr_1fr]">
        <div className="p-5 sm:p-7">
          <p className="font-display text-lg font-semibold tracking-tight">{shot.title}</p>
          <ul className="mt-4 divide-y divide-line">
            {shot.rows.map((row) => (
              <li key={row.title} className="flex items-center gap-3 py-2.5 text-sm">
                <Illustration seed={row.title} motif={motif(row)} className="size-9 shrink-0 rounded-control" />
                <span className="min-w-0 flex-1"><span className="block truncate font-medium">{row.title}</span>{row.text && <span className="block truncate text-xs text-ink-muted">{row.text}</span>}</span>
                {row.tag && <Badge tone="brand">{row.tag}</Badge>}
              </li>
            ))}
          </ul>
        </div>
        <div className="hidden border-l bg-canvas p-7 md:block">
          <div className="flex h-32 items-end gap-2">
            {bars.map((height, i) => <span key={i} style={{ height: `${height}%` }} className={cn('flex-1 rounded-t-md', i === bars.length - 1 ? 'bg-brand' : 'bg-brand-soft')} />)}
          </div>
          {first && (
            <div className="mt-6 overflow-hidden rounded-card border border-line bg-raised shadow-card">
              <Illustration seed={first.title} motif={motif(first)} className="h-24 w-full" />
              <p className="px-4 pt-3 text-sm font-medium">{first.title}</p>
              <p className="truncate px-4 pb-3.5 text-sm text-ink-muted">{first.text}</p>
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
