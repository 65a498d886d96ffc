import type { LucideIcon } from 'lucide-react'

/** What the API says the caller may do with one row. */
export type Can = { update: boolean; delete: boolean; transitions: string[]; actions: string[] }

export type Row = { id: string; createdAt: string; updatedAt: string; status?: string; ownerId?: string | null; can?: Can; [member: string]: unknown }

export type FieldType =
  | 'text' | 'longText' | 'integer' | 'decimal' | 'money' | 'percent' | 'boolean' | 'date' | 'dateTime' | 'choice' | 'email'
  | 'phone' | 'url' | 'image' | 'file' | 'color' | 'rating' | 'duration' | 'place' | 'relation'

export type Choice = { id: string; name: string }

export type Field = {
  /** As the Blueprint calls it. */
  id: string
  /** The JSON member: `unitPrice`, or `boxId` of a relation. */
  key: string
  name: string
  type: FieldType
  required?: boolean
  min?: number
  max?: number
  choices?: readonly Choice[]
  /** The entity that a relation points to, or `account`. */
  target?: string
  /** What a new row holds: a literal, `today` or `now`. */
  default?: string
  /** Set by the product, never by a person. */
  readOnly?: boolean
  /** Worked out from other values, so it can be neither sorted nor filtered by. */
  computed?: boolean
  secret?: boolean
  hint?: string
  autoComplete?: string
}

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'
export type State = { id: string; name: string; tone: Tone; final?: boolean }
export type Transition = { id: string; name: string; from: readonly string[]; to: string; charges?: boolean }
/** `delivers` is the field whose file a person gets with it. */
export type Action = { id: string; name: string; description?: string; roles: readonly string[]; input: readonly Field[]; delivers?: string }

/** Rows of another entity that point here. */
export type Child = { entity: string; by: string; title: string; link?: boolean }

/** A rule over two members that can be checked before anything is sent. */
export type Rule = { message: string; left: string; is: Comparison; right: string }
export type Comparison = 'equal' | 'notEqual' | 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual' | 'present' | 'absent'
export type Condition = { left: string; is: Comparison; right: string }

export type Entity = {
  id: string
  /** The part of the address: `order-lines` in /api/order-lines and /order-lines/<id>. */
  path: string
  name: string
  plural: string
  description: string
  icon: LucideIcon
  /** The member that names a row to people. */
  label: string
  image?: string
  /** Its rows are people, who get portraits. */
  person?: boolean
  fields: readonly Field[]
  states: readonly State[]
  transitions: readonly Transition[]
  actions: readonly Action[]
  collectionActions: readonly Action[]
  children: readonly Child[]
  rules: readonly Rule[]
  /** Roles that may read and create rows, `visitor` among them where visitors may; administrators always may. */
  readers: readonly string[]
  creators: readonly string[]
  /** The transition that a draft is made for, and who besides administrators may take it: forms take it at once. */
  purpose?: { step: string; roles: readonly string[] }
}

const verbs: Readonly<Record<string, string>> = {
  enrolment: 'Enrol', registration: 'Register', booking: 'Book', reservation: 'Reserve', application: 'Apply', subscription: 'Subscribe', invitation: 'Invite', donation: 'Donate', review: 'Write a review', vote: 'Vote', bid: 'Place a bid',
}

/** What a person does who makes a new row: "Enrol" rather than "New enrolment". */
export const createName = (entity: Entity) => verbs[entity.id.split('-').at(-1)!] ?? `New ${entity.name.toLowerCase()}`

/** The transition that a new row takes at once when this person makes it. */
export function firstStep(entity: Entity, may: (roles: readonly string[]) => boolean): Transition | undefined {
  return entity.purpose && entity.purpose.roles.length > 0 && may(entity.purpose.roles) ? entity.transitions.find((one) => one.id === entity.purpose!.step) : undefined
}

export const inputs = (entity: Entity) => entity.fields.filter((field) => !field.readOnly)

export const fieldOf = (entity: Entity, id: string) => entity.fields.find((field) => field.id === id || field.key === id)

/** The fields that a list shows, in the given order, or a sensible choice. */
export function shownFields(entity: Entity, ids?: readonly string[], most = 6): Field[] {
  if (ids?.length) return ids.flatMap((id) => fieldOf(entity, id) ?? [])
  const listed = entity.fields.filter((field) => !field.secret && !['longText', 'image', 'file', 'color', 'url'].includes(field.type))
  return (listed.length > 0 ? listed : entity.fields.filter((field) => !field.secret)).slice(0, most)
}

/** Who offers or wrote something is worth more than another detail: people come first. */
export const peopleFirst = (fields: readonly Field[]) => fields.toSorted((a, b) => Number(b.target === 'account') - Number(a.target === 'account'))

/** How a row is called: its label, else the first relation's label, else the entity's name. */
export function titleOf(entity: Entity, row: Row): string {
  const field = fieldOf(entity, entity.label)
  const value = field && (field.type === 'relation' ? row[labelKey(field)] : row[field.key])
  if (value !== undefined && value !== null && value !== '') return field?.type === 'longText' ? String(value).slice(0, 80) : String(value)
  const relation = entity.fields.find((one) => one.type === 'relation' && row[labelKey(one)])
  return relation ? `${entity.name}, ${String(row[labelKey(relation)])}` : entity.name
}

/** The member that holds the name of the row a relation points to: `boxId` is read as `boxLabel`. */
export const labelKey = (field: Field) => field.key.replace(/Id$/, 'Label')

export const stateOf = (entity: Entity, row: Row) => entity.states.find((state) => state.id === row.status)
