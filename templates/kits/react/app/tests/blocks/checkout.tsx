import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Checkout } from '@/blocks/checkout'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it('lists what waits to be paid, and pays it', async () => {
  const api = await show(<Checkout id="c" entity={thing} steps={['begin']} />)
  fireEvent.click((await screen.findAllByText('Begin'))[0]!)
  await waitFor(() => expect(api.calls).toContain('POST /api/things/thing-1/begin'))
  expect(await screen.findByText('Paid')).toBeInTheDocument()
})

it('says when there is nothing to pay', async () => {
  await show(<Checkout id="c" entity={thing} steps={[]} />)
  expect(await screen.findByText('Nothing to pay')).toBeInTheDocument()
})
