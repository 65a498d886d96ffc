import { Popover } from '@base-ui/react/popover'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell as BellIcon } from 'lucide-react'
import { call } from '@/lib/api'
import { ago } from '@/lib/format'
import { Button } from '@/ui/button'

type Notice = { id: string; subject: string; body?: string | null; createdAt: string; readAt?: string | null }
type Notices = { items: Notice[]; unread: number }

/** What the product has told this person; opening it marks it as read. */
export function Bell() {
  const client = useQueryClient()
  const { data } = useQuery({ queryKey: ['notifications'], queryFn: () => call<Notices>('GET', 'notifications'), refetchInterval: 60_000 })
  const read = useMutation({ mutationFn: () => call('POST', 'notifications/read', {}), onSuccess: () => client.invalidateQueries({ queryKey: ['notifications'] }) })
  const unread = data?.unread ?? 0
  return (
    <Popover.Root onOpenChange={(open) => !open && unread > 0 && read.mutate()}>
      <Popover.Trigger render={<Button variant="ghost" size="icon" aria-label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'} className="relative" />}>
        <BellIcon />
        {unread > 0 && <span aria-hidden className="absolute top-1 right-1 grid h-4 min-w-4 place-items-center rounded-full bg-danger px-1 text-[10px] leading-none font-semibold text-on-danger tabular-nums">{unread > 99 ? '99+' : unread}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={6} className="z-50">
          <Popover.Popup aria-label="Notifications" className="w-88 max-w-[calc(100vw-2rem)] animate-in rounded-card border border-line bg-raised shadow-float outline-none">
            <Popover.Title className="border-b px-4 py-3 font-sans text-sm font-semibold tracking-normal">Notifications</Popover.Title>
            <ul className="max-h-96 divide-y divide-line overflow-y-auto">
              {(data?.items ?? []).length === 0 && <li className="px-4 py-10 text-center text-sm text-ink-muted">Nothing new.</li>}
              {(data?.items ?? []).slice(0, 20).map((notice) => (
                <li key={notice.id} className="px-4 py-3 text-sm">
                  <p className="flex items-start gap-2 font-medium">{!notice.readAt && <span aria-label="unread" role="img" className="mt-1.5 size-2 shrink-0 rounded-full bg-brand" />}{notice.subject}</p>
                  {notice.body && <p className="mt-0.5 text-ink-muted">{notice.body}</p>}
                  <p className="mt-1 text-xs text-ink-muted">{ago(notice.createdAt)}</p>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
