import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Chat } from '@/blocks/chat'
import { note, show, withFixtures } from '../fixture'

withFixtures()

it('writes into the chosen room', async () => {
  const api = await show(<Chat id="c" entity={note} by="thing" and="text" />)
  fireEvent.click(await screen.findByText('Name B'))
  expect(await screen.findByText('No messages yet')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('Message'), { target: { value: 'Good morning' } })
  fireEvent.click(screen.getByText('Send'))
  expect(await screen.findByText('Good morning')).toBeInTheDocument()
  expect(api.tables.get('notes')![0]).toMatchObject({ thingId: 'thing-2', text: 'Good morning' })
})

it('has one room when messages belong to nothing', async () => {
  await show(<Chat id="c" entity={note} and="text" />)
  expect(await screen.findByText('Some words about note 1.')).toBeInTheDocument()
})

it('says when there are no rooms', async () => {
  await show(<Chat id="c" entity={note} by="thing" />, { before: (api) => api.tables.set('things', []) })
  await waitFor(() => expect(screen.getByText('No conversations yet')).toBeInTheDocument())
  fireEvent.click(screen.getByText('Start a conversation'))
  expect(await screen.findByText('New thing')).toBeInTheDocument()
})
