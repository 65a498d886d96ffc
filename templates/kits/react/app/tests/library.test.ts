import { describe, expect, it } from 'vitest'
import { address, explain } from '@/lib/api'
import { createName, titleOf } from '@/lib/entity'
import { holds, toQuery } from '@/lib/filter'
import { ago, duration, initials } from '@/lib/format'
import { overTime, unitFor } from '@/lib/over-time'
import { niceTicks, smooth } from '@/lib/scale'
import { schemaOf, startValues, toBody } from '@/lib/schema'
import { seeded, seedOf } from '@/lib/seeded'
import { item, thing } from './fixture'

const row = { id: '1', createdAt: '', updatedAt: '', count: 5, name: 'A', day: '2020-01-01', status: 'open', authorId: 'me' }
const me = { id: 'me', email: '', name: '', role: '', createdAt: '' }

describe('conditions', () => {
  it.each([['count', 'greater', '4', true], ['count', 'greater', '5', false], ['count', 'lessOrEqual', '5', true], ['name', 'equal', 'A', true], ['name', 'notEqual', 'A', false], ['about', 'absent', '', true], ['name', 'present', '', true], ['day', 'less', 'today', true], ['count', 'greaterOrEqual', '=count', true], ['author', 'equal', 'caller', true], ['status', 'equal', 'open', true]] as const)(
    '%s is %s %s: %s', (left, is, right, expected) => expect(holds(thing, row, { left, is, right }, me)).toBe(expected))

  it('become a query as far as the API knows them', () => {
    expect(toQuery(thing, [{ left: 'count', is: 'greater', right: '0' }, { left: 'size', is: 'equal', right: 'small' }, { left: 'day', is: 'lessOrEqual', right: '2020-01-01' }, { left: 'price', is: 'less', right: '9' }], me))
      .toEqual({ minCount: 1, size: 'small', toDay: '2020-01-01', maxPrice: '9' })
  })
})

describe('figures over time', () => {
  const days = [{ key: '2026-03-02', label: '', value: 2 }, { key: '2026-03-05', label: '', value: 1 }, { key: '2026-03-17', label: '', value: 4 }]
  it('show a zero where nothing happened', () => expect(overTime(days.slice(0, 2), 'day').map((bucket) => bucket.value)).toEqual([2, 0, 0, 1]))
  it('add up weeks from Monday', () => expect(overTime(days, 'week').map((bucket) => [bucket.key, bucket.value])).toEqual([['2026-03-02', 3], ['2026-03-09', 0], ['2026-03-16', 4]]))
  it('add up months, and reach as far as other series do', () => expect(overTime(days, 'month', ['2026-01-05', '2026-03-02']).map((bucket) => bucket.value)).toEqual([0, 0, 7]))
  it.each([[['2026-01-01', '2026-01-09'], 'day'], [['2026-01-01', '2026-01-08', '2026-01-20', '2026-02-03', '2026-02-10', '2026-02-17'], 'week'], [['2026-01-01', '2026-02-20', '2026-03-09'], 'month'], [['2024-01-01', '2026-03-09'], 'month'], [[], 'day'], [['none'], 'day']] as const)('%j are read by %s', (keys, unit) => expect(unitFor(keys)).toBe(unit))
})

describe('forms', () => {
  const check = (values: Record<string, unknown>) => schemaOf(thing.fields, thing.rules).safeParse({ ...startValues(thing.fields), name: 'Ok', price: 1, ...values }).error?.issues.map((issue) => issue.message) ?? []
  it.each([[{}, []], [{ name: 'x' }, ['At least 2 characters']], [{ price: 'abc' }, ['Enter a number']], [{ count: 1.5 }, ['Enter a whole number']], [{ site: 'nowhere' }, ['Enter an address that begins with https://']], [{ phone: 'x' }, ['Enter a valid phone number']], [{ size: '' }, ['Choose a size']], [{ begins: '2026-01-02T10:00', ends: '2026-01-01T10:00' }, ['It must end after it begins.']]])(
    '%j gives %j', (values, messages) => expect(check(values)).toEqual(messages))

  it('send numbers as numbers, nothing as null and keep an untouched secret', () => {
    expect(toBody(thing.fields.filter((field) => ['count', 'about', 'pin', 'fresh'].includes(field.id)), { count: '4', about: '', pin: '', fresh: false })).toEqual({ count: 4, about: null, fresh: false })
  })
})

describe('words and figures', () => {
  it('are written for people', () => {
    expect(duration(135)).toBe('2 h 15 min')
    expect(initials('Maren van Oduya')).toBe('MV')
    expect(ago('2026-01-01T10:00:00Z', Date.parse('2026-01-01T13:00:00Z'))).toMatch(/3/)
    expect(titleOf(item, { ...row, title: '', costId: null })).toBe('Item')
    expect(createName(item)).toBe('New item')
    expect(createName({ ...item, id: 'event-registration' })).toBe('Register')
    expect(explain('odd')).toBe('Something went wrong.')
    expect(address('things', { page: 2, search: '', x: undefined })).toBe('/api/things?page=2')
  })

  it.each([[109, [0, 30, 60, 90, 120]], [6910, [0, 2000, 4000, 6000, 8000]]])('ticks for %d', (max, ticks) => expect(niceTicks(max)).toEqual(ticks))

  it('are the same for the same seed', () => {
    expect(smooth([[0, 0], [1, 1], [2, 0]])).toContain('C')
    expect(seeded(seedOf('x'))()).toBe(seeded(seedOf('x'))())
    expect(seedOf('x')).not.toBe(seedOf('y'))
  })
})
