import { expect, it, vi } from 'vitest'
import { ApiError } from '@/lib/api'
import { finishPaying, leaveToPay, payPage } from '@/lib/paying'

it('goes to the provider and takes the step once on the way back', async () => {
  const answer = vi.fn(async () => new Response('{"status":"paid"}'))
  vi.stubGlobal('fetch', answer)
  const page = payPage(new ApiError(409, 'Pay first', { pay: ['https://pay.example'] }))
  const go = vi.fn()
  leaveToPay({ method: 'POST', path: 'orders/1/pay', body: {} }, page!, go)
  expect(go).toHaveBeenCalledWith('https://pay.example')
  expect(await finishPaying()).toEqual({ status: 'paid' })
  expect(answer).toHaveBeenCalledWith('/api/orders/1/pay', expect.objectContaining({ method: 'POST' }))
  expect(await finishPaying()).toBeNull()
  expect(payPage(new Error('x'))).toBeUndefined()
  vi.unstubAllGlobals()
})
