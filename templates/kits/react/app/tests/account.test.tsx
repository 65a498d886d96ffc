import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { product } from '@/product'
import { choose } from './choose'
import type { FakeApi } from './fake/api'
import { administrator, open } from './open'

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const joins = product.roles.filter((role) => role.signsUp)

describe('signing in', () => {
  it('says what is wrong, then lets in', async () => {
    const api = await open('/sign-in?next=/account')
    await screen.findByText('Welcome back')
    fireEvent.click(screen.getByText('Sign in', { selector: 'button' }))
    expect(await screen.findByText('Enter an email')).toBeInTheDocument()
    type('Email', `${administrator}@demo.local`)
    type('Password', 'wrong')
    fireEvent.click(screen.getByText('Sign in', { selector: 'button' }))
    expect(await screen.findByText('The email or the password is wrong.')).toBeInTheDocument()
    type('Password', 'right enough')
    fireEvent.click(screen.getByText('Sign in', { selector: 'button' }))
    expect(await screen.findByText('Account settings', { selector: 'h1' })).toBeInTheDocument()
    expect(api.account?.role).toBe(administrator)
  })

  it('has a button for every role of a demo', async () => {
    const api = await open('/sign-in')
    fireEvent.click(await screen.findByText(product.roles.at(-1)!.name))
    await waitFor(() => expect(api.account?.role).toBe(product.roles.at(-1)!.id))
  })

  it.runIf(joins.length === 1)('creates an account', async () => {
    const api = await open('/sign-up')
    await screen.findByText('Create your account')
    type('Your name', 'Ada')
    type('Email', 'ada@example.com')
    type('Password', 'long enough it is')
    fireEvent.click(screen.getByText('Create account'))
    await waitFor(() => expect(api.account?.role).toBe(joins[0]!.id))
  })

  it.runIf(joins.length > 1)('creates an account in the chosen role', async () => {
    const api = await open('/sign-up')
    await screen.findByText('Create your account')
    type('Your name', 'Ada')
    type('Email', 'taken@example.com')
    type('Password', 'short')
    await choose('Role', joins.at(-1)!.name)
    fireEvent.click(screen.getByText('Create account'))
    expect(await screen.findByText('At least 10 characters')).toBeInTheDocument()
    type('Password', 'long enough it is')
    fireEvent.click(screen.getByText('Create account'))
    expect(await screen.findByText('This address has an account.')).toBeInTheDocument()
    type('Email', 'ada@example.com')
    fireEvent.click(screen.getByText('Create account'))
    await waitFor(() => expect(api.account?.role).toBe(joins.at(-1)!.id))
  })

  it('sends a link for a new password, and takes the new one', async () => {
    const api = await open('/reset')
    await screen.findByText('Forgot your password?')
    type('Email', 'ada@example.com')
    fireEvent.click(screen.getByText('Send the link'))
    expect(await screen.findByText(/a link is on its way/)).toBeInTheDocument()
    expect(api.calls).toContain('POST /api/auth/reset-request')
  })

  it('takes a new password from the link', async () => {
    const api = await open('/reset?token=abc')
    await screen.findByText('Choose a new password')
    type('Password', 'a whole new one')
    fireEvent.click(screen.getByText('Save password'))
    await waitFor(() => expect(api.calls).toContain('POST /api/auth/reset'))
  })
})

