import { Switch as Base } from '@base-ui/react/switch'

type SwitchProps = { id?: string; checked: boolean; onCheckedChange: (checked: boolean) => void; 'aria-describedby'?: string; 'aria-label'?: string }

export function Switch({ checked, onCheckedChange, ...props }: SwitchProps) {
  return (
    <Base.Root checked={checked} onCheckedChange={onCheckedChange} className="flex h-6 w-11 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors data-checked:border-brand data-checked:bg-brand" {...props}>
      <Base.Thumb className="size-4.5 rounded-full bg-ink-muted transition-transform data-checked:translate-x-5 data-checked:bg-on-brand" />
    </Base.Root>
  )
}
