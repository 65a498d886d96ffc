import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Cards, Gallery } from '@/blocks/cards'
import { product } from '@/product'
import { item, note, part, show, thing, withFixtures } from '../fixture'

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

it('shows what belongs to the newest whose day has come', async () => {
  await show(<Cards id="c" entity={note} filter={[{ left: 'thing', is: 'equal', right: 'latest' }]} />, {
    before: (api) => {
      const things = api.tables.get('things')!.map((row, at) => ({ ...row, day: `2026-01-0${9 - at}` }))
      api.tables.set('things', things)
      const notes = api.tables.get('notes')!
      api.tables.set('notes', [{ ...notes[0]!, id: 'now', text: 'Of this week', thingId: things[0]!.id }, { ...notes[0]!, id: 'then', text: 'Of last week', thingId: things[1]!.id }])
    },
  })
  expect(await screen.findByText('Of this week')).toBeInTheDocument()
  expect(screen.queryByText('Of last week')).toBeNull()
})
