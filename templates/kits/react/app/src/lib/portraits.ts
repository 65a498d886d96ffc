import { useQuery } from '@tanstack/react-query'
import { product } from '@/product'
import { call } from './api'
import { entityById } from './entities'
import { labelKey, type Entity, type Row } from './entity'
import type { Page } from './queries'
import { mayRead, useSession } from './session'

/** How somebody shows themselves: a picture of their own, or the figure that they chose. */
export type Likeness = { src?: string; sign?: string }

const signs: Readonly<Record<string, string>> = {
  badger: '🦡', bear: '🐻', bee: '🐝', bird: '🐦', butterfly: '🦋', cat: '🐱', dog: '🐶', dolphin: '🐬', dragon: '🐲', eagle: '🦅', elephant: '🐘', fox: '🦊', frog: '🐸', giraffe: '🦒', hare: '🐇', hedgehog: '🦔',
  heron: '🐦', horse: '🐴', koala: '🐨', lion: '🦁', monkey: '🐵', mouse: '🐭', octopus: '🐙', otter: '🦦', owl: '🦉', panda: '🐼', penguin: '🐧', rabbit: '🐰', robot: '🤖', shark: '🦈', tiger: '🐯', turtle: '🐢', unicorn: '🦄', whale: '🐳', wolf: '🐺',
}

/** What a person's row of the profile entity says; undefined where they show nothing. */
export function likenessOf(entity: Entity, row: Row): Likeness | undefined {
  const picture = entity.fields.find((field) => field.type === 'image')
  if (picture && row[picture.key]) return { src: String(row[`${picture.key}Url`] ?? `/api/files/${String(row[picture.key])}`) }
  const figure = entity.fields.find((field) => /avatar|figure|character/.test(field.id))
  const name = figure && (figure.type === 'relation' ? row[labelKey(figure)] : (figure.choices?.find((choice) => choice.id === row[figure.key])?.name ?? row[figure.key]))
  return name ? { sign: signs[String(name).toLowerCase().split(' ').at(-1)!] ?? String(name)[0] } : undefined
}

/** How an account shows itself, as far as the caller may see; all of them are read once. */
export function useLikeness(account: string | null | undefined): Likeness | undefined {
  const { account: me } = useSession()
  const entity = product.profile ? entityById(product.profile) : undefined
  const asks = Boolean(entity && me && account && mayRead(entity, me))
  const { data } = useQuery({ queryKey: [entity?.path ?? '', 'likenesses'], queryFn: () => call<Page>('GET', entity!.path, undefined, { pageSize: 100 }), enabled: asks })
  const person = entity?.fields.find((field) => field.target === 'account')
  const row = person && data?.items.find((one) => one[person.key] === account)
  return entity && row ? likenessOf(entity, row) : undefined
}
