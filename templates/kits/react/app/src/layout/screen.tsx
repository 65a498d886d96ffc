import type { ReactNode } from 'react'
import { product } from '@/product'
import { useLocation } from 'react-router'
import { SiteHeading } from '@/character'
import { Face } from '@/data/face'
import { homeOf } from '@/lib/screens'
import { useSession } from '@/lib/session'
import { useSurface } from './surface'

type ScreenProps = { name: string; text?: string; hero?: boolean; children: ReactNode }

/** A page: its heading, unless a hero says it louder, and its blocks in order. */
export function Screen({ name, text, hero, children }: ScreenProps) {
  const surface = useSurface()
  const title = hero ? product.name : `${name} · ${product.name}`
  if (surface === 'site') {
    return (
      <>
        <title>{title}</title>
        {!hero && <SiteHeading title={name} text={text} />}
        {children}
      </>
    )
  }
  return (
    <div className="grid gap-6 *:col-span-full *:min-w-0 xl:grid-cols-2">
      <title>{title}</title>
      <Greeting />
      {!hero && (
        <div>
          <h1 className="text-2xl font-semibold lg:text-3xl">{name}</h1>
          {text && <p className="mt-1 text-ink-muted">{text}</p>}
        </div>
      )}
      {children}
    </div>
  )
}

/** Where a person begins they are greeted by name. */
function Greeting() {
  const { account } = useSession()
  const { pathname } = useLocation()
  if (!account || homeOf(account) !== pathname) return null
  return <p className="flex items-center gap-3 text-lg text-ink-muted"><Face name={account.name} account={account.id} className="size-11" /> Welcome, {account.name}</p>
}
