import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CollectionActions, CreateButton } from '@/data/create-button'
import { RowMenu } from '@/data/row-menu'
import { RecordPage } from '@/layout/record-page'
import { choose } from './choose'
import { item, part, show, thing, withFixtures } from './fixture'

withFixtures()
const record = (path = '/things/thing-1') => show(<RecordPage />, { path })

describe('the page of a row', () => {
  it('shows what is known, how far it is, and what belongs to it', async () => {
    await record()
    expect(await screen.findByText('Name A', { selector: 'h1' })).toBeInTheDocument()
    expect(screen.getByRole('list', { name: 'Progress' })).toHaveTextContent('1Open2Busy3Done')
    expect(screen.getByText('person0@example.com')).toHaveAttribute('href', 'mailto:person0@example.com')
    expect(await screen.findByText('Parts')).toBeInTheDocument()
    expect(await screen.findByText('Label A')).toBeInTheDocument()
  })

  it('draws the numbers of what belongs to it', async () => {
    await record('/items/item-1')
    expect(await screen.findByRole('img', { name: /Right by day/ })).toBeInTheDocument()
  })

  it('moves the row on', async () => {
    await record()
    fireEvent.click(await screen.findByText('Begin'))
    await waitFor(() => expect(screen.queryByText('Begin', { selector: 'button' })).not.toBeInTheDocument())
    expect(await screen.findByText('Finish')).toBeInTheDocument()
  })

  it('asks for an action’s input', async () => {
    const api = await record()
    fireEvent.click(await screen.findByText('Boost'))
    fireEvent.change(await screen.findByLabelText('Amount'), { target: { value: '3' } })
    fireEvent.click(screen.getAllByText('Boost').at(-1)!)
    await waitFor(() => expect(api.calls).toContain('POST /api/things/thing-1/boost'))
  })

  it('hands over the file that an action is for', async () => {
    const api = await record()
    fireEvent.click(await screen.findByText('Fetch'))
    expect(await screen.findByText('Download started')).toBeInTheDocument()
    expect(api.calls).toContain('POST /api/things/thing-1/fetch')
  })

  it('deletes only after asking', async () => {
    const api = await record()
    fireEvent.click(await screen.findByLabelText('Delete Name A'))
    expect(await screen.findByText('Delete Name A?')).toBeInTheDocument()
    fireEvent.click(screen.getByText('Delete'))
    await waitFor(() => expect(api.calls).toContain('DELETE /api/things/thing-1'))
  })

  it('says when there is nothing', async () => {
    await record('/nowhere/1')
    expect(screen.getByText('404')).toBeInTheDocument()
  })
})

describe('changing rows', () => {
  it('edits in a dialog', async () => {
    const api = await record('/items/item-2')
    fireEvent.click(await screen.findByText('Edit'))
    const title = await screen.findByLabelText('Title')
    expect(title).toHaveValue('Title B')
    fireEvent.change(title, { target: { value: 'Renamed' } })
    fireEvent.click(screen.getByText('Save changes'))
    expect(await screen.findByText('Renamed', { selector: 'h1' })).toBeInTheDocument()
    expect(api.tables.get('items')![1]).toMatchObject({ title: 'Renamed' })
  })

  it('creates within a parent without asking for it', async () => {
    const api = await show(<CreateButton entity={part} given={{ thingId: 'thing-2' }} />)
    fireEvent.click(screen.getByText('New part'))
    fireEvent.change(await screen.findByLabelText('Label'), { target: { value: 'Wheel' } })
    fireEvent.change(screen.getByLabelText('Quantity'), { target: { value: '4' } })
    expect(screen.queryByLabelText('Thing')).not.toBeInTheDocument()
    await choose('Item', 'Title C')
    fireEvent.click(screen.getByText('Add part'))
    await waitFor(() => expect(api.tables.get('parts')![0]).toMatchObject({ label: 'Wheel', quantity: 4, thingId: 'thing-2', itemId: 'item-3' }))
  })

  it('offers everything in the menu of a row', async () => {
    const api = await show(<RowMenu entity={thing} row={{ id: 'thing-1', createdAt: '', updatedAt: '', name: 'Row', status: 'open', can: { update: true, delete: true, transitions: ['begin'], actions: ['ping'] } }} />)
    fireEvent.click(screen.getByLabelText('Actions for Row'))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Ping' }))
    await waitFor(() => expect(api.calls).toContain('POST /api/things/thing-1/ping'))
  })

  it('runs an action on the collection', async () => {
    const api = await show(<CollectionActions entity={thing} />)
    fireEvent.click(screen.getByText('Draw one'))
    await waitFor(() => expect(api.calls).toContain('POST /api/things/draw'))
    expect(item.collectionActions).toEqual([])
  })
})
