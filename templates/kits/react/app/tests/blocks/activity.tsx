import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Activity } from '@/blocks/activity'
import { show, withFixtures } from '../fixture'

withFixtures()

it('tells administrators who did what', async () => {
  await show(<Activity />)
  expect(await screen.findByText('Ada Lane')).toBeInTheDocument()
  fireEvent.click(screen.getByText('Show more'))
})

it('is not there for others', async () => {
  await show(<Activity title="Secret" />, { role: null })
  expect(screen.queryByText('Secret')).not.toBeInTheDocument()
})
