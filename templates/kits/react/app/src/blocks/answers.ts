import { ApiError, call } from '@/lib/api'
import type { Item } from '@/lib/content'
import { createName, titleOf, type Entity, type Field, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'
import type { Page } from '@/lib/queries'

export type Found = { title: string; path: string }
export type Answer = { text: string; found: readonly Found[] }

const most = 5
const small = new Set('a about all an and any are as at be by can could do does find for from get give have how i in is it list me much my of on or our please show so tell that the their there these this to us want we what when where which who why will with would you your'.split(' '))

/** British and American spellings are one: enrol and enroll, colour and color, organise and organize, centre and center, catalogue and catalog. */
const spelled = (word: string) =>
  word.replace(/(?<=\p{L}{2})our/u, 'or').replace(/ys(?=e|ing)/, 'yz').replace(/is(?=e$|es|ed|ing|ation)/, 'iz').replace(/(?<=[bct])re(?=s?$)/, 'er').replace(/ogue/, 'og').replace(/(?<=n)ce$/, 'se').replace(/mme/, 'm')

/** Plural and other endings say nothing about what is meant. */
const stem = (word: string) => spelled(word).replace(/ies$/, 'y').replace(/(?<=\p{L}{3})(ing|ment|ed|es|s)$/u, '').replace(/e$/, '').replace(/(?<=\p{L}{3})(l|t|p|m)\1$/u, '$1')

/** The words of a text that carry its meaning, each once. */
export const wordsOf = (text: string) => [...new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !small.has(word)))]

const shared = (left: readonly string[], text: string) => {
  const right = new Set(wordsOf(text).map(stem))
  return left.filter((word) => right.has(stem(word))).length
}

/** The published question that says most of what was asked; none where hardly a word is the same. */
function published(words: readonly string[], items: readonly Item[]): Item | undefined {
  const scored = items.map((item) => ({ item, score: shared(words, item.title) * 2 + shared(words, item.text) }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 1 ? best.item : undefined
}

/** A list that is closed to the caller holds no answer; one that cannot be reached is a failure. */
const rowsOf = (entity: Entity, search: string) =>
  call<Page<Row>>('GET', entity.path, undefined, { search: search || undefined, pageSize: most }).catch((error: unknown): Page<Row> => {
    if (error instanceof ApiError && error.status >= 400 && error.status < 500) return { items: [], total: 0, number: 1, size: most }
    throw error
  })
const foundIn = (entity: Entity, rows: readonly Row[]): Found[] => rows.map((row) => ({ title: titleOf(entity, row), path: `/${entity.path}/${row.id}` }))

/** The words that say something beside the entity's name. */
function beside(words: readonly string[], entity: Entity | undefined): readonly string[] {
  const name = entity ? wordsOf(`${entity.name} ${entity.plural}`).map(stem) : []
  return words.filter((word) => !name.includes(stem(word)))
}

/** Rows of what the question names: those that its other words find, else the newest. */
async function named(words: readonly string[], entity: Entity): Promise<Answer | undefined> {
  for (const search of [...beside(words, entity), '']) {
    const { items, total } = await rowsOf(entity, search)
    if (items.length > 0) return { text: `${total === 1 ? `One ${entity.name.toLowerCase()}` : `${total} ${entity.plural.toLowerCase()}`}${search ? ` with “${search}”` : ' in all'}${total > most ? ', among them' : ''}:`, found: foundIn(entity, items) }
  }
  return undefined
}

const isNamed = (field: Field, words: readonly string[]) => wordsOf(field.name).length > 0 && wordsOf(field.name).every((word) => words.some((given) => stem(given) === stem(word)))
const silent = ['image', 'file', 'relation', 'color']

/** What a question asks of rows by a field's name: their timetable, their price. */
async function told(words: readonly string[], entities: readonly Entity[], about: Entity | undefined): Promise<Answer | undefined> {
  for (const entity of about ? [about] : entities) {
    const field = entity.fields.find((one) => one.key !== entity.label && !silent.includes(one.type) && !one.secret && isNamed(one, words))
    const rows = field ? (await rowsNamed(words, entity, field)).filter((row) => textOf(field, row)) : []
    if (field && rows.length > 0) return { text: `${field.name}:\n${rows.map((row) => `${titleOf(entity, row)}: ${textOf(field, row)}`).join('\n')}`, found: foundIn(entity, rows) }
  }
  return undefined
}

/** The rows that the question's other words find, else the newest. */
async function rowsNamed(words: readonly string[], entity: Entity, field: Field): Promise<readonly Row[]> {
  const other = beside(words, entity).filter((word) => !wordsOf(field.name).some((one) => stem(one) === stem(word)))
  for (const search of [...other, '']) {
    const { items } = await rowsOf(entity, search)
    if (items.length > 0) return items
  }
  return []
}

/** How to do what a person asks about: "How do I enrol?" is answered by the button that enrols. */
async function done(words: readonly string[], all: readonly Entity[], readable: readonly Entity[]): Promise<Answer | undefined> {
  for (const entity of all.filter((one) => one.creators.length > 0)) {
    const verb = createName(entity)
    const means = [...wordsOf(verb), ...wordsOf(entity.name)].filter((word) => word !== 'new')
    const parent = entity.fields.find((field) => field.type === 'relation' && field.required && field.target !== 'account')
    const target = readable.find((one) => one.id === parent?.target)
    if (verb.startsWith('New ') || !target || !words.some((word) => means.some((one) => stem(one) === stem(word)))) continue
    const { items } = await rowsOf(target, '')
    return { text: `Choose one of the ${target.plural.toLowerCase()} and press “${verb}” on its page.`, found: foundIn(target, items) }
  }
  return undefined
}

/** Whatever holds one of the words, the longest first. */
async function anywhere(words: readonly string[], entities: readonly Entity[]): Promise<Answer | undefined> {
  for (const word of words.toSorted((a, b) => b.length - a.length).slice(0, 3)) {
    const lists = await Promise.all(entities.map(async (entity) => foundIn(entity, (await rowsOf(entity, word)).items)))
    const found = lists.flat().slice(0, most)
    if (found.length > 0) return { text: `This is about “${word}”:`, found }
  }
  return undefined
}

const asksHow = /\b(how|process|steps?)\b/i

/** Answers from the published questions and from rows that the caller may read; undefined where neither knows. There is no language model behind it. */
export async function answer(question: string, items: readonly Item[], entities: readonly Entity[], all: readonly Entity[] = entities): Promise<Answer | undefined> {
  const words = wordsOf(question)
  if (words.length === 0) return undefined
  const about = entities.find((entity) => wordsOf(entity.name).every((word) => words.some((one) => stem(one) === stem(word))))
  const rows = about && (await named(words, about))
  const telling = beside(words, about)
  const known = published(telling.length > 0 ? telling : words, items)
  const way = asksHow.test(question) ? await done(words, all, entities) : undefined
  if (way && known && shared(words, known.title) === words.length) return { text: `${known.text}\n${way.text}`, found: way.found }
  if (way) return way
  if (known) return { text: known.text, found: rows?.found ?? [] }
  return (await done(words, all, entities)) ?? (await told(words, entities, about)) ?? rows ?? anywhere(words, entities)
}
