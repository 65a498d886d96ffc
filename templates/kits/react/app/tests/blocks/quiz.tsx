import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Quiz } from '@/blocks/quiz'
import { item, score, show, withFixtures } from '../fixture'

withFixtures()

it('counts right answers and keeps the score', async () => {
  const api = await show(<Quiz id="q" entity={item} and="title" by="kind" results={score.id} game="Letters" />)
  for (let question = 0; question < 6; question++) {
    fireEvent.click(await screen.findByText('Alpha'))
    fireEvent.click(screen.getByText(question === 5 ? 'See the score' : 'Next question'))
  }
  expect(screen.getByText('3 of 6')).toBeInTheDocument()
  await waitFor(() => expect(api.tables.get('scores')![0]).toMatchObject({ right: 3, asked: 6, game: 'Letters' }))
  fireEvent.click(screen.getByText('Play again'))
  expect(screen.getByText('Question 1 of 6')).toBeInTheDocument()
})
