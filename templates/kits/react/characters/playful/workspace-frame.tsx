import type { ReactNode } from 'react'
import { BottomTabs } from './bottom-tabs'

export type WorkspaceFrameProps = { navigation: ReactNode; bar: ReactNode; children: ReactNode }

/** A card of places on a desk, tabs at the foot of a phone. */
export function WorkspaceFrame({ navigation, bar, children }: WorkspaceFrameProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[17rem_1fr]">
      <aside className="sticky top-0 hidden h-dvh p-4 lg:block"><div className="brand-bar flex h-full flex-col overflow-hidden rounded-card bg-raised shadow-card">{navigation}</div></aside>
      <div className="min-w-0">
        <header className="brand-bar sticky top-0 z-30 flex h-18 items-center gap-2 bg-canvas px-4 lg:px-8">{bar}</header>
        <main id="content" className="mx-auto max-w-[80rem] px-4 pt-6 pb-28 lg:px-8 lg:pb-10">{children}</main>
        <BottomTabs />
      </div>
    </div>
  )
}
