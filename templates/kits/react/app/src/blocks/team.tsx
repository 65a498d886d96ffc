import { Block } from '@/layout/block'
import type { ContentProps } from '@/lib/content'
import { Avatar } from '@/ui/avatar'

/** The people behind it. */
export function Team({ id, title, text, items }: ContentProps) {
  return (
    <Block bare id={id} title={title} text={text}>
      <ul className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {items.map((person) => (
          <li key={person.title} className="flex items-center gap-4">
            <Avatar name={person.title} className="size-16 text-lg" />
            <div><h3 className="font-semibold">{person.title}</h3><p className="text-sm text-ink-muted">{person.text}</p></div>
          </li>
        ))}
      </ul>
    </Block>
  )
}
