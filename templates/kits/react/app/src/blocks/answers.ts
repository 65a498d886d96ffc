import { ApiError, call } from '@/lib/api'
import type { Item } from '@/lib/content'
import { titleOf, type Entity, type Row } from '@/lib/entity'
import type { Page } from '@/lib/queries'

export type Found = { title: string; path: string }
export type Answer = { text: string; found: readonly Found[] }

const most = 5
const small = new Set('a about all an and any are as at be by can could do does find for from get give have how i in is it list me much my of on or our please show so tell that the their there these this to us want we what when where which who why will with would you your'.split(' '))

/** Plural and other endings say nothing about what is meant. */
const stem = (word: string) => word.replace(/ies$/, 'y').replace(/(?<=\p{L}{3})(ing|ment|ed|es|s)$/u, '').replace(/e$/, '')

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

/** Whatever holds one of the words, the longest first. */
async function anywhere(words: readonly string[], entities: readonly Entity[]): Promise<Answer | undefined> {
  for (const word of words.toSorted((a, b) => b.length - a.length).slice(0, 3)) {
    const lists = await Promise.all(entities.map(async (entity) => foundIn(entity, (await rowsOf(entity, word)).items)))
    const found = lists.flat().slice(0, most)
    if (found.length > 0) return { text: `This is about “${word}”:`, found }
  }
  return undefined
}

/** Answers from the published questions and from rows that the caller may read; undefined where neither knows. There is no language model behind it. */
export async function answer(question: string, items: readonly Item[], entities: readonly Entity[]): Promise<Answer | undefined> {
  const words = wordsOf(question)
  if (words.length === 0) return undefined
  const about = entities.find((entity) => wordsOf(entity.name).every((word) => words.some((one) => stem(one) === stem(word))))
  const rows = about && (await named(words, about))
  const telling = beside(words, about)
  const known = published(telling.length > 0 ? telling : words, items)
  if (known) return { text: known.text, found: rows?.found ?? [] }
  return rows ?? anywhere(words, entities)
}
