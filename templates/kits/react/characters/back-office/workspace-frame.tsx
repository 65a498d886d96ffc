import type { ReactNode } from 'react'
import { Rail } from './rail'

export type WorkspaceFrameProps = { navigation: ReactNode; bar: ReactNode; children: ReactNode }

/** A dark strip with the navigation, a thin bar, and as much of the page as there is room for. */
export function WorkspaceFrame({ bar, children }: WorkspaceFrameProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[13rem_1fr]">
      <aside className="sticky top-0 z-40 hidden h-dvh lg:block"><Rail /></aside>
      <div className="min-w-0">
        <header className="brand-bar sticky top-0 z-30 flex h-14 items-center gap-2 border-b bg-raised px-4">{bar}</header>
        <main id="content" className="px-4 py-5">{children}</main>
      </div>
    </div>
  )
}
