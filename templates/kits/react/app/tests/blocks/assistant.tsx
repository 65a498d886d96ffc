import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Assistant } from '@/blocks/assistant'
import { answer, wordsOf } from '@/blocks/answers'
import { item, show, thing, withFixtures } from '../fixture'

withFixtures()

const items = [{ title: 'When are you open?', text: 'From nine to five.' }, { title: 'How do I enrol in a course?', text: 'Press Join on its page.' }]
const ask = (question: string) => {
  fireEvent.change(screen.getByLabelText('Your question'), { target: { value: question } })
  fireEvent.click(screen.getByText('Ask'))
}

describe('the assistant', () => {
  it('answers a published question, and one that says the same in other words', async () => {
    await show(<Assistant id="a" title="Ask us" items={items} />)
    fireEvent.click(screen.getByText('When are you open?'))
    expect(await screen.findByText('From nine to five.')).toBeInTheDocument()
    ask('enrolment in courses?')
    expect(await screen.findByText('Press Join on its page.')).toBeInTheDocument()
  })

  it('shows rows of what the question names', async () => {
    await show(<Assistant id="a" items={items} />, { surface: 'site' })
    ask('Which things do you have?')
    expect(await screen.findByRole('link', { name: 'Name A' })).toHaveAttribute('href', '/things/thing-1')
  })

  it('knows both spellings', async () => {
    expect(await answer('What is the enrollment process?', items, [])).toMatchObject({ text: 'Press Join on its page.' })
  })

  it('tells a field of rows, and how to do what is asked about', async () => {
    const enrolment = { ...item, id: 'enrolment', name: 'Enrolment', creators: ['reader'], fields: [{ id: 'thing', key: 'thingId', name: 'Thing', type: 'relation' as const, target: 'thing', required: true }] }
    await show(<p />)
    expect((await answer('What is the cost?', [], [item]))!.text).toContain('Title A: ')
    expect((await answer('How do I enroll?', [], [thing], [thing, enrolment]))!.text).toBe('Choose one of the things and press “Enrol” on its page.')
    const step = { title: 'Enrol online', text: 'Enrolled places are confirmed by email.' }
    expect((await answer('How do I enroll in a course?', [step], [thing], [thing, enrolment]))!.text).toContain('press “Enrol”')
  })

  it('says when it knows nothing', async () => {
    await show(<Assistant id="a" items={[]} />)
    ask('Quantum zebra?')
    expect(await screen.findByText(/I found nothing about that/)).toBeInTheDocument()
  })

  it('needs a word to go by', async () => {
    expect(wordsOf('What do you have, please?')).toEqual([])
    expect(await answer('???', items, [])).toBeUndefined()
  })
})
