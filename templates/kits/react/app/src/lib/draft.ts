import type { Values } from './schema'

const place = (name: string) => `draft.${name}`

/** What somebody typed into a form and has not sent yet, kept on this device. Secrets and files are the caller's to leave out. */
export const draft = {
  read(name: string): Values {
    try {
      return JSON.parse(localStorage.getItem(place(name)) ?? '{}') as Values
    } catch {
      return {}
    }
  },
  write: (name: string, values: Values) => localStorage.setItem(place(name), JSON.stringify(values)),
  forget: (name: string) => localStorage.removeItem(place(name)),
  /** On signing out: the next person at this device must not read them. */
  forgetAll: () => Object.keys(localStorage).filter((key) => key.startsWith('draft.')).forEach((key) => localStorage.removeItem(key)),
}
