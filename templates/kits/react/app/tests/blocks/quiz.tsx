import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Quiz } from '@/blocks/quiz'
import { item, score, show, withFixtures } from '../fixture'

withFixtures()

it('counts right answers and keeps the score', async () => {
  const api = await show(<Quiz id="q" entity={item} and="title" by="kind" results={score.id} game="Letters" />)
  for (let question = 0; question < 6; question++) {
    fireEvent.click(await screen.findByText('Alpha'))
    fireEvent.click(await screen.findByText(question === 5 ? 'See the score' : 'Next question'))
  }
  expect((await screen.findAllByText('3 of 6')).length).toBeGreaterThan(0)
  await waitFor(() => expect(api.tables.get('scores')![0]).toMatchObject({ right: 3, asked: 6, game: 'Letters' }))
  fireEvent.click(screen.getByText('Play again'))
  expect(await screen.findByText('Question 1 of 6')).toBeInTheDocument()
})

it('takes typed answers and says what is right', async () => {
  await show(<Quiz id="q" entity={item} and="title" by="kind" mode="unjumble" />)
  expect(await screen.findByLabelText('Letters: a h p l A')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'beta' } })
  fireEvent.click(screen.getByText('Check'))
  expect(await screen.findByText('It is “Alpha”')).toBeInTheDocument()
})

it('fills a crossword by letters and marks it', async () => {
  const api = await show(<Quiz id="q" entity={item} and="title" by="kind" mode="crossword" results={score.id} />)
  for (const [column, letter] of [...'Alpha'].entries()) fireEvent.change(await screen.findByLabelText(new RegExp(`^Row 1, column ${column + 1}\\b`)), { target: { value: letter } })
  fireEvent.keyDown(screen.getByLabelText(/^Row 1, column 2/), { key: 'ArrowLeft' })
  expect(screen.getByLabelText(/^Row 1, column 1/)).toHaveFocus()
  fireEvent.click(screen.getByText('Check the crossword'))
  expect((await screen.findAllByText('1 of 2')).length).toBeGreaterThan(0)
  expect(screen.getByText('Beta')).toBeInTheDocument()
  await waitFor(() => expect(api.tables.get('scores')![0]).toMatchObject({ right: 1, asked: 2 }))
})

it('turns cards until all pairs are found, and keeps the turns', async () => {
  const api = await show(<Quiz id="q" entity={item} and="title" by="cost" mode="pairs" results={score.id} />)
  await screen.findAllByLabelText(/face down/)
  const cards = screen.getAllByLabelText(/face down/) as HTMLButtonElement[]
  for (const [at, one] of cards.entries()) {
    for (const other of cards.slice(at + 1)) {
      if (one.disabled || other.disabled) continue
      fireEvent.click(one)
      fireEvent.click(other)
    }
  }
  expect(await screen.findByText(/^All \d+ pairs found in \d+ turns\.$/)).toBeInTheDocument()
  await waitFor(() => expect(api.tables.get('scores')![0]).toMatchObject({ right: cards.length / 2 }))
  fireEvent.click(screen.getByText('Play again'))
  expect(await screen.findByText(/^0 of \d+ pairs, 0 turns$/)).toBeInTheDocument()
})
