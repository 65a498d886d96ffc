import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { cn } from '@/lib/cn'
import { controlStyle } from './field'

type SelectProps = {
  value: string
  onValueChange: (value: string) => void
  options: readonly { value: string; label: string }[]
  placeholder?: string
  /** Adds a first choice that empties it. */
  clearable?: boolean
  className?: string
  id?: string
  'aria-label'?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

export function Select({ value, onValueChange, options, placeholder, clearable, className, ...trigger }: SelectProps) {
  return (
    <Base.Root items={options} value={value || null} onValueChange={(next) => onValueChange(next ?? '')}>
      <Base.Trigger className={cn(controlStyle, 'flex h-10 items-center justify-between gap-2 text-left data-placeholder:text-ink-faint', className)} {...trigger}>
        <Base.Value placeholder={placeholder} className="truncate" />
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-muted" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="max-h-72 min-w-(--anchor-width) animate-in overflow-y-auto rounded-control border border-line bg-raised p-1 shadow-float outline-none">
            {clearable && value && (
              <Base.Item value={null} className="flex h-9 items-center rounded-lg px-2.5 text-sm text-ink-muted outline-none select-none data-highlighted:bg-hover">None</Base.Item>
            )}
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className="flex min-h-9 items-center justify-between gap-4 rounded-lg px-2.5 text-sm outline-none select-none data-highlighted:bg-hover">
                <Base.ItemText>{option.label}</Base.ItemText>
                <Base.ItemIndicator><Check className="size-4 text-brand-text" /></Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
