import { Suspense } from 'react'
import { Link, Outlet } from 'react-router'
import { Illustration } from '@/character'
import { Logo } from '@/layout/mark'
import { ThemeToggle } from '@/layout/theme-toggle'
import { product } from '@/product'
import { Loading } from '@/ui/states'

/** The frame of signing in and up: the form, and beside it what it is for. */
export function AuthPage() {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[1fr_1.1fr]">
      <div className="flex min-w-0 flex-col px-5 py-6 sm:px-10">
        <header className="flex items-center justify-between gap-4"><Link to="/" className="flex min-w-0"><Logo /></Link><ThemeToggle /></header>
        <main id="content" className="mx-auto grid w-full max-w-sm flex-1 content-center py-10"><Suspense fallback={<Loading rows={3} />}><Outlet /></Suspense></main>
      </div>
      <aside className="relative hidden overflow-hidden border-l lg:block">
        <Illustration seed={product.name} className="absolute inset-0 size-full" />
        <p className="absolute inset-x-10 bottom-10 max-w-md rounded-panel border border-line bg-raised p-7 font-display text-2xl leading-snug font-semibold tracking-tight text-balance shadow-float">{product.pitch || product.name}</p>
      </aside>
    </div>
  )
}
