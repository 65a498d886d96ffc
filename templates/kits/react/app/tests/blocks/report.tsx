import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Report } from '@/blocks/report'
import { choose } from '../choose'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it('sums a measure by a group, with a total, and gives it away as a file or on paper', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  await show(<Report id="r" entity={thing} by="size" measure={{ function: 'sum', entity: 'thing', field: 'count' }} />)
  const [picture, table] = await screen.findAllByRole('table')
  expect(within(picture!).getAllByRole('row').map((row) => row.textContent)).toEqual(['SizeShareCount, sum', 'Small27', 'Large36'])
  await waitFor(() => expect(within(table!).getAllByRole('row').map((row) => row.textContent)).toEqual(['SizeCount, sumNumberShare', 'Small27343 %', 'Large36357 %']))
  fireEvent.click(screen.getByText('Things in these figures'))
  await waitFor(() => expect(screen.getAllByRole('table')).toHaveLength(3))
  expect(screen.getByText('63')).toBeInTheDocument()
  expect(decodeURIComponent(screen.getByText('CSV').closest('a')!.href)).toContain('"Small",27')
  fireEvent.click(screen.getByText('Print'))
  expect(print).toHaveBeenCalledOnce()
  vi.unstubAllGlobals()
})

it('groups by something else and draws it another way when asked', async () => {
  await show(<Report id="r" entity={thing} />)
  await choose('Group by', 'Status')
  expect((await screen.findAllByText('Busy')).length).toBeGreaterThan(0)
  fireEvent.click(screen.getByText('Ring'))
  expect(await screen.findByRole('img', { name: /by status/ })).toBeInTheDocument()
  fireEvent.click(screen.getByText('Line'))
  expect(await screen.findByRole('img', { name: /arrow keys/ })).toBeInTheDocument()
})

it('asks for a period by the first day of the entity', async () => {
  const api = await show(<Report id="r" entity={thing} />)
  const from = await screen.findByLabelText(/ from$/)
  fireEvent.change(from, { target: { value: '2026-01-05' } })
  await waitFor(() => expect(api.calls.filter((call) => call.endsWith('/summary')).length).toBeGreaterThan(1))
})
