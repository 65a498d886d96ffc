import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { PlaceMap } from '@/blocks/place-map'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it('marks every place and names it beside the map', async () => {
  await show(<PlaceMap id="m" entity={thing} and="place" />)
  expect(await screen.findByRole('img', { name: 'Map of 6 places' })).toBeInTheDocument()
  const link = screen.getByRole('link', { name: /Name C/ })
  fireEvent.focus(link)
  expect(link).toHaveTextContent('51.5, -2.2')
  fireEvent.blur(link)
})
