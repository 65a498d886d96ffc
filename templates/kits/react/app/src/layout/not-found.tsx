import { Link } from 'react-router'
import { Button } from '@/ui/button'

export function NotFound() {
  return (
    <div className="grid min-h-[60dvh] place-content-center justify-items-center px-6 text-center">
      <p className="font-display text-7xl font-semibold text-brand-text">404</p>
      <h1 className="mt-4 text-2xl font-semibold">There is nothing at this address</h1>
      <p className="mt-2 text-ink-muted">It may have been moved, or the link has a typo.</p>
      <Button className="mt-6" render={<Link to="/" />}>Back to the start</Button>
    </div>
  )
}
