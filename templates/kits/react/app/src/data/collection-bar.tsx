import { useEffect, useState } from 'react'
import { Download, Search, SlidersHorizontal } from 'lucide-react'
import { address } from '@/lib/api'
import { cn } from '@/lib/cn'
import { entityById } from '@/lib/entities'
import type { Entity, Field } from '@/lib/entity'
import { useOptions } from '@/lib/queries'
import { mayRead, useSession, type Account } from '@/lib/session'
import { Button } from '@/ui/button'
import { controlStyle, Input } from '@/ui/field'
import { Select } from '@/ui/select'
import type { Collection } from './use-collection'

type BarProps = { entity: Entity; collection: Collection; sortable?: boolean; className?: string }

/** Search, filters, order and export of a list. */
export function CollectionBar({ entity, collection, sortable, className = 'px-5 py-4' }: BarProps) {
  const { account } = useSession()
  const { state, query } = collection
  const spans = spansOf(entity)
  const [spanned, setSpanned] = useState(spans.some(({ from, to }) => state.get(from) || state.get(to)))
  return (
    <div className={cn('flex flex-wrap items-center gap-2.5', className)}>
      <SearchBox key={collection.search} label={`Search ${entity.plural.toLowerCase()}`} value={collection.search} onSearch={(search) => state.set({ search, page: '' })} />
      {filters(entity).map((filter) => (
        <Select key={filter.key} aria-label={filter.name} className="w-auto min-w-32 shrink-0" clearable placeholder={filter.name} value={state.get(filter.key)} options={filter.options}
          onValueChange={(value) => state.set({ [filter.key]: value, page: '' })} />
      ))}
      {related(entity, account).map(({ field, path }) => <RelationFilter key={field.key} path={path} name={field.name} value={state.get(field.key)} onChange={(value) => state.set({ [field.key]: value, page: '' })} />)}
      {sortable && <Select aria-label="Sort by" className="w-auto min-w-36 shrink-0" placeholder="Newest first" clearable value={state.get('sort')} options={orders(entity)} onValueChange={(sort) => state.set({ sort, page: '' })} />}
      {spans.length > 0 && <Button variant="ghost" size="icon" aria-label="More filters" aria-expanded={spanned} onClick={() => setSpanned(!spanned)}><SlidersHorizontal /></Button>}
      {account && (
        <Button variant="ghost" size="icon" aria-label={`Export ${entity.plural.toLowerCase()} as CSV`} className="ml-auto max-sm:hidden" render={<a href={address(`${entity.path}/export.csv`, { ...query, page: undefined, pageSize: undefined })} download />}><Download /></Button>
      )}
      {spanned && <div className="flex w-full flex-wrap gap-x-6 gap-y-2.5">{spans.map((span) => <SpanFilter key={span.from} span={span} value={[state.get(span.from), state.get(span.to)]} onChange={(key, value) => state.set({ [key]: value, page: '' })} />)}</div>}
    </div>
  )
}

function SearchBox({ label, value, onSearch }: { label: string; value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text === value) return
    const wait = setTimeout(() => onSearch(text), 250)
    return () => clearTimeout(wait)
  })
  return (
    <label className="relative min-w-48 flex-1 sm:max-w-72">
      <span className="sr-only">{label}</span>
      <Search aria-hidden className="absolute top-3 left-3 size-4 text-ink-faint" />
      <input type="search" value={text} onChange={(event) => setText(event.target.value)} placeholder="Search" className={cn(controlStyle, 'h-10 pl-9')} />
    </label>
  )
}

type Span = { field: Field; from: string; to: string; type: 'date' | 'number' }

/** The first day and the first amount: what they lie between can be chosen. */
function spansOf(entity: Entity): Span[] {
  const named = (field: Field, start: string) => `${start}${field.key[0]!.toUpperCase()}${field.key.slice(1)}`
  const day = entity.fields.find((field) => (field.type === 'date' || field.type === 'dateTime') && !field.secret)
  const amount = entity.fields.find((field) => field.type === 'money' && !field.secret)
  return [
    ...(day ? [{ field: day, from: named(day, 'from'), to: named(day, 'to'), type: 'date' as const }] : []),
    ...(amount ? [{ field: amount, from: named(amount, 'min'), to: named(amount, 'max'), type: 'number' as const }] : []),
  ]
}

function SpanFilter({ span: { field, from, to, type }, value: [least, most], onChange }: { span: Span; value: [string, string]; onChange: (key: string, value: string) => void }) {
  return (
    <span className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
      {field.name}
      <Input type={type} aria-label={`${field.name} from`} className="w-36" value={least} onChange={(event) => onChange(from, event.target.value)} /> to
      <Input type={type} aria-label={`${field.name} to`} className="w-36" value={most} onChange={(event) => onChange(to, event.target.value)} />
    </span>
  )
}

/** Rows of one category, one author, one project: wherever the caller may see what the relation points to. */
function related(entity: Entity, account: Account | null) {
  const found = entity.fields.filter((field) => field.type === 'relation' && !field.computed && field.target !== 'account')
  return found.flatMap((field) => {
    const target = entityById(field.target ?? '')
    return target && mayRead(target, account) ? [{ field, path: target.path }] : []
  }).slice(0, 2)
}

function RelationFilter({ path, name, value, onChange }: { path: string; name: string; value: string; onChange: (id: string) => void }) {
  const { data = [] } = useOptions(path)
  if (data.length < 2) return null
  return <Select aria-label={name} className="w-auto min-w-32 shrink-0" clearable placeholder={name} value={value} options={data.map((option) => ({ value: option.id, label: option.label }))} onValueChange={onChange} />
}

const boolean = [{ value: 'true', label: 'Yes' }, { value: 'false', label: 'No' }]

/** At most three filters: the state, then choices, then yes and no. */
function filters(entity: Entity) {
  const state = entity.states.length > 0 ? [{ key: 'status', name: 'Status', options: entity.states.map(({ id, name }) => ({ value: id, label: name })) }] : []
  const choices = entity.fields.filter((field) => field.type === 'choice' && !field.computed).map((field) => ({ key: field.key, name: field.name, options: (field.choices ?? []).map(({ id, name }) => ({ value: id, label: name })) }))
  const yesNo = entity.fields.filter((field) => field.type === 'boolean' && !field.computed).map((field) => ({ key: field.key, name: field.name, options: boolean }))
  return [...state, ...choices, ...yesNo].slice(0, 3)
}

function orders(entity: Entity) {
  const fields = entity.fields.filter((field) => !field.computed && !field.secret && ['text', 'integer', 'decimal', 'money', 'date', 'dateTime', 'rating'].includes(field.type)).slice(0, 4)
  return fields.flatMap((field) => field.type === 'text' ? [{ value: field.key, label: `${field.name}, A to Z` }] : [{ value: field.key, label: `${field.name}, lowest first` }, { value: `-${field.key}`, label: `${field.name}, highest first` }])
}
