import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Kanban } from '@/blocks/kanban'
import { show, thing, withFixtures } from '../fixture'

withFixtures()
const lane = async (name: string) => within(await screen.findByRole('region', { name }))

it('moves a card by its menu, as a transition', async () => {
  const api = await show(<Kanban id="k" entity={thing} by="status" fields={['name', 'price']} />)
  expect((await lane('Open')).getByText('Name A')).toBeInTheDocument()
  fireEvent.click(screen.getByLabelText('Move Name A'))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Busy' }))
  expect(await (await lane('Busy')).findByText('Name A')).toBeInTheDocument()
  expect(api.calls).toContain('POST /api/things/thing-1/begin')
})

it('moves a card by dragging, and only where it may go', async () => {
  const api = await show(<Kanban id="k" entity={thing} by="status" />)
  const card = (await screen.findByText('Name D')).closest('li')!
  fireEvent.dragStart(card)
  fireEvent.dragOver(screen.getByRole('region', { name: 'Done' }))
  fireEvent.drop(screen.getByRole('region', { name: 'Done' }))
  expect(api.calls.filter((call) => call.startsWith('POST'))).toEqual([])
  fireEvent.dragStart(card)
  fireEvent.drop(screen.getByRole('region', { name: 'Busy' }))
  expect(await (await lane('Busy')).findByText('Name D')).toBeInTheDocument()
})

it('moves between choices by saving the row', async () => {
  const api = await show(<Kanban id="k" entity={thing} by="size" />)
  fireEvent.click(await screen.findByLabelText('Move Name A'))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Large' }))
  expect(await (await lane('Large')).findByText('Name A')).toBeInTheDocument()
  expect(api.calls).toContain('PUT /api/things/thing-1')
})
