import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Detail } from '@/blocks/detail'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it('shows one row and goes to the next', async () => {
  await show(<Detail id="d" entity={thing} />)
  expect(await screen.findByText('1 of 6', { exact: false })).toBeInTheDocument()
  fireEvent.click(screen.getByLabelText('Next'))
  expect(await screen.findByText('Name B', { selector: 'h3' })).toBeInTheDocument()
})
