import { product } from '@/product'
import { labelKey, stateOf, type Entity, type Field, type Row } from './entity'

const locale = product.language
const moneyFormat = new Intl.NumberFormat(locale, { style: 'currency', currency: product.currency })
const roundMoney = new Intl.NumberFormat(locale, { style: 'currency', currency: product.currency, maximumFractionDigits: 0 })
const numberFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
const compactFormat = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
const timeFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

const shortFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
const monthFormat = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' })

export const money = (value: number) => moneyFormat.format(value)
export const wholeMoney = (value: number) => roundMoney.format(value)
export const number = (value: number) => numberFormat.format(value)
export const compact = (value: number) => compactFormat.format(value)
export const date = (iso: string) => dayFormat.format(new Date(iso.length === 10 ? `${iso}T12:00:00` : iso))
export const shortDate = (iso: string) => shortFormat.format(new Date(`${iso.slice(0, 10)}T12:00:00`))
export const month = (iso: string) => monthFormat.format(new Date(`${iso.slice(0, 10)}T12:00:00`))
export const dateTime = (iso: string) => timeFormat.format(new Date(iso))
export const initials = (name: string) => name.split(/\s+/).filter(Boolean).map((part) => part[0]).slice(0, 2).join('').toUpperCase()
export const plural = (count: number, entity: Entity) => `${number(count)} ${(count === 1 ? entity.name : entity.plural).toLowerCase()}`

/** 135 minutes are "2 h 15 min". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ')
}

/** "3 minutes ago". */
export function ago(iso: string, now = Date.now()): string {
  const seconds = Math.round((new Date(iso).getTime() - now) / 1000)
  const units = [['day', 86_400], ['hour', 3600], ['minute', 60]] as const
  const unit = units.find(([, size]) => Math.abs(seconds) >= size)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return unit ? relative.format(Math.round(seconds / unit[1]), unit[0]) : relative.format(Math.min(0, seconds), 'second')
}

/** A value as plain text, for labels, search results and exports. */
export function textOf(field: Field, row: Row): string {
  const value = row[field.key]
  if (field.type === 'relation') return String(row[labelKey(field)] ?? '')
  if (value === null || value === undefined || value === '') return ''
  switch (field.type) {
    case 'money': return money(Number(value))
    case 'percent': return `${number(Number(value))} %`
    case 'integer': case 'decimal': case 'rating': return number(Number(value))
    case 'duration': return duration(Number(value))
    case 'boolean': return value ? 'Yes' : 'No'
    case 'date': return date(String(value))
    case 'dateTime': return dateTime(String(value))
    case 'choice': return field.choices?.find((choice) => choice.id === value)?.name ?? String(value)
    default: return String(value)
  }
}

export const statusName = (entity: Entity, row: Row) => stateOf(entity, row)?.name ?? ''
