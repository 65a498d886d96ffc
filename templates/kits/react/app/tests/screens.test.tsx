import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { screens } from '@/navigation'
import { product } from '@/product'
import { administrator, open } from './open'

const roleFor = (roles: readonly string[]) => roles[0] ?? administrator

describe('every screen', () => {
  it.each(screens.map((one) => [one.name, one] as const))('%s shows itself to its role', async (name, one) => {
    await open(one.path, roleFor(one.roles))
    await waitFor(() => expect(document.querySelector('h1')).toBeInTheDocument())
    expect(screen.queryByText('This could not be loaded')).not.toBeInTheDocument()
    expect(document.title).toContain(one.path === '/' ? product.name : name)
  })

  const guarded = screens.find((one) => !one.roles.includes('visitor'))
  it.runIf(guarded)('asks a visitor to sign in first', async () => {
    await open(guarded!.path)
    expect(await screen.findByText('Welcome back')).toBeInTheDocument()
  })
})
