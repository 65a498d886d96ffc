import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Weather } from '@/blocks/weather'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it('shows the days that the product keeps', async () => {
  await show(<Weather id="w" entity={thing} by="day" and="count" />)
  expect(await screen.findAllByRole('listitem')).toHaveLength(6)
})

it('says what is missing when there is no source', async () => {
  await show(<Weather id="w" />)
  expect(screen.getByText('No weather service is connected')).toBeInTheDocument()
})
