import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Content } from '@/blocks/content'
import { show } from '../fixture'

it('shows paragraphs and where they lead', async () => {
  await show(<Content id="c" title="Why" text={'One.\n\nTwo.'} items={[{ title: 'Inside', text: '', link: '/about' }, { title: 'Outside', text: 'Far', link: 'https://example.com' }]} />, { surface: 'site' })
  expect(screen.getByText('Two.')).toBeInTheDocument()
  expect(screen.getByText('Inside')).toHaveAttribute('href', '/about')
  expect(screen.getByText('Outside')).toHaveAttribute('href', 'https://example.com')
})
