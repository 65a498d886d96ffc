import type { ReactNode } from 'react'
import { BottomTabs } from './bottom-tabs'

export type WorkspaceFrameProps = { navigation: ReactNode; bar: ReactNode; children: ReactNode }

/** A narrow sidebar on a desk, tabs at the foot of a phone. */
export function WorkspaceFrame({ navigation, bar, children }: WorkspaceFrameProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[14rem_1fr]">
      <aside className="brand-bar sticky top-0 hidden h-dvh flex-col bg-sunken lg:flex">{navigation}</aside>
      <div className="min-w-0">
        <header className="brand-bar sticky top-0 z-30 flex h-16 items-center gap-2 bg-canvas px-4 lg:px-8">{bar}</header>
        <main id="content" className="mx-auto max-w-[90rem] px-4 pt-4 pb-24 lg:px-8 lg:pb-10">{children}</main>
        <BottomTabs />
      </div>
    </div>
  )
}
