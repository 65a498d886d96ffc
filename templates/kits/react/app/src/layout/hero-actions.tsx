import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { cn } from '@/lib/cn'
import { siteScreens } from '@/lib/screens'
import { Button } from '@/ui/button'
import { signsUp } from './account-buttons'

/** The first step and the second best: joining, and a look around. */
export function HeroActions({ className, icon }: { className?: string; icon?: ReactNode }) {
  const look = siteScreens().find((screen) => screen.id !== 'about') ?? siteScreens()[0]
  return (
    <div className={cn('flex flex-wrap gap-3 max-sm:*:w-full', className)}>
      <Button size="lg" render={<Link to={signsUp ? '/sign-up' : '/sign-in'} />}>{signsUp ? 'Create an account' : 'Sign in'} {icon}</Button>
      {look && <Button size="lg" variant="secondary" render={<Link to={look.path} />}>{look.name}</Button>}
    </div>
  )
}
