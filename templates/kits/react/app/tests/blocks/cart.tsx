import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Cart } from '@/blocks/cart'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it('shows the open order and places it', async () => {
  const api = await show(<Cart id="c" entity={thing} steps={['begin']} />)
  await screen.findAllByText('Title A')
  fireEvent.click(screen.getAllByLabelText('One Title A more')[0]!)
  await waitFor(() => expect(api.calls).toContain('PUT /api/parts/part-1'))
  fireEvent.click(screen.getAllByLabelText('Remove Title A')[1]!)
  await waitFor(() => expect(api.calls).toContain('DELETE /api/parts/part-2'))
  fireEvent.click(screen.getByText('Begin'))
  await waitFor(() => expect(api.calls).toContain('POST /api/things/thing-1/begin'))
})

it('says when it is empty', async () => {
  await show(<Cart id="c" entity={thing} steps={[]} />, { before: (api) => api.tables.set('things', []) })
  expect(await screen.findByText('Your order is empty')).toBeInTheDocument()
})
