import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Wizard } from '@/blocks/wizard'
import { item, paper, show, withFixtures } from '../fixture'

withFixtures()
const steps = [{ title: 'What', fields: ['title'] }, { title: 'How much', fields: ['cost'] }]

it('checks a step before it opens the next, and goes to what was made', async () => {
  const api = await show(<Wizard id="w" entity={item} steps={steps} />)
  fireEvent.click(screen.getByText('Next'))
  expect(await screen.findByText('Enter a title')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Stepped' } })
  fireEvent.click(screen.getByText('Next'))
  expect(await screen.findByLabelText('Cost')).toBeInTheDocument()
  fireEvent.click(screen.getByText('Back'))
  fireEvent.click(await screen.findByText('Next'))
  fireEvent.click(await screen.findByText('Finish'))
  await screen.findByText('Item added')
  expect(api.tables.get('items')![0]).toMatchObject({ title: 'Stepped' })
})

it('keeps a draft for those who are not ready to hand it in', async () => {
  const api = await show(<Wizard id="w" entity={paper} steps={[{ title: 'What', fields: ['topic'] }]} />)
  fireEvent.change(screen.getByLabelText('Topic'), { target: { value: 'Half' } })
  expect(screen.getByText('Hand in')).toBeInTheDocument()
  fireEvent.click(screen.getByText('Save as draft'))
  await screen.findByText('Paper added')
  expect(api.tables.get('papers')![0]).toMatchObject({ topic: 'Half', status: 'draft' })
})

it('is not there for who may not create', async () => {
  await show(<Wizard id="w" entity={item} steps={steps} />, { role: null })
  expect(screen.queryByText('Next')).not.toBeInTheDocument()
})
