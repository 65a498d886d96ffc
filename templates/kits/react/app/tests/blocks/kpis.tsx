import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Kpis } from '@/blocks/kpis'
import { show, withFixtures } from '../fixture'

withFixtures()

it('says whether a figure is better than before', async () => {
  await show(<Kpis id="k" />)
  expect(await screen.findByText('Revenue')).toBeInTheDocument()
  expect(screen.getByText('33.3%', { exact: false })).toHaveClass('text-success-text')
  expect(screen.getByText('50%', { exact: false })).toHaveClass('text-success-text')
  expect(screen.getByText('40 %')).toBeInTheDocument()
})

it('shows only the ones asked for', async () => {
  await show(<Kpis id="k" only={['share']} />)
  expect(await screen.findByText('Share')).toBeInTheDocument()
  expect(screen.queryByText('Revenue')).not.toBeInTheDocument()
})
