import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { product } from '@/product'
import { ApiError, call } from './api'
import type { Entity } from './entity'
import { draft } from './draft'
import { isPublicPath } from './screens'

export type Account = { id: string; email: string; name: string; role: string; createdAt: string }

/** The cookie is out of reach of scripts, so this remembers that there may be a session: visitors are never asked who they are. */
const hint = {
  get: () => localStorage.getItem('session') === 'yes',
  set: (known: boolean) => (known ? localStorage.setItem('session', 'yes') : localStorage.removeItem('session')),
}

/** Null: nobody is signed in. */
async function readAccount(): Promise<Account | null> {
  try {
    const account = await call<Account | null>('GET', 'auth/me')
    hint.set(account !== null)
    return account
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error
    hint.set(false)
    return null
  }
}

export function useSession() {
  const client = useQueryClient()
  const { pathname } = useLocation()
  const asks = hint.get() || !isPublicPath(pathname)
  const { data, isPending, error } = useQuery({ queryKey: ['me'], queryFn: readAccount, staleTime: Infinity, enabled: asks })
  const account = data ?? null
  const role = product.roles.find((one) => one.id === account?.role)
  return {
    account,
    role,
    loading: asks && isPending && !error,
    administers: role?.administers ?? false,
    enter: (next: Account | null) => {
      hint.set(next !== null)
      if (!next) draft.forgetAll()
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
      client.setQueryData(['me'], next)
    },
  }
}

const administers = (account: Account) => product.roles.some((role) => role.id === account.role && role.administers)

/** One of the roles, where administrators stand above the list and an empty list means everybody who is signed in. */
export function allows(roles: readonly string[], account: Account | null): boolean {
  if (roles.includes('visitor')) return true
  return account !== null && (roles.length === 0 || roles.includes(account.role) || administers(account))
}

/** Named in the list; nobody is meant by an empty one. */
const isNamed = (roles: readonly string[], account: Account | null) => (account ? roles.includes(account.role) || administers(account) : roles.includes('visitor'))

export const mayCreate = (entity: Entity, account: Account | null) => isNamed(entity.creators, account)

/** Somebody who is not signed in, but may do it once they are: one of the roles that people take for themselves is among them. */
export const couldJoin = (roles: readonly string[], account: Account | null) => account === null && product.roles.some((role) => role.signsUp && roles.includes(role.id))

export const mayRead = (entity: Entity, account: Account | null) => isNamed(entity.readers, account)
