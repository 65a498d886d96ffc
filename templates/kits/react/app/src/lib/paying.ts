import { ApiError, call } from './api'

type Step = { method: string; path: string; body?: unknown }

const key = 'paying'

/** Where the card provider takes the payment, when that is what a request waits for. */
export const payPage = (error: unknown) => (error instanceof ApiError ? error.errors.pay?.[0] : undefined)

/** Leaves for the provider's page; the step is taken when the person comes back. */
export function leaveToPay(step: Step, page: string, go: (url: string) => void = (url) => window.location.assign(url)) {
  sessionStorage.setItem(key, JSON.stringify(step))
  go(page)
}

/** Takes the step that waited for a payment; null when none did. */
export async function finishPaying(): Promise<unknown> {
  const kept = sessionStorage.getItem(key)
  if (!kept) return null
  sessionStorage.removeItem(key)
  const step = JSON.parse(kept) as Step
  return call(step.method, step.path, step.body)
}
