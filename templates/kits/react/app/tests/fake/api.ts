import type { Entity, Row } from '@/lib/entity'
import type { Account } from '@/lib/session'
import { fill, type Tables } from './rows'

type Role = { id: string; name: string; administers: boolean }
type Call = { method: string; path: string[]; query: URLSearchParams; body: Record<string, unknown> }
export type Answer = { status: number; body?: unknown }

const ok = (body: unknown, status = 200): Answer => ({ status, body })
const gone: Answer = { status: 404, body: { title: 'Not found' } }

/** The product's API as docs describe it, over rows in memory. One caller at a time; `account` is who is signed in. */
export class FakeApi {
  account: Account | null = null
  providers: { label: string; start: string }[] = []
  readonly calls: string[] = []
  readonly tables: Tables
  private readonly person: Account

  constructor(readonly entities: readonly Entity[], readonly roles: readonly Role[]) {
    this.person = { id: 'account-1', email: 'ada@example.com', name: 'Ada Lane', role: roles[0]?.id ?? '', createdAt: '2026-01-05T09:00:00Z' }
    this.tables = fill(entities, this.person)
  }

  signInAs(role: string) {
    this.account = { ...this.person, role }
  }

  answer(method: string, address: string, body: Record<string, unknown> = {}): Answer {
    const url = new URL(address, 'http://localhost')
    const call: Call = { method, path: url.pathname.replace(/^\/api\//, '').split('/'), query: url.searchParams, body }
    this.calls.push(`${method} ${url.pathname}`)
    const platform = { auth: this.auth, accounts: this.accounts, files: this.files, kpis: this.kpis, notifications: this.notifications, activity: this.activity, search: this.search, rounds: this.rounds }[call.path[0]!]
    if (platform) return platform.call(this, call)
    const entity = this.entities.find((one) => one.path === call.path[0])
    return entity ? this.rows(entity, call) : gone
  }

  private auth({ method, path, body }: Call): Answer {
    switch (path[1]) {
      case 'me': return !this.account ? { status: 401, body: { title: 'Sign in first' } } : ok(method === 'PUT' ? Object.assign(this.account, body) : this.account)
      case 'demo': return ok(this.roles.map((role) => ({ role: role.id, roleName: role.name, email: `${role.id}@demo.local`, password: 'demo-password' })))
      case 'sign-in': return body.password === 'wrong' ? { status: 401, body: { title: 'The email or the password is wrong.' } } : this.enter(String(body.email).split('@')[0]!)
      case 'openid': return path[2] !== 'finish' ? ok(this.providers) : body.password === 'wrong' ? { status: 400, body: { errors: { password: ['This is not the password of that account.'] } } } : this.enter(String(body.role))
      case 'sign-up': return body.email === 'taken@example.com' ? { status: 400, body: { errors: { email: ['This address has an account.'] } } } : this.enter(String(body.role))
      case 'sign-out': this.account = null
    }
    return { status: 204 }
  }

  private enter(role: string): Answer {
    this.signInAs(this.roles.some((one) => one.id === role) ? role : this.person.role)
    return ok(this.account)
  }

  private accounts({ path }: Call): Answer {
    if (path[1] === 'options') return ok([{ id: this.person.id, label: this.person.name }])
    if (path[2] === 'role') return ok(this.person)
    return ok({ items: [this.person, { ...this.person, id: 'account-2', name: 'Ben Moss', email: 'ben@example.com' }], total: 2, number: 1, size: 20 })
  }

  private files = (): Answer => ok({ id: 'file-1', name: 'a.png', type: 'image/png', size: 10, url: '/api/files/file-1' }, 201)

  private kpis = (): Answer => ok([
    { id: 'revenue', name: 'Revenue', value: 1200, previous: 900, target: 1000, unit: 'EUR', lowerIsBetter: false, series: [1, 2, 3].map((value) => ({ at: '2026-01-0' + value, value })) },
    { id: 'complaints', name: 'Complaints', value: 4, previous: 8, target: null, unit: '', lowerIsBetter: true, series: [] },
    { id: 'share', name: 'Share', value: 40, previous: null, target: null, unit: '%', lowerIsBetter: false, series: [] },
  ])

  private notifications({ method }: Call): Answer {
    return method === 'POST' ? { status: 204 } : ok({ unread: 1, items: [{ id: 'n1', subject: 'Welcome', body: 'Look around.', createdAt: '2026-01-05T09:00:00Z' }] })
  }

  private activity = (): Answer => ok({ items: [{ at: '2026-01-05T09:00:00Z', who: 'Ada Lane', action: 'created', entity: this.entities[0]?.id ?? 'account', rowId: '1', label: 'First' }], total: 60, number: 1, size: 10 })

  private search({ query }: Call): Answer {
    const text = query.get('q')!.toLowerCase()
    const hits = this.entities.flatMap((entity) => this.tables.get(entity.path)!.map((row) => ({ entity: entity.id, id: row.id, title: String(row[entity.label] ?? row.id), excerpt: 'around the word', rank: 1 })))
    return ok(hits.filter((hit) => hit.title.toLowerCase().includes(text)))
  }

  /** Rows that have both texts, as questions; an answer is what the row holds. */
  private rounds({ method, query, body }: Call): Answer {
    const given = (key: string) => String(method === 'GET' ? query.get(key) : body[key])
    const entity = this.entities.find((one) => one.id === given('of'))!
    const rows = this.tables.get(entity.path)!
    const answer = (row: Row) => String(entity.fields.find((field) => field.key === given('ask'))?.choices?.find((choice) => choice.id === row[given('ask')])?.name ?? row[given('ask')])
    if (method === 'POST') {
      const marks = (body.answers as { id: string; answer: string }[]).flatMap((one) => rows.filter((row) => row.id === one.id).map((row) => ({ id: row.id, right: one.answer.toLowerCase() === answer(row).toLowerCase(), answer: answer(row) })))
      return ok({ score: marks.filter((mark) => mark.right).length, answers: marks })
    }
    const typed = given('mode') !== 'choose'
    const place = (i: number) => (given('mode') === 'crossword' ? { row: i * 2, column: 0, down: false } : null)
    const questions = rows.map((row, i) => ({ id: row.id, shown: String(row[given('show')]), options: typed ? [] : [...new Set(rows.map(answer))], letters: given('mode') === 'unjumble' ? [...answer(row)].toReversed().join('') : '', length: answer(row).length, place: place(i) }))
    const asked = given('mode') === 'crossword' ? questions.slice(0, 2) : questions
    return ok({ questions: asked, height: asked.length * 2, width: Math.max(...asked.map((one) => one.length)) })
  }

  private rows(entity: Entity, { method, path: [, id, step], query, body }: Call): Answer {
    const all = this.tables.get(entity.path)!
    const found = all.find((row) => row.id === id)
    if (method === 'GET' && id === 'options') return ok(all.map((row) => ({ id: row.id, label: String(row[entity.label] ?? row.id) })))
    if (method === 'GET' && id === 'summary') return ok(this.summary(all, query))
    if (method === 'GET' && !id) return ok(this.page(entity, all, query))
    if (method === 'GET') return found ? ok(this.seen(entity, found)) : gone
    if (method === 'POST' && !id) return this.save(entity, all, body, query.get('then'))
    if (method === 'POST' && !step) return ok(this.seen(entity, all[1] ?? all[0]!))
    if (!found) return gone
    if (method === 'DELETE') return this.tables.set(entity.path, all.filter((row) => row !== found)), { status: 204 }
    const to = entity.transitions.find((one) => one.id === step)?.to
    return ok(this.seen(entity, Object.assign(found, method === 'PUT' ? body : to ? { status: to } : {})))
  }

  private save(entity: Entity, all: Row[], body: Record<string, unknown>, then: string | null): Answer {
    const refused = Object.entries(body).find(([, value]) => value === 'refuse this')
    if (refused) return { status: 400, body: { errors: { [refused[0]]: ['The server does not like this.'] } } }
    const row = { ...all[0], id: `${entity.id}-new-${all.length}`, createdAt: new Date().toISOString(), updatedAt: new Date().toISOString(), ...body, ...(entity.states[0] ? { status: entity.transitions.find((step) => step.id === then)?.to ?? entity.states[0].id } : {}) } as Row
    all.unshift(row)
    return ok(this.seen(entity, row), 201)
  }

  private page(entity: Entity, all: Row[], query: URLSearchParams) {
    const needle = query.get('search')?.toLowerCase() ?? ''
    const exact = [...query].filter(([key]) => all[0] && key in all[0])
    const rows = all.filter((row) => JSON.stringify(row).toLowerCase().includes(needle) && exact.every(([key, value]) => String(row[key]) === value))
    const key = query.get('sort')?.replace('-', '')
    const sorted = key ? rows.toSorted((a, b) => String(a[key]).localeCompare(String(b[key])) * (query.get('sort')!.startsWith('-') ? -1 : 1)) : rows
    const [number, size] = [Number(query.get('page') ?? 1), Number(query.get('pageSize') ?? 20)]
    return { items: sorted.slice((number - 1) * size, number * size).map((row) => this.seen(entity, row)), total: sorted.length, number, size }
  }

  private summary(all: Row[], query: URLSearchParams) {
    const [by, field] = [query.get('by') ?? 'created', query.get('field')]
    const groups = new Map<string, { key: string; label: string; value: number }>()
    for (const row of all) {
      const key = String(by === 'created' ? row.createdAt.slice(0, 10) : (row[by] ?? row[`${by}Id`] ?? ''))
      const group = groups.get(key) ?? { key, label: String(row[`${by}Label`] ?? key), value: 0 }
      groups.set(key, { ...group, value: group.value + (field ? Number(row[field] ?? 0) : 1) })
    }
    return [...groups.values()]
  }

  private seen(entity: Entity, row: Row): Row {
    const here = entity.transitions.filter((step) => step.from.includes(row.status ?? '')).map((step) => step.id)
    return { ...row, can: { update: true, delete: true, transitions: here, actions: entity.actions.map((action) => action.id) } }
  }
}
