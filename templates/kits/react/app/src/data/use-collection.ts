import type { Query } from '@/lib/api'
import type { Condition, Entity } from '@/lib/entity'
import { holds, toQuery } from '@/lib/filter'
import { usePage } from '@/lib/queries'
import { useSession } from '@/lib/session'
import { useAddressState } from '@/lib/use-address-state'
import { useLatest } from './use-latest'

export type CollectionProps = {
  /** Keeps the search of two lists on one page apart. */
  id: string
  entity: Entity
  title?: string
  text?: string
  fields?: readonly string[]
  filter?: readonly Condition[]
  by?: string
  and?: string
  /** Narrows the list to the rows of one parent. */
  within?: Query
}

const known = ['search', 'sort', 'page']

/** A list's rows, with its search, filters, order and page kept in the address. */
export function useCollection({ id, entity, filter: asked = [], within, size = 20 }: CollectionProps & { size?: number }) {
  const { account } = useSession()
  const { filter, waiting, none } = useLatest(entity, asked)
  const state = useAddressState(id)
  const shared = useAddressState('')
  const search = state.get('search') || shared.get('search')
  const page = Number(state.get('page')) || 1
  const chosen = Object.fromEntries(state.entries().filter(([key]) => !known.includes(key)))
  const query: Query = { search: search || undefined, sort: state.get('sort') || undefined, page, pageSize: size, ...chosen, ...toQuery(entity, filter, account), ...within }
  const { data, error, isPending, refetch } = usePage(entity, query, !waiting && !none)
  const rows = (data?.items ?? []).filter((row) => filter.every((condition) => holds(entity, row, condition, account)))
  return { rows, total: data?.total ?? 0, page, size, query, state, error, loading: waiting || (isPending && !none && !error), refetch, search, searched: Boolean(search) || Object.keys(chosen).length > 0 }
}

export type Collection = ReturnType<typeof useCollection>
