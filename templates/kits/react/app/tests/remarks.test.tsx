import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ChildTable } from '@/data/child-table'
import { note, show, withFixtures } from './fixture'

withFixtures()

it('shows what people said, with who said it', async () => {
  await show(<ChildTable entity={note} by="thingId" parent={{ id: 'thing-1', createdAt: '', updatedAt: '' }} title="Notes" tools={null} menu={() => null} />)
  expect(await screen.findByText('Some words about note 1.')).toBeInTheDocument()
  expect(screen.getAllByText('Ada Lane').length).toBeGreaterThan(0)
})
