import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError, call, type Query } from './api'
import type { Entity, Row } from './entity'
import { leaveToPay, payPage } from './paying'

export type Page<T = Row> = { items: T[]; total: number; number: number; size: number }
export type Option = { id: string; label: string }
export type Bucket = { key: string; label: string; value: number }

export const newClient = () =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: 15_000, retry: (count, error) => count < 1 && error instanceof ApiError && (error.status === 0 || error.status >= 500) } },
  })

export const usePage = (entity: Entity, query: Query, enabled = true) =>
  useQuery({ queryKey: [entity.path, 'list', query], queryFn: () => call<Page>('GET', entity.path, undefined, query), placeholderData: keepPreviousData, enabled })

export const useRow = (entity: Entity, id: string | undefined) =>
  useQuery({ queryKey: [entity.path, 'row', id], queryFn: () => call<Row>('GET', `${entity.path}/${id}`), enabled: Boolean(id) })

/** The choices of a relation; accounts have a list of their own. */
export const useOptions = (target: string, enabled = true) =>
  useQuery({ queryKey: [target, 'options'], queryFn: () => call<Option[]>('GET', `${target}/options`), enabled })

export const useSummary = (path: string, query: Query) =>
  useQuery({ queryKey: [path, 'summary', query], queryFn: () => call<Bucket[]>('GET', `${path}/summary`, undefined, query) })

export type Hit = { entity: string; id: string; title: string; excerpt: string; rank: number }

/** Everything that this person may read and that holds the words; nothing is asked for none. */
export const useSearch = (text: string) =>
  useQuery({ queryKey: ['search', text], queryFn: () => call<Hit[]>('GET', 'search', undefined, { q: text }), enabled: text !== '', placeholderData: keepPreviousData })

/** One write. Computed values of other rows may change with it, so everything that is on the page is read again. */
export function useWrite<T = Row>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown }) => call<T>(method, path, body).catch((error: unknown) => {
      const page = payPage(error)
      if (page) leaveToPay({ method, path, body }, page)
      throw error
    }),
    onSuccess: () => client.invalidateQueries({ predicate: (query) => !['me', 'rounds'].includes(String(query.queryKey[0])) }),
  })
}
