import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Cards, Gallery } from '@/blocks/cards'
import { product } from '@/product'
import { item, part, show, thing, withFixtures } from '../fixture'

withFixtures()

it('shows a card a row, with its own picture or a drawn one', async () => {
  await show(<Gallery id="g" entity={thing} />)
  expect(await screen.findByText('Name B')).toBeInTheDocument()
  expect(screen.getByAltText('Name A')).toHaveAttribute('src', '/api/files/1')
})

it('stands on the public site without its tools', async () => {
  await show(<Cards id="c" entity={thing} title="Our things" />, { role: null, surface: 'site' })
  expect(await screen.findByText('Name C')).toBeInTheDocument()
  expect(await screen.findByRole('searchbox')).toBeInTheDocument()
})

const joins = product.roles.find((role) => role.signsUp)

it.runIf(joins)('leads a visitor who wants to buy or add to signing in, and back', async () => {
  Object.assign(part, { creators: [joins!.id] })
  Object.assign(item, { creators: [joins!.id] })
  await show(<Cards id="c" entity={item} />, { role: null, surface: 'site' })
  expect(await screen.findByLabelText('Add Title B to your order')).toHaveAttribute('href', '/sign-in?next=%2Fhere%2Fnow')
  expect(screen.getByText('New item').closest('a')).toHaveAttribute('href', '/sign-in?next=%2Fhere%2Fnow')
  Object.assign(part, { creators: [] })
  Object.assign(item, { creators: [] })
})

it('puts an item into the open order', async () => {
  const api = await show(<Cards id="c" entity={item} />)
  const add = await screen.findByLabelText('Add Title B to your order')
  await waitFor(() => expect(add).toBeEnabled())
  fireEvent.click(add)
  expect(await screen.findByText('Added to your order')).toBeInTheDocument()
  expect(api.calls.some((call) => call === 'POST /api/parts' || call.startsWith('PUT /api/parts/'))).toBe(true)
})
