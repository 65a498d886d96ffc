import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Chart } from '@/blocks/chart'
import { show, thing, withFixtures } from '../fixture'

withFixtures()
const count = { function: 'count', entity: 'thing' } as const

it.each(['bar', 'line', 'area'] as const)('draws a %s chart whose values can be read without seeing it', async (kind) => {
  await show(<Chart id="c" title="Things" kind={kind} measure={{ function: 'sum', entity: 'thing', field: 'price' }} by="created" />)
  const figures = within(await screen.findByRole('table'))
  expect(figures.getAllByRole('row')).toHaveLength(22)
  const picture = screen.getByRole('img')
  fireEvent.keyDown(picture, { key: 'ArrowRight' })
  fireEvent.pointerMove(picture, { clientX: 300 })
  fireEvent.keyDown(picture, { key: 'Escape' })
})

it('shows shares as a ring with figures', async () => {
  await show(<Chart id="c" title="By state" kind="donut" measure={count} by="status" />)
  expect(await screen.findByText('Busy')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'By state' })).toHaveTextContent('6')
})

it('stacks by a second category', async () => {
  await show(<Chart id="c" title="Stacked" kind="stacked" measure={count} by="status" and="size" filter={[{ left: 'fresh', is: 'equal', right: 'true' }]} />)
  expect((await screen.findAllByText('Small')).length).toBeGreaterThan(0)
  expect(thing.fields.some((field) => field.id === 'size')).toBe(true)
})

it('lays bars down where names are long', async () => {
  await show(<Chart id="c" title="By author" kind="bar" measure={count} by="name" half />)
  expect(await screen.findByRole('table', { name: 'By author' })).toBeInTheDocument()
})
