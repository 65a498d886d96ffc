import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { administrator, open } from './open'

it('jumps by keyboard', async () => {
  await open('/account', administrator)
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true })
  const box = await screen.findByLabelText('Search commands')
  fireEvent.change(box, { target: { value: 'Accounts' } })
  fireEvent.click(await screen.findByRole('option', { name: 'Accounts' }))
  expect(await screen.findByText('Who has an account, and in which role.')).toBeInTheDocument()
})

it('opens the navigation of phones', async () => {
  await open('/account', administrator)
  fireEvent.click(screen.getByLabelText('Open navigation'))
  expect(await screen.findByRole('dialog')).toBeInTheDocument()
})

it('shows notifications and marks them as read', async () => {
  const api = await open('/account', administrator)
  fireEvent.click(await screen.findByLabelText('Notifications, 1 unread'))
  expect(await screen.findByText('Welcome')).toBeInTheDocument()
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
  await waitFor(() => expect(api.calls).toContain('POST /api/notifications/read'))
})

it('says when an address leads nowhere', async () => {
  await open('/no/such/page', administrator)
  expect(screen.getByText('404')).toBeInTheDocument()
})

it('opens the menu of the public site', async () => {
  await open('/')
  fireEvent.click(screen.getByLabelText('Open navigation'))
  expect(await screen.findByRole('dialog')).toBeInTheDocument()
})
