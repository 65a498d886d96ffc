import type { ReactNode } from 'react'

export type WorkspaceFrameProps = { navigation: ReactNode; bar: ReactNode; children: ReactNode }

/** A column of sections beside the page, parted by a rule. */
export function WorkspaceFrame({ navigation, bar, children }: WorkspaceFrameProps) {
  return (
    <div className="mx-auto min-h-dvh max-w-[88rem] lg:grid lg:grid-cols-[14rem_1fr]">
      <aside className="brand-bar sticky top-0 hidden h-dvh flex-col bg-canvas lg:flex">{navigation}</aside>
      <div className="min-w-0 lg:border-l lg:border-ink">
        <header className="brand-bar sticky top-0 z-30 flex h-16 items-center gap-2 border-b border-ink bg-canvas px-4 lg:px-10">{bar}</header>
        <main id="content" className="px-4 py-8 lg:px-10">{children}</main>
      </div>
    </div>
  )
}
