import type { FakeApi } from './api'

/** Puts the fake behind fetch, where a real server would stand. */
export function stand(api: FakeApi) {
  globalThis.fetch = (async (address: string, init: RequestInit = {}) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {}
    const { status, body: answer } = api.answer(init.method ?? 'GET', address, body)
    return new Response(status === 204 ? null : JSON.stringify(answer), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } })
  }) as typeof fetch
}
