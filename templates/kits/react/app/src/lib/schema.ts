import { z } from 'zod'
import { inputs, type Entity, type Field, type Rule } from './entity'

// The page's content policy forbids eval, which zod would otherwise try.
z.config({ jitless: true })

export type Values = Record<string, unknown>

const numeric = ['integer', 'decimal', 'money', 'percent', 'rating', 'duration']
const blank = (value: unknown) => value === '' || value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value))

/** The same limits that the server checks, so that a form can say what is wrong before it is sent. */
export function schemaOf(fields: readonly Field[], rules: readonly Rule[] = []) {
  const shape = z.object(Object.fromEntries(fields.map((field) => [field.key, member(field)])))
  return rules.length === 0 ? shape : shape.superRefine((values, context) => {
    for (const rule of rules.filter((one) => broken(one, values as Values))) context.addIssue({ code: 'custom', path: [rule.left], message: rule.message })
  })
}

const member = (field: Field) => z.unknown().superRefine((value, context) => {
  const message = problem(field, value)
  if (message) context.addIssue({ code: 'custom', message })
})

function problem(field: Field, value: unknown): string | undefined {
  if (field.type === 'boolean') return undefined
  if (blank(value)) return field.required ? (field.type === 'relation' || field.type === 'choice' ? `Choose ${article(field.name)}` : `Enter ${article(field.name)}`) : undefined
  if (numeric.includes(field.type)) {
    const number = Number(value)
    if (Number.isNaN(number)) return 'Enter a number'
    if (field.type === 'integer' && !Number.isInteger(number)) return 'Enter a whole number'
    if (field.min !== undefined && number < field.min) return `At least ${field.min}`
    if (field.max !== undefined && number > field.max) return `At most ${field.max}`
    return undefined
  }
  const text = String(value)
  if (field.type === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text)) return 'Enter a valid email address'
  if (field.type === 'url' && !/^https?:\/\/\S+\.\S+/.test(text)) return 'Enter an address that begins with https://'
  if (field.type === 'phone' && !/^[+\d][\d\s().-]{4,}$/.test(text)) return 'Enter a valid phone number'
  if (field.min !== undefined && text.length < field.min) return `At least ${field.min} characters`
  if (field.max !== undefined && text.length > field.max) return `At most ${field.max} characters`
  return undefined
}

const article = (name: string) => (/^(your|the|a|an) /i.test(name) ? name.toLowerCase() : `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name.toLowerCase()}`)

function broken({ left, is, right }: Rule, values: Values): boolean {
  const [a, b] = [values[left], values[right]]
  if (blank(a) || blank(b)) return false
  const gap = typeof a === 'number' || typeof b === 'number' ? Number(a) - Number(b) : String(a).localeCompare(String(b))
  return { less: gap >= 0, lessOrEqual: gap > 0, greater: gap <= 0, greaterOrEqual: gap < 0, equal: gap !== 0, notEqual: gap === 0, present: false, absent: false }[is]
}

/** What a form begins with: the row that is edited, else the defaults. */
export function startValues(fields: readonly Field[], row?: Values): Values {
  return Object.fromEntries(fields.map((field) => [field.key, row ? toInput(field, row[field.key]) : initial(field)]))
}

function initial(field: Field): unknown {
  const given = field.default ?? ''
  if (field.type === 'boolean') return given === 'true'
  if (given === 'today' && field.type === 'date') return new Date().toISOString().slice(0, 10)
  if (given === 'now' || given === 'today') return toInput(field, new Date().toISOString())
  return given.startsWith('=') || given === 'sequence' ? '' : given
}

function toInput(field: Field, value: unknown): unknown {
  if (field.type === 'boolean') return value === true
  if (value === null || value === undefined) return ''
  if (field.type !== 'dateTime') return value
  const at = new Date(String(value))
  return Number.isNaN(at.getTime()) ? '' : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** A form's values as the API takes them: numbers as numbers, times in UTC, nothing as null; a secret left blank stays as it is. */
export function toBody(fields: readonly Field[], values: Values): Values {
  const sent = fields.filter((field) => !(field.secret && blank(values[field.key])))
  return Object.fromEntries(sent.map((field) => [field.key, toMember(field, values[field.key])]))
}

function toMember(field: Field, value: unknown): unknown {
  if (field.type === 'boolean') return value === true
  if (blank(value)) return null
  if (numeric.includes(field.type)) return Number(value)
  return field.type === 'dateTime' ? new Date(String(value)).toISOString() : value
}

export const entitySchema = (entity: Entity) => schemaOf(inputs(entity), entity.rules)
