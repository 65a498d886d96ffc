import { inputs, type Entity } from '@/lib/entity'
import { useWrite } from '@/lib/queries'
import { mayCreate, useSession } from '@/lib/session'
import { toast, toastError } from '@/ui/toast'

/** Writes a result down: its first number is the score, its second how many were asked, its text the game, its relation the set. */
export function useSaveScore(results?: Entity, game?: string, sets?: string, set?: string) {
  const { account } = useSession()
  const write = useWrite()
  return (score: number, asked: number) => {
    if (!results || !mayCreate(results, account)) return
    const [first, second] = inputs(results).filter((field) => ['integer', 'decimal', 'percent'].includes(field.type))
    const name = inputs(results).find((field) => field.type === 'text')
    const caller = Object.fromEntries(inputs(results).filter((field) => field.default === 'caller').map((field) => [field.key, account?.id]))
    const from = set && inputs(results).find((field) => field.type === 'relation' && field.target === sets)
    const body = { ...caller, ...(from ? { [from.key]: set } : {}), ...(name && game ? { [name.key]: game } : {}), ...(first ? { [first.key]: first.type === 'percent' ? Math.round((score / asked) * 100) : score } : {}), ...(second ? { [second.key]: asked } : {}) }
    write.mutate({ method: 'POST', path: results.path, body }, { onSuccess: () => toast('Score saved', `${score} of ${asked}`), onError: toastError })
  }
}
