import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import SearchPage from '@/layout/search-page'
import { show, withFixtures } from './fixture'

withFixtures()

it('finds rows of every kind by their words and leads to them', async () => {
  await show(<SearchPage />, { role: null, surface: 'site' })
  fireEvent.change(screen.getByLabelText('Search everything'), { target: { value: 'Title B' } })
  fireEvent.click(screen.getByRole('button', { name: 'Search' }))
  expect(await screen.findByText('Title B')).toHaveAttribute('href', '/items/item-2')
  expect(screen.getByRole('status')).toHaveTextContent('One result for “Title B”')
})

it('asks for words before it looks, and says when nothing holds them', async () => {
  const api = await show(<SearchPage />)
  fireEvent.click(screen.getByRole('button', { name: 'Search' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Write a word or two first.')
  expect(api.calls.filter((call) => call.includes('search'))).toEqual([])
  fireEvent.change(screen.getByLabelText('Search everything'), { target: { value: 'zebra' } })
  fireEvent.click(screen.getByRole('button', { name: 'Search' }))
  expect(await screen.findByText('Nothing holds “zebra”')).toBeInTheDocument()
})
