import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import { AuthPage } from '@/account/auth-page'
import { NotFound } from '@/layout/not-found'
import { ScreenRoute } from '@/layout/screen-route'
import { ShellRoute } from '@/layout/shell-route'
import { screens } from '@/navigation'

const RecordPage = lazy(() => import('@/layout/record-page').then((page) => ({ default: page.RecordPage })))
const SignIn = lazy(() => import('@/account/sign-in'))
const Finish = lazy(() => import('@/account/finish'))
const SignUp = lazy(() => import('@/account/sign-up'))
const Reset = lazy(() => import('@/account/reset'))
const SearchPage = lazy(() => import('@/layout/search-page'))
const Settings = lazy(() => import('@/account/settings'))
const Accounts = lazy(() => import('@/account/accounts'))
const ActivityPage = lazy(() => import('@/account/activity-page'))

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<AuthPage />}>
        <Route path="/sign-in" element={<SignIn />} />
        <Route path="/sign-in/finish" element={<Finish />} />
        <Route path="/sign-up" element={<SignUp />} />
        <Route path="/reset" element={<Reset />} />
      </Route>
      <Route element={<ShellRoute />}>
        {screens.map((screen) => <Route key={screen.id} path={screen.path} element={<ScreenRoute screen={screen} />} />)}
        <Route path="/search" element={<SearchPage />} />
        <Route path="/account" element={<Settings />} />
        <Route path="/admin/accounts" element={<Accounts />} />
        <Route path="/admin/activity" element={<ActivityPage />} />
        <Route path="/:things/:id" element={<RecordPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  )
}
