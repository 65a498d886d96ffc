import { cn } from '@/lib/cn'
import { useLikeness } from '@/lib/portraits'
import { Avatar } from '@/ui/avatar'

/** A person as they show themselves; without a picture or a figure, their initials. */
export function Face({ name, account, className }: { name: string; account?: string | null; className?: string }) {
  const likeness = useLikeness(account)
  if (likeness?.src) return <img src={likeness.src} alt="" className={cn('size-9 shrink-0 rounded-full object-cover', className)} />
  if (likeness?.sign) return <span aria-hidden className={cn('grid size-9 shrink-0 place-items-center rounded-full bg-brand-soft text-lg text-brand-text', className)}>{likeness.sign}</span>
  return <Avatar name={name} className={className} />
}
