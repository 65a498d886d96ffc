import { render } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { App } from '@/app'
import { entities } from '@/features'
import { product } from '@/product'
import { FakeApi } from './fake/api'
import { stand } from './fake/fetch'

/** Opens the whole client at an address, signed in with a role or as a visitor. */
export function open(path: string, role?: string) {
  const api = new FakeApi(Object.values(entities), product.roles)
  if (role && role !== 'visitor') {
    api.signInAs(role)
    localStorage.setItem('session', 'yes')
  }
  stand(api)
  render(<MemoryRouter initialEntries={[path]}><App /></MemoryRouter>)
  return api
}

export const administrator = product.roles.find((role) => role.administers)?.id ?? product.roles[0]!.id
