import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Calendar } from '@/blocks/calendar'
import { weeksOf } from '@/lib/calendar'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it('has whole weeks that begin on Monday', () => {
  const weeks = weeksOf(2026, 1)
  expect(weeks).toHaveLength(5)
  expect(weeks[0]![0]!.getDate()).toBe(26)
  expect(weeks.flat()).toHaveLength(35)
})

it('shows rows on their days, as a month or as a list', async () => {
  await show(<Calendar id="c" entity={thing} by="begins" and="ends" />)
  expect((await screen.findAllByText('Name A')).length).toBeGreaterThan(0)
  fireEvent.click(screen.getByText('List'))
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
  fireEvent.click(screen.getByLabelText('Next month'))
  fireEvent.click(screen.getByLabelText('Next month'))
  expect(await screen.findByText('No things this month')).toBeInTheDocument()
})
