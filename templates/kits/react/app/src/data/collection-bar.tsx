import { useEffect, useState } from 'react'
import { Download, Search } from 'lucide-react'
import { address } from '@/lib/api'
import { cn } from '@/lib/cn'
import { entityById } from '@/lib/entities'
import type { Entity } from '@/lib/entity'
import { useOptions } from '@/lib/queries'
import { mayRead, useSession, type Account } from '@/lib/session'
import { Button } from '@/ui/button'
import { controlStyle } from '@/ui/field'
import { Select } from '@/ui/select'
import type { Collection } from './use-collection'

type BarProps = { entity: Entity; collection: Collection; sortable?: boolean; className?: string }

/** Search, filters, order and export of a list. */
export function CollectionBar({ entity, collection, sortable, className = 'px-5 py-4' }: BarProps) {
  const { account } = useSession()
  const { state, query } = collection
  return (
    <div className={cn('flex flex-wrap items-center gap-2.5', className)}>
      <SearchBox key={collection.search} label={`Search ${entity.plural.toLowerCase()}`} value={collection.search} onSearch={(search) => state.set({ search, page: '' })} />
      {filters(entity).map((filter) => (
        <Select key={filter.key} aria-label={filter.name} className="w-auto min-w-32 shrink-0" clearable placeholder={filter.name} value={state.get(filter.key)} options={filter.options}
          onValueChange={(value) => state.set({ [filter.key]: value, page: '' })} />
      ))}
      {related(entity, account).map(({ field, path }) => <RelationFilter key={field.key} path={path} name={field.name} value={state.get(field.key)} onChange={(value) => state.set({ [field.key]: value, page: '' })} />)}
      {sortable && <Select aria-label="Sort by" className="w-auto min-w-36 shrink-0" placeholder="Newest first" clearable value={state.get('sort')} options={orders(entity)} onValueChange={(sort) => state.set({ sort, page: '' })} />}
      {account && (
        <Button variant="ghost" size="icon" aria-label={`Export ${entity.plural.toLowerCase()} as CSV`} className="ml-auto max-sm:hidden" render={<a href={address(`${entity.path}/export.csv`, { ...query, page: undefined, pageSize: undefined })} download />}><Download /></Button>
      )}
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