describe('signing in with another service', () => {
  const offered = (api: FakeApi) => void (api.providers = [{ label: 'Sign in with a test', start: '/api/auth/openid/start' }])

  it('is offered on both pages, and goes on to where the person was headed', async () => {
    await open('/sign-in?next=/account', undefined, offered)
    expect(await screen.findByText('Sign in with a test')).toHaveAttribute('href', '/api/auth/openid/start?next=%2Faccount')
    cleanup()
    await open('/sign-up', undefined, offered)
    if (joins.length > 0) expect(await screen.findByText('Sign in with a test')).toHaveAttribute('href', '/api/auth/openid/start')
    else expect(await screen.findByText('By invitation')).toBeInTheDocument()
  })

  it('is not offered where the server has none', async () => {
    const api = await open('/sign-in')
    await waitFor(() => expect(api.calls).toContain('GET /api/auth/openid'))
    expect(document.querySelector('a[href^="/api"]')).toBeNull()
  })

  it('says why nobody was signed in, in its own words alone', async () => {
    await open('/sign-in?problem=unverified')
    expect(await screen.findByRole('alert')).toHaveTextContent('Your address is not verified there')
    cleanup()
    await open('/sign-in?problem=Call+this+number')
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be trusted')
    expect(screen.queryByText(/Call this number/)).toBeNull()
  })

  it('arrives where the person was headed', async () => {
    const api = await open('/sign-in/finish?next=/account', undefined, (fake) => fake.signInAs(administrator))
    expect(await screen.findByText('Account settings', { selector: 'h1' })).toBeInTheDocument()
    expect(api.calls).toContain('GET /api/auth/me')
  })

  it('leads back when there is no session', async () => {
    await open('/sign-in/finish')
    expect(await screen.findByText('Sign in first')).toBeInTheDocument()
  })

  it('asks for the password of an account that is there', async () => {
    const api = await open('/sign-in/finish?needs=password&next=/account')
    await screen.findByText('You have an account already')
    type('Password', 'wrong')
    fireEvent.click(screen.getByText('Sign in', { selector: 'button' }))
    expect(await screen.findByText('This is not the password of that account.')).toBeInTheDocument()
    type('Password', 'right enough')
    fireEvent.click(screen.getByText('Sign in', { selector: 'button' }))
    await waitFor(() => expect(api.account).not.toBeNull())
  })

  it.runIf(joins.length > 1)('asks for the role of a new account', async () => {
    const api = await open('/sign-in/finish?needs=role')
    await choose('Role', joins.at(-1)!.name)
    fireEvent.click(screen.getByText('Create account'))
    await waitFor(() => expect(api.account?.role).toBe(joins.at(-1)!.id))
  })
})

describe('one’s own account', () => {
  it('changes the address with the password', async () => {
    const api = await open('/account', administrator)
    await screen.findByText('Account settings', { selector: 'h1' })
    type('Email', 'ada@new.example')
    type('Password', 'the password')
    fireEvent.click(screen.getByText('Change email'))
    await waitFor(() => expect(api.account?.email).toBe('ada@new.example'))
  })

  it('changes name, password and theme, and signs out', async () => {
    const api = await open('/account', administrator)
    await screen.findByText('Account settings', { selector: 'h1' })
    type('Name', 'Ada Byron')
    fireEvent.click(screen.getByText('Save'))
    await waitFor(() => expect(api.account?.name).toBe('Ada Byron'))
    type('Current password', 'the old one')
    type('New password', 'the brand new one')
    fireEvent.click(screen.getByText('Change password'))
    await waitFor(() => expect(api.calls).toContain('POST /api/auth/password'))
    fireEvent.click(screen.getByText('Dark'))
    expect(document.documentElement.dataset.theme).toBe('dark')
    fireEvent.click(screen.getAllByText('Sign out').at(-1)!)
    await waitFor(() => expect(api.account).toBeNull())
  })
})

describe('administration', () => {
  it('changes the role of an account', async () => {
    const api = await open('/admin/accounts', administrator)
    await choose('Role of Ben Moss', product.roles.at(-1)!.name)
    await waitFor(() => expect(api.calls.includes('PUT /api/accounts/account-2/role') || product.roles.length === 1).toBe(true))
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'ben' } })
  })

  it('shows what happened', async () => {
    await open('/admin/activity', administrator)
    expect(await screen.findByText('Latest changes')).toBeInTheDocument()
  })

  it.runIf(product.roles.some((role) => !role.administers))('is closed to others', async () => {
    await open('/admin/accounts', product.roles.find((role) => !role.administers)!.id)
    expect(await screen.findByText('This page is not for your role')).toBeInTheDocument()
  })
})
