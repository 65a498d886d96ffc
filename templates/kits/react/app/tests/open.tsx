import { act, render } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { App } from '@/app'
import { entities } from '@/features'
import { newClient } from '@/lib/queries'
import { screenAt } from '@/lib/screens'
import { product } from '@/product'
import { FakeApi } from './fake/api'
import { stand } from './fake/fetch'

/** Opens the whole client at an address, signed in with a role or as a visitor. The page's code is loaded before, so nothing waits for it. */
export async function open(path: string, role?: string, prepare: (api: FakeApi) => void = () => {}) {
  const api = new FakeApi(Object.values(entities), product.roles)
  const client = newClient()
  if (role && role !== 'visitor') {
    api.signInAs(role)
    client.setQueryData(['me'], api.account)
    localStorage.setItem('session', 'yes')
  }
  prepare(api)
  stand(api)
  await Promise.all([screenAt(path.split('?')[0]!)?.load(), import('@/layout/workspace'), import('@/layout/record-page'), import('@/data/row-menu'), import('@/data/collection-bar')])
  await act(async () => void render(<MemoryRouter initialEntries={[path]}><App client={client} /></MemoryRouter>))
  return api
}

export const administrator = product.roles.find((role) => role.administers)?.id ?? product.roles[0]!.id
