import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Profile } from '@/blocks/profile'
import { item, show, withFixtures } from '../fixture'

withFixtures()

it('edits the caller’s own row', async () => {
  const api = await show(<Profile id="p" entity={item} />)
  const title = await screen.findByLabelText('Title')
  expect(title).toHaveValue('Title A')
  fireEvent.change(title, { target: { value: 'Mine' } })
  fireEvent.click(screen.getByText('Save profile'))
  await waitFor(() => expect(api.calls).toContain('PUT /api/items/item-1'))
})

it('makes the row when there is none', async () => {
  const api = await show(<Profile id="p" entity={item} />, { before: (fake) => fake.tables.set('items', []) })
  fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'First' } })
  fireEvent.click(screen.getByText('Save profile'))
  await waitFor(() => expect(api.calls).toContain('POST /api/items'))
})
