import type { ReactNode } from 'react'
import { AddToCart } from '@/data/add-to-cart'
import { RecordPicture } from '@/layout/record-picture'
import { titleOf, type Entity, type Row } from '@/lib/entity'

export type RecordFrameProps = { entity: Entity; row: Row; back: ReactNode; status: ReactNode; actions: ReactNode; progress: ReactNode; children: ReactNode }

/** A row as a story: the title in the middle of the column, the picture under it. */
export function RecordFrame({ entity, row, back, status, actions, progress, children }: RecordFrameProps) {
  return (
    <article className="mx-auto grid w-full max-w-3xl gap-7 px-5 py-8">
      <div>{back}</div>
      <header className="grid justify-items-center gap-4 border-b border-ink pb-7 text-center">
        <p className="text-xs font-semibold text-brand-text">{entity.name}</p>
        <h1 className="text-4xl leading-tight md:text-5xl">{titleOf(entity, row)}</h1>
        {status}
        <div className="flex flex-wrap justify-center gap-2"><AddToCart entity={entity} row={row} size="md" />{actions}</div>
        {progress}
      </header>
      {entity.image && <RecordPicture entity={entity} row={row} className={entity.person ? 'mx-auto size-44' : 'aspect-[16/9] w-full'} />}
      {children}
    </article>
  )
}
