import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Face } from '@/data/face'
import { likenessOf } from '@/lib/portraits'
import { product } from '@/product'
import { item, show, thing, withFixtures } from './fixture'

withFixtures()
const before = product.profile
afterEach(() => void (product.profile = before))

it('shows the picture that a person chose, and initials where they chose none', async () => {
  product.profile = thing.id
  const { container } = { container: document.body }
  await show(<Face name="Ada Lane" account="account-1" />)
  await screen.findByText('', { selector: 'img' })
  expect(container.querySelector('img')).toHaveAttribute('src', '/api/files/1')
  await show(<Face name="Ben Moss" account="account-2" />)
  expect(await screen.findByText('BM')).toBeInTheDocument()
})

it('draws the figure that stands for a player', () => {
  const figured = { ...item, fields: [{ id: 'avatar', key: 'avatarId', name: 'Avatar', type: 'relation' as const, target: 'item' }] }
  const row = { id: '1', createdAt: '', updatedAt: '' }
  expect(likenessOf(figured, { ...row, avatarLabel: 'Red fox' })).toEqual({ sign: '🦊' })
  expect(likenessOf(figured, { ...row, avatarLabel: 'Zed' })).toEqual({ sign: 'Z' })
  expect(likenessOf(figured, row)).toBeUndefined()
})
