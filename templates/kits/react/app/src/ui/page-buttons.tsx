import { ChevronLeft, ChevronRight } from 'lucide-react'
import { number } from '@/lib/format'
import { Button } from './button'

type PageButtonsProps = { page: number; size: number; total: number; onPage: (page: number) => void; className?: string }

export function PageButtons({ page, size, total, onPage, className = 'border-t px-5 py-3' }: PageButtonsProps) {
  const first = (page - 1) * size + 1
  const last = Math.min(total, page * size)
  return (
    <footer className={`flex items-center justify-between gap-4 text-sm text-ink-muted ${className}`}>
      <p aria-live="polite" className="tabular-nums">{total === 0 ? 'No results' : `${number(first)}–${number(last)} of ${number(total)}`}</p>
      <div className="flex gap-1">
        <Button variant="ghost" size="icon-sm" aria-label="Previous page" disabled={page <= 1} onClick={() => onPage(page - 1)}><ChevronLeft /></Button>
        <Button variant="ghost" size="icon-sm" aria-label="Next page" disabled={last >= total} onClick={() => onPage(page + 1)}><ChevronRight /></Button>
      </div>
    </footer>
  )
}
