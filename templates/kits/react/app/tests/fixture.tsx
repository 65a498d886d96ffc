import type { ReactElement } from 'react'
import { act, render } from '@testing-library/react'
import { BoxIcon } from 'lucide-react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { QueryClientProvider } from '@tanstack/react-query'
import { afterAll, beforeAll } from 'vitest'
import { entities } from '@/features'
import { Surface } from '@/layout/surface'
import type { Entity, Field, FieldType } from '@/lib/entity'
import { newClient } from '@/lib/queries'
import { product } from '@/product'
import { Toaster } from '@/ui/toast'
import { FakeApi } from './fake/api'
import { stand } from './fake/fetch'
import { administrator } from './open'

const field = (id: string, type: FieldType, more: Partial<Field> = {}): Field => ({ id, key: type === 'relation' ? `${id}Id` : id, name: id[0]!.toUpperCase() + id.slice(1), type, ...more })
const entity = (id: string, fields: Field[], more: Partial<Entity> = {}): Entity => ({
  id, path: `${id}s`, name: id[0]!.toUpperCase() + id.slice(1), plural: `${id[0]!.toUpperCase()}${id.slice(1)}s`, description: '', icon: BoxIcon, label: fields[0]!.key, fields,
  states: [], transitions: [], actions: [], collectionActions: [], children: [], rules: [], readers: ['visitor'], creators: [], ...more,
})

const caller = field('author', 'relation', { target: 'account', default: 'caller' })

/** An entity with one of everything, and a few around it. It belongs to no product. */
export const thing = entity('thing', [
  field('name', 'text', { required: true, min: 2, max: 40 }), field('about', 'longText'), field('count', 'integer', { min: 0, max: 100 }), field('weight', 'decimal'), field('price', 'money', { required: true }),
  field('share', 'percent'), field('fresh', 'boolean'), field('day', 'date'), field('begins', 'dateTime'), field('ends', 'dateTime'),
  field('size', 'choice', { required: true, choices: [{ id: 'small', name: 'Small' }, { id: 'large', name: 'Large' }], default: 'small' }),
  field('email', 'email'), field('phone', 'phone'), field('site', 'url'), field('photo', 'image'), field('paper', 'file'), field('tint', 'color'), field('stars', 'rating'), field('length', 'duration'), field('place', 'place'),
  field('pin', 'text', { secret: true }), field('total', 'money', { readOnly: true, computed: true }), caller,
], {
  image: 'photo',
  states: [{ id: 'open', name: 'Open', tone: 'info' }, { id: 'busy', name: 'Busy', tone: 'warning' }, { id: 'done', name: 'Done', tone: 'success', final: true }],
  transitions: [{ id: 'begin', name: 'Begin', from: ['open'], to: 'busy', charges: true }, { id: 'finish', name: 'Finish', from: ['busy'], to: 'done' }],
  actions: [{ id: 'boost', name: 'Boost', roles: [], input: [field('amount', 'integer', { required: true, min: 1 })] }, { id: 'ping', name: 'Ping', roles: [], input: [] }, { id: 'fetch', name: 'Fetch', roles: [], input: [], delivers: 'paper' }],
  collectionActions: [{ id: 'draw', name: 'Draw one', roles: [], input: [] }],
  children: [{ entity: 'part', by: 'thingId', title: 'Parts' }],
  rules: [{ message: 'It must end after it begins.', left: 'ends', is: 'greater', right: 'begins' }],
})

export const part = entity('part', [field('label', 'text', { required: true }), field('quantity', 'integer', { required: true }), field('sum', 'money', { readOnly: true }), field('thing', 'relation', { target: 'thing', required: true }), field('item', 'relation', { target: 'item', required: true })])
export const item = entity('item', [field('title', 'text', { required: true }), field('cost', 'money'), field('kind', 'choice', { choices: [{ id: 'a', name: 'Alpha' }, { id: 'b', name: 'Beta' }] })], { children: [{ entity: 'score', by: 'itemId', title: 'Scores' }] })
export const note = entity('note', [field('text', 'longText', { required: true }), field('thing', 'relation', { target: 'thing', required: true }), caller])
/** A draft that is handed in when it is filled in. */
export const paper = entity('paper', [field('topic', 'text', { required: true })], {
  states: [{ id: 'draft', name: 'Draft', tone: 'neutral' }, { id: 'in', name: 'Handed in', tone: 'info' }],
  transitions: [{ id: 'hand-in', name: 'Hand in', from: ['draft'], to: 'in' }],
  purpose: { step: 'hand-in', roles: ['reader'] },
})
export const score = entity('score', [field('right', 'integer'), field('asked', 'integer'), field('game', 'text'), field('day', 'date'), field('item', 'relation', { target: 'item' }), caller])

const fixtures = { thing, part, item, note, paper, score }

/** Adds the fixture's entities to the product's for the tests of one file. */
export function withFixtures() {
  const before = { cart: product.cart }
  beforeAll(() => {
    Object.assign(entities, fixtures)
    product.cart = { order: 'thing', line: 'part', item: 'item', byOrder: 'thingId', byItem: 'itemId', quantity: 'quantity' }
  })
  afterAll(() => {
    for (const id of Object.keys(fixtures)) delete entities[id]
    product.cart = before.cart
  })
}

type Options = { role?: string | null; surface?: 'site' | 'workspace'; path?: string; before?: (api: FakeApi) => void }

/** Shows one element in the middle of a running client; an administrator looks at it unless told otherwise. */
export async function show(element: ReactElement, { role = administrator, surface = 'workspace', path = '/here/now', before }: Options = {}) {
  const api = new FakeApi(Object.values(fixtures), product.roles)
  const client = newClient()
  if (role) {
    api.signInAs(role)
    client.setQueryData(['me'], api.account)
    localStorage.setItem('session', 'yes')
  }
  before?.(api)
  stand(api)
  await act(async () => void render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[path]}><Surface value={surface}><Routes><Route path="/:things/:id" element={element} /><Route path="*" element={<p>Elsewhere</p>} /></Routes></Surface></MemoryRouter>
      <Toaster />
    </QueryClientProvider>,
  ))
  return api
}
