import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Contact } from '@/blocks/contact'
import { item, show, withFixtures } from '../fixture'

withFixtures()

it('lets a visitor write, and thanks', async () => {
  await show(<Contact id="c" entity={{ ...item, creators: ['visitor'] }} />, { role: null, surface: 'site' })
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Hello' } })
  fireEvent.click(screen.getByText('Send message'))
  expect(await screen.findByText('Thank you. Your message has arrived.')).toBeInTheDocument()
})
