import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Pricing } from '@/blocks/pricing'
import { show } from '../fixture'

it.each(['site', 'workspace'] as const)('shows its texts in the %s', async (surface) => {
  await show(<Pricing id="x" title="A heading" text="A line" items={[{ title: 'First', text: 'One' }, { title: 'Second', text: 'Two' }, { title: 'Third', text: 'Three' }]} />, { surface })
  expect(screen.getByText('A heading')).toBeInTheDocument()
  expect(screen.getByText('First')).toBeInTheDocument()
  expect(screen.getByText('One')).toBeInTheDocument()
})
