import { Closing } from '@/character'
import { signsUp } from '@/layout/account-buttons'
import type { Item } from '@/lib/content'

type CallToActionProps = { id: string; title: string; text?: string; items: readonly Item[] }

export function CallToAction({ title, text, items }: CallToActionProps) {
  const link = items[0]?.link?.startsWith('/') ? { to: items[0].link, label: items[0].title } : signsUp ? { to: '/sign-up', label: 'Create an account' } : { to: '/sign-in', label: 'Sign in' }
  return <Closing title={title} text={text} link={link} />
}
