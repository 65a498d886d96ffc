import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

/** Picks an option of a select by its label, as a person does. */
export async function choose(label: string, option: string) {
  await userEvent.click(await screen.findByLabelText(label))
  await userEvent.click(await screen.findByRole('option', { name: option }))
}
