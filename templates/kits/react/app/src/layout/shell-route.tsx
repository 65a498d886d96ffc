import { lazy, Suspense } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { homeOf, isPublicPath, isSite, screenAt } from '@/lib/screens'
import { useSession } from '@/lib/session'
import { Loading } from '@/ui/states'
import { Site } from './site'

// Visitors never need it.
const Workspace = lazy(() => import('./workspace').then((side) => ({ default: side.Workspace })))

/** Picks the side of the product that a page stands on, and asks to sign in where it must. */
export function ShellRoute() {
  const { account, loading } = useSession()
  const { pathname, search } = useLocation()
  const screen = screenAt(pathname)
  const page = <Suspense fallback={<Loading className="mx-auto max-w-4xl" />}><Outlet /></Suspense>
  if (loading) return <Loading className="mx-auto max-w-4xl" />
  if (account && pathname === '/' && screen && isSite(screen)) return <Navigate to={homeOf(account)} replace />
  if (!account && !isPublicPath(pathname)) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />
  return account && !(screen && isSite(screen)) ? <Suspense fallback={<Loading className="mx-auto max-w-4xl" />}><Workspace>{page}</Workspace></Suspense> : <Site>{page}</Site>
}
