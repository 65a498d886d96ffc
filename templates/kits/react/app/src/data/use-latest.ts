import { entityById } from '@/lib/entities'
import { fieldOf, type Condition, type Entity } from '@/lib/entity'
import { usePage } from '@/lib/queries'

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)

/** `latest` is looked up: the newest of those whose day has come. Until it is known nothing belongs to it. */
export function useLatest(entity: Entity, filter: readonly Condition[]) {
  const asked = filter.find(({ right }) => right === 'latest')
  const target = asked && entityById(fieldOf(entity, asked.left)?.target ?? '')
  const day = target?.fields.find(({ type }) => type === 'date')
  const { data, isPending, error } = usePage(target ?? entity, day ? { sort: `-${day.key}`, [`to${capital(day.key)}`]: new Date().toISOString().slice(0, 10), pageSize: 1 } : {}, Boolean(target))
  const newest = data?.items[0]
  return {
    filter: filter.map((condition) => (condition === asked ? { ...condition, right: newest?.id ?? '' } : condition)),
    waiting: Boolean(asked) && isPending && !error,
    none: Boolean(asked) && !newest,
  }
}
