import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Report } from '@/blocks/report'
import { choose } from '../choose'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it('sums a measure by a group and gives it away as a file', async () => {
  await show(<Report id="r" entity={thing} by="size" measure={{ function: 'sum', entity: 'thing', field: 'count' }} />)
  const rows = within(await screen.findByRole('table')).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual(['SizeShareCount, sum', 'Small27', 'Large36'])
  expect(decodeURIComponent(screen.getByText('CSV').closest('a')!.href)).toContain('"Small",27')
})

it('groups by something else when asked', async () => {
  await show(<Report id="r" entity={thing} />)
  await choose('Group by', 'Status')
  expect(await screen.findByText('Busy')).toBeInTheDocument()
})
