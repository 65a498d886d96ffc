import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Box, Coffee, Headphones, Trophy, Wheat } from 'lucide-react'
import { expect, it } from 'vitest'
import { motifOf } from '@/art/motifs'
import { Portrait } from '@/art/portrait'
import { Illustration } from '@/character'
import { Lightbox } from '@/data/lightbox'

it.each([['Coffee voucher', Coffee], ['Wireless headphones', Headphones], ['Two trophies', Trophy], ['The Harvest, at last', Wheat], ['Zzyx 12', Box]] as const)('%s is drawn by its first word that can be', (text, icon) => {
  expect(motifOf(text, Box).displayName).toBe(icon.displayName)
})

const drawn = (element: React.ReactElement) => render(element).container.innerHTML

it('draws the same picture for the same words, with a thing in it or without', () => {
  expect(drawn(<Illustration seed="Roots" motif={Coffee} />)).toBe(drawn(<Illustration seed="Roots" motif={Coffee} />))
  expect(drawn(<Illustration seed="Roots" />)).not.toBe(drawn(<Illustration seed="Leaves" />))
})

it('draws the same person for the same name', () => {
  expect(drawn(<Portrait seed="Ada Lane" />)).toBe(drawn(<Portrait seed="Ada Lane" />))
  expect(drawn(<Portrait seed="Ada Lane" />)).not.toBe(drawn(<Portrait seed="Ben Moss" />))
})

it('opens a picture whole and closes it again', async () => {
  render(<Lightbox src="/api/files/1" alt="Roots" />)
  fireEvent.click(screen.getByLabelText('Enlarge Roots'))
  expect(await screen.findByRole('dialog', { name: 'Roots' })).toBeInTheDocument()
  fireEvent.click(screen.getByLabelText('Close'))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})
