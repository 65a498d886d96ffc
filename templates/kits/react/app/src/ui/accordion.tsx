import { Accordion as Base } from '@base-ui/react/accordion'
import { Plus } from 'lucide-react'

export function Accordion({ items }: { items: readonly { title: string; text: string }[] }) {
  return (
    <Base.Root defaultValue={items.slice(0, 1).map((item) => item.title)} className="divide-y divide-line border-y border-line">
      {items.map((item) => (
        <Base.Item key={item.title} value={item.title}>
          <Base.Header>
            <Base.Trigger className="group flex w-full items-center justify-between gap-6 py-5 text-left font-sans text-lg font-medium tracking-normal">
              {item.title}
              <Plus aria-hidden className="size-5 shrink-0 text-brand-text transition-transform duration-200 group-data-panel-open:rotate-45" />
            </Base.Trigger>
          </Base.Header>
          <Base.Panel className="max-w-[62ch] pb-6 leading-relaxed text-ink-muted">{item.text}</Base.Panel>
        </Base.Item>
      ))}
    </Base.Root>
  )
}
