import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Download } from '@/blocks/download'
import { show, thing, withFixtures } from '../fixture'

withFixtures()

it('offers files and records that one was taken', async () => {
  const api = await show(<Download id="d" entity={thing} by="paper" action="ping" />)
  const link = await screen.findByLabelText('Download Name A')
  expect(link).toHaveAttribute('href', '/api/files/1')
  fireEvent.click(link)
  await waitFor(() => expect(api.calls).toContain('POST /api/things/thing-1/ping'))
})
