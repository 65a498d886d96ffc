import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { Button } from '@/ui/button'

type JoinLinkProps = { size?: 'sm' | 'md' | 'lg'; variant?: 'primary' | 'secondary'; label?: string; children: ReactNode }

/** What a visitor may do after signing in; the way leads back here. */
export function JoinLink({ children, label, ...look }: JoinLinkProps) {
  const { pathname, search } = useLocation()
  return <Button {...look} aria-label={label} render={<Link to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} />}>{children}</Button>
}
