import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { call } from '@/lib/api'
import { product } from '@/product'
import { Button } from '@/ui/button'

type Provider = { label: string; start: string }

/** Signing in with an account of another service, where the server offers one. */
export function ProviderButton() {
  const [params] = useSearchParams()
  const { data } = useQuery({ queryKey: ['providers'], queryFn: () => call<Provider[]>('GET', 'auth/openid').catch(() => []) })
  const next = params.get('next')
  return data?.map(({ label, start }) => (
    <Button key={start} variant="secondary" size="lg" className="mt-4 w-full" render={<a href={next ? `${start}?next=${encodeURIComponent(next)}` : start} />}><KeyRound /> {label}</Button>
  ))
}

const problems: Record<string, string> = {
  provider: 'The service that you wanted to sign in with does not answer as it should. Try again in a minute, or sign in another way.',
  expired: 'That took too long, was used already, or began in another browser. Start again from here.',
  refused: 'The service did not tell who you are, so nobody was signed in. Try again and let it.',
  unverified: 'Your address is not verified there. Verify it with that service, then try again.',
  closed: `Nobody has an account with your address here. Ask an administrator of ${product.name} for one.`,
  taken: 'Your address has an account here that belongs to another account there. Use “Forgot your password?” to get into it.',
}

/** Why the service signed nobody in; the address has a code, never the words. */
export function ProviderProblem() {
  const [params] = useSearchParams()
  const code = params.get('problem')
  if (!code) return null
  return <p role="alert" className="mt-6 rounded-control bg-danger-soft px-3.5 py-2.5 text-sm text-danger-text">{problems[code] ?? `What came back could not be trusted, so nobody was signed in. Try again; if it stays so, tell whoever runs ${product.name}.`}</p>
}
