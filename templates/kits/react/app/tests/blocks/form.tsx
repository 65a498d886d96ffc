import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Form } from '@/blocks/form'
import { item, paper, show, thing, withFixtures } from '../fixture'

withFixtures()

it('names what is missing and ties it to its control', async () => {
  await show(<Form id="f" entity={thing} />)
  fireEvent.change(screen.getByLabelText('Email'), { target: { value: 'nope' } })
  fireEvent.change(screen.getByLabelText('Count'), { target: { value: '500' } })
  fireEvent.click(screen.getByText('Add thing'))
  expect(await screen.findByText('Enter a name')).toBeInTheDocument()
  expect(screen.getByText('Enter a valid email address')).toBeInTheDocument()
  expect(screen.getByText('At most 100')).toBeInTheDocument()
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Enter a name')
})

it('saves a row and says so', async () => {
  const api = await show(<Form id="f" entity={item} />)
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'A new one' } })
  fireEvent.click(screen.getByText('Add item'))
  expect(await screen.findByText('A new one is saved')).toBeInTheDocument()
  expect(api.tables.get('items')![0]).toMatchObject({ title: 'A new one', cost: null })
  fireEvent.click(screen.getByText('Add another'))
  expect(screen.getByLabelText('Title')).toHaveValue('')
})

it('shows what the server worked out', async () => {
  const quote = { ...item, fields: [...item.fields, { id: 'estimate', key: 'estimate', name: 'Estimate', type: 'money' as const, readOnly: true, computed: true }] }
  await show(<Form id="f" entity={quote} />, { before: (api) => void api.tables.set('items', [{ ...api.tables.get('items')![0]!, estimate: 2780 }]) })
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'A week away' } })
  fireEvent.click(screen.getByText('Add item'))
  expect(await screen.findByText('Estimate')).toBeInTheDocument()
  expect(screen.getByText(/2,780/)).toBeInTheDocument()
})

it('hands in what is made to be handed in, in one act', async () => {
  const api = await show(<Form id="f" entity={paper} />)
  fireEvent.change(screen.getByLabelText('Topic'), { target: { value: 'Clay' } })
  fireEvent.click(screen.getByText('Hand in'))
  expect(await screen.findByText('Clay is handed in')).toBeInTheDocument()
  expect(api.tables.get('papers')![0]).toMatchObject({ topic: 'Clay', status: 'in' })
})

it('goes on with what was typed before, until that is saved or given up', async () => {
  await show(<Form id="f" entity={item} />)
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Half written' } })
  await waitFor(() => expect(JSON.stringify(localStorage)).toContain('Half written'))
  cleanup()
  await show(<Form id="f" entity={item} />)
  expect(screen.getByLabelText('Title')).toHaveValue('Half written')
  fireEvent.click(screen.getByText('Start again'))
  expect(screen.getByLabelText('Title')).toHaveValue('')
  expect(screen.queryByText('Start again')).not.toBeInTheDocument()
})

it('puts what the server refuses on its field', async () => {
  await show(<Form id="f" entity={item} />)
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'refuse this' } })
  fireEvent.click(screen.getByText('Add item'))
  expect(await screen.findByText('The server does not like this.')).toBeInTheDocument()
})

it('asks a visitor who may not add to sign in', async () => {
  await show(<Form id="f" entity={item} />, { role: null, surface: 'site' })
  expect(screen.getByText('Sign in')).toHaveAttribute('href', '/sign-in')
})
