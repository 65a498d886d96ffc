import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Wheel } from '@/blocks/wheel'
import { item, show, withFixtures } from '../fixture'

withFixtures()
afterEach(() => vi.useRealTimers())

it('stops at what the server drew', async () => {
  await show(<Wheel id="w" entity={item} by="title" action={{ path: 'items/draw', name: 'Spin', roles: [] }} />)
  await screen.findAllByText('Title A')
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true })
  await act(async () => fireEvent.click(screen.getByText('Spin', { selector: 'button' })))
  await act(async () => vi.advanceTimersByTimeAsync(5000))
  expect(screen.getByText('Title B', { selector: 'p' })).toBeInTheDocument()
})
