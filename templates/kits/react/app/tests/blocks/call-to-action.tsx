import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CallToAction } from '@/blocks/call-to-action'
import { show } from '../fixture'

it('leads where it says', async () => {
  await show(<CallToAction id="c" title="Come in" items={[{ title: 'This way', text: '', link: '/about' }]} />, { surface: 'site' })
  expect(screen.getByRole('link', { name: 'This way' })).toHaveAttribute('href', '/about')
})
