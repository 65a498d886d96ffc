import type { ReactNode } from 'react'
import { SiteHeader } from '@/character'
import { SiteFooter } from './site-footer'
import { SkipLink } from './skip-link'
import { Surface } from './surface'

/** The public side of the product. */
export function Site({ children }: { children: ReactNode }) {
  return (
    <Surface value="site">
      <div className="flex min-h-dvh flex-col">
        <SkipLink />
        <SiteHeader />
        <main id="content">{children}</main>
        <SiteFooter />
      </div>
    </Surface>
  )
}
