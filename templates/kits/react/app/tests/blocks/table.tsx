import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Table } from '@/blocks/table'
import { choose } from '../choose'
import { part, show, thing, withFixtures } from '../fixture'

withFixtures()
const table = () => screen.findByRole('table')
const head = (name: string) => screen.getByText(name, { selector: 'th button' })

it('shows rows, their state and their money', async () => {
  await show(<Table id="t" entity={thing} fields={['name', 'status', 'price', 'size']} />)
  const rows = within(await table()).getAllByRole('row')
  expect(rows).toHaveLength(7)
  expect(rows[1]).toHaveTextContent('Name A')
  expect(rows[1]).toHaveTextContent('Open')
  expect(rows[1]).toHaveTextContent('12.50')
})

it('sorts up, down and not at all', async () => {
  await show(<Table id="t" entity={thing} fields={['name', 'price']} />)
  await table()
  for (const sort of ['ascending', 'descending', null]) {
    fireEvent.click(head('Price'))
    await waitFor(() => expect(head('Price').closest('th')!.getAttribute('aria-sort')).toBe(sort))
  }
})

it('searches, and says when nothing matches', async () => {
  await show(<Table id="t" entity={thing} />)
  await table()
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'no such thing' } })
  expect(await screen.findByText('Nothing matches')).toBeInTheDocument()
})

it('applies the block’s own filter', async () => {
  const api = await show(<Table id="t" entity={thing} filter={[{ left: 'size', is: 'equal', right: 'large' }, { left: 'name', is: 'notEqual', right: 'Name B' }]} />)
  expect(within(await table()).getAllByRole('row')).toHaveLength(3)
  expect(api.calls).toContain('GET /api/things')
})

it('says what failed and tries again', async () => {
  await show(<Table id="t" entity={{ ...thing, path: 'nowhere' }} />)
  expect(await screen.findByText('This could not be loaded')).toBeInTheDocument()
  fireEvent.click(screen.getByText('Try again'))
})

it('is empty in words', async () => {
  await show(<Table id="t" entity={thing} />, { before: (api) => api.tables.set('things', []) })
  expect(await screen.findByText('No things yet')).toBeInTheDocument()
})

it('narrows to the rows of one other row', async () => {
  const api = await show(<Table id="t" entity={part} />)
  await choose('Item', 'Title B')
  await waitFor(() => expect(screen.queryByText('Label A')).not.toBeInTheDocument())
  expect(api.calls).toContain('GET /api/items/options')
})
