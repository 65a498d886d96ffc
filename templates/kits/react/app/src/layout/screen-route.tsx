import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { ScreenEntry } from '@/lib/screens'
import { allows, useSession } from '@/lib/session'
import { screens } from '@/navigation'
import { Empty } from '@/ui/states'

const pages = new Map<string, LazyExoticComponent<ComponentType>>(screens.map((screen) => [screen.id, lazy(screen.load)]))

/** A screen, for those whose role may open it. */
export function ScreenRoute({ screen }: { screen: ScreenEntry }) {
  const { account } = useSession()
  const Page = pages.get(screen.id)!
  return allows(screen.roles, account) ? <Page /> : <Empty title="This page is not for your role" text="Ask an administrator if you think it should be." />
}
