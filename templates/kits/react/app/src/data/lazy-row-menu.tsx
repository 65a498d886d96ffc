import { lazy, Suspense } from 'react'
import { useSession } from '@/lib/session'
import type { Entity, Row } from '@/lib/entity'

const RowMenu = lazy(() => import('./row-menu').then((file) => ({ default: file.RowMenu })))

/** A row's menu for those who are signed in; visitors do not load it. */
export function LazyRowMenu(props: { entity: Entity; row: Row }) {
  const { account } = useSession()
  return account ? <Suspense fallback={<span className="size-8" />}><RowMenu {...props} /></Suspense> : null
}
