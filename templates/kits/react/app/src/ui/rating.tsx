import { Star } from 'lucide-react'
import { cn } from '@/lib/cn'

export function Stars({ value, className }: { value: number; className?: string }) {
  return (
    <span role="img" aria-label={`${value.toFixed(1).replace('.0', '')} of 5`} className={cn('inline-flex items-center gap-0.5', className)}>
      {[1, 2, 3, 4, 5].map((star) => <Star key={star} aria-hidden className={cn('size-4', star <= Math.round(value) ? 'fill-brand text-brand' : 'text-line-strong')} />)}
    </span>
  )
}

type RatingProps = { id?: string; value: number; onChange: (value: number) => void; max?: number; 'aria-describedby'?: string; 'aria-invalid'?: boolean }

/** One radio a star, so that the arrow keys work. */
export function Rating({ id, value, onChange, max = 5, ...described }: RatingProps) {
  return (
    <div id={id} role="radiogroup" aria-label="Rating" className="flex h-10 items-center gap-1" {...described}>
      {Array.from({ length: max }, (_, i) => i + 1).map((star) => (
        <label key={star} className="cursor-pointer rounded-md p-0.5 has-focus-visible:outline-2 has-focus-visible:outline-focus">
          <input type="radio" name={id} value={star} checked={value === star} onChange={() => onChange(star)} className="sr-only" aria-label={`${star} of ${max}`} />
          <Star aria-hidden className={cn('size-6', star <= value ? 'fill-brand text-brand' : 'text-line-strong')} />
        </label>
      ))}
    </div>
  )
}
