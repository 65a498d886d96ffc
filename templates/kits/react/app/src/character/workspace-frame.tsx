import type { ReactNode } from 'react'

export type WorkspaceFrameProps = { navigation: ReactNode; bar: ReactNode; children: ReactNode }

/** A sidebar, a bar with the search, and the page. */
export function WorkspaceFrame({ navigation, bar, children }: WorkspaceFrameProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15.5rem_1fr]">
      <aside className="brand-bar sticky top-0 hidden h-dvh flex-col border-r bg-canvas lg:flex">{navigation}</aside>
      <div className="min-w-0">
        <header className="brand-bar sticky top-0 z-30 flex h-16 items-center gap-2 border-b bg-canvas px-4 lg:px-8">{bar}</header>
        <main id="content" className="mx-auto max-w-[84rem] px-4 py-6 lg:px-8 lg:py-8">{children}</main>
      </div>
    </div>
  )
}
