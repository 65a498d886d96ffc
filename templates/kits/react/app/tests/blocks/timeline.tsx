import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Timeline } from '@/blocks/timeline'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it.each([['points', undefined], ['bars', 'ends']])('shows rows as %s in the order of time', async (_, and) => {
  await show(<Timeline id="t" entity={thing} by="begins" and={and} />)
  await screen.findByText('Name A')
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Name A', 'Name B', 'Name C', 'Name D', 'Name E', 'Name F'])
})
