import { useState, type FormEvent } from 'react'
import { Search } from 'lucide-react'
import { Link } from 'react-router'
import { cn } from '@/lib/cn'
import { entities } from '@/lib/entities'
import { useSearch, type Hit } from '@/lib/queries'
import { useAddressState } from '@/lib/use-address-state'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { controlStyle } from '@/ui/field'
import { Empty, Failure, Loading } from '@/ui/states'
import { Block } from './block'
import { Screen } from './screen'

/** One search over everything that this person may read; names come before texts. */
export default function SearchPage() {
  const state = useAddressState('')
  const asked = state.get('q')
  const [text, setText] = useState(asked)
  const [refused, setRefused] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setRefused(text.trim() === '')
    state.set({ q: text.trim().slice(0, 200) })
  }
  return (
    <Screen name="Search">
      <Block bare>
        <form role="search" onSubmit={submit} className="flex max-w-2xl gap-2">
          <input type="search" aria-label="Search everything" aria-describedby="search-hint" aria-invalid={refused} maxLength={200} autoFocus value={text} onChange={(event) => (setText(event.target.value), setRefused(false))} placeholder="What are you looking for?" className={cn(controlStyle, 'h-12')} />
          <Button type="submit" size="lg"><Search /> Search</Button>
        </form>
        <p id="search-hint" role={refused ? 'alert' : undefined} className={cn('mt-2 text-sm', refused ? 'text-danger-text' : 'text-ink-muted')}>{refused ? 'Write a word or two first.' : 'Looks through every list that you may read.'}</p>
        {asked && <Results key={asked} text={asked} />}
      </Block>
    </Screen>
  )
}

function Results({ text }: { text: string }) {
  const { data, error, refetch } = useSearch(text)
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Loading />
  const hits = data.flatMap((hit) => {
    const entity = entities().find((one) => one.id === hit.entity)
    return entity ? [{ hit, entity }] : []
  })
  if (hits.length === 0) return <Empty title={`Nothing holds “${text}”`} text="Try fewer or other words." />
  return (
    <>
      <p role="status" className="mt-8 text-sm text-ink-muted">{hits.length === 1 ? 'One result' : `${hits.length} results`} for “{text}”</p>
      <ol className="mt-3 divide-y divide-line border-y">
        {hits.map(({ hit, entity }) => <Result key={hit.id} hit={hit} kind={entity.name} path={`/${entity.path}/${hit.id}`} />)}
      </ol>
    </>
  )
}

function Result({ hit, kind, path }: { hit: Hit; kind: string; path: string }) {
  return (
    <li className="relative py-4 hover:bg-hover">
      <p className="flex flex-wrap items-center gap-3"><Link to={path} className="font-semibold after:absolute after:inset-0">{hit.title}</Link><Badge>{kind}</Badge></p>
      {hit.excerpt && <p className="mt-1 text-sm text-ink-muted">{hit.excerpt}</p>}
    </li>
  )
}
