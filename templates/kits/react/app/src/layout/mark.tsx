import { product } from '@/product'
import { cn } from '@/lib/cn'

const glyphs = [
  <><path d="M9 21c2.5-7.500 7-10.500 15-11.500-1 8-5 12.500-12.500 12" /><path d="M8 25c1.500-4.500 4.500-8 9-10.500" /></>,
  <><circle cx="16" cy="16" r="7.500" /><circle cx="21.500" cy="10.500" r="2.500" fill="currentColor" /></>,
  <><path d="M8 12l8-4 8 4-8 4z" /><path d="M8 17l8 4 8-4M8 21.500l8 4 8-4" /></>,
  <><path d="M16 7v18M7 16h18M9.600 9.600l12.800 12.800M22.400 9.600L9.600 22.400" /></>,
  <><path d="M7 13c3-4 6-4 9 0s6 4 9 0M7 20c3-4 6-4 9 0s6 4 9 0" /></>,
  <><rect x="8" y="8" width="7" height="16" rx="3.500" /><circle cx="20.500" cy="12" r="3.500" /><circle cx="20.500" cy="20.500" r="3.500" fill="currentColor" /></>,
  <><path d="M16 7l8 14H8z" /><path d="M12 25h8" /></>,
  <><path d="M8 23V9h6a5 5 0 0 1 0 10H8" /><path d="M19 23h5" /></>,
]

/** The product's emblem, one of a family chosen by its name. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={cn('size-8 shrink-0 text-on-brand', className)}>
      <rect width="32" height="32" rx="9" fill="var(--brand)" />
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">{glyphs[product.look.mark % glyphs.length]}</g>
    </svg>
  )
}

export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn('inline-flex min-w-0 items-center gap-2.5 font-display text-lg font-semibold tracking-tight', className)}>
      <Mark />
      <span className="truncate">{product.name}</span>
    </span>
  )
}
