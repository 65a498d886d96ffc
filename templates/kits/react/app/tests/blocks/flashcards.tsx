import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Flashcards } from '@/blocks/flashcards'
import { item, show, withFixtures } from '../fixture'

withFixtures()

it('turns a card and goes on', async () => {
  await show(<Flashcards id="f" entity={item} and="title" by="kind" />)
  expect(await screen.findByText('Title A')).toBeInTheDocument()
  fireEvent.click(screen.getByText('Show the answer'))
  expect(screen.getByText('Alpha')).toBeInTheDocument()
  fireEvent.click(screen.getByLabelText('Next card'))
  expect(screen.getByText('Title B')).toBeInTheDocument()
  fireEvent.click(screen.getByLabelText('Previous card'))
})
