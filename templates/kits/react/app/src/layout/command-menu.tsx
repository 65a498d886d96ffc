import { useState, type ReactNode } from 'react'
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Moon, Plus, Search, Settings } from 'lucide-react'
import { useNavigate } from 'react-router'
import { entities } from '@/lib/entities'
import type { Entity } from '@/lib/entity'
import { mayCreate, useSession } from '@/lib/session'
import { toggleTheme } from '@/lib/theme'
import { overlay } from '@/ui/dialog'
import { sectionsOf } from './sections'

type Entry = { label: string; icon: ReactNode; run: () => void }
type CommandMenuProps = { open: boolean; onOpenChange: (open: boolean) => void; onCreate: (entity: Entity) => void }

/** Every page and every new thing, by name. */
export default function CommandMenu({ open, onOpenChange, onCreate }: CommandMenuProps) {
  const navigate = useNavigate()
  const { account, administers } = useSession()
  const [text, setText] = useState('')
  if (!account) return null

  const creatable = entities().filter((entity) => mayCreate(entity, account))
  const groups: { value: string; items: Entry[] }[] = [
    ...sectionsOf(account, administers).map(({ title, links }) => ({ value: title || 'Pages', items: links.map(({ to, label, icon: Icon }) => ({ label, icon: <Icon />, run: () => void navigate(to) })) })),
    { value: 'New', items: creatable.map((entity) => ({ label: `New ${entity.name.toLowerCase()}`, icon: <Plus />, run: () => onCreate(entity) })) },
    { value: 'Everywhere', items: text.trim() ? [{ label: `Search everything for “${text.trim()}”`, icon: <Search />, run: () => void navigate(`/search?q=${encodeURIComponent(text.trim())}`) }] : [] },
    { value: 'Settings', items: [{ label: 'Account settings', icon: <Settings />, run: () => void navigate('/account') }, { label: 'Switch theme', icon: <Moon />, run: toggleTheme }] },
  ].filter((group) => group.items.length > 0)

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={overlay} />
        <Dialog.Popup aria-label="Command menu" className="fixed inset-x-4 top-[14vh] z-50 mx-auto max-w-xl animate-in overflow-hidden rounded-card border border-line bg-raised shadow-float">
          <Autocomplete.Root open inline items={groups} itemToStringValue={(entry: Entry) => entry.label} autoHighlight="always" keepHighlight value={text} onValueChange={setText}>
            <div className="flex items-center gap-3 border-b px-4">
              <Search aria-hidden className="size-4 text-ink-muted" />
              <Autocomplete.Input aria-label="Search commands" placeholder="Search or jump to…" className="h-13 flex-1 bg-transparent text-sm outline-none placeholder:text-ink-faint" />
            </div>
            <Autocomplete.Empty className="text-center text-sm text-ink-muted not-empty:py-10">Nothing matches that.</Autocomplete.Empty>
            <Autocomplete.List className="max-h-80 overflow-y-auto not-empty:p-2">
              {(group: (typeof groups)[number]) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="px-3 py-2 text-xs text-ink-muted">{group.value}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(entry: Entry) => (
                      <Autocomplete.Item key={entry.label} value={entry} onClick={() => (onOpenChange(false), entry.run())} className="flex h-11 items-center gap-3 rounded-lg px-3 text-sm outline-none select-none data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-ink-muted">
                        {entry.icon} {entry.label}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
