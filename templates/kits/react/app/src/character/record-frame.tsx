import type { ReactNode } from 'react'
import { AddToCart } from '@/data/add-to-cart'
import { RecordPicture } from '@/layout/record-picture'
import { shell } from '@/layout/shell'
import { useSurface } from '@/layout/surface'
import { cn } from '@/lib/cn'
import { titleOf, type Entity, type Row } from '@/lib/entity'

export type RecordFrameProps = { entity: Entity; row: Row; back: ReactNode; status: ReactNode; actions: ReactNode; progress: ReactNode; children: ReactNode }

/** The page of one row: what it is called, its state and what may be done, above what is known. */
export function RecordFrame({ entity, row, back, status, actions, progress, children }: RecordFrameProps) {
  const surface = useSurface()
  return (
    <div className={cn('grid gap-6', surface === 'site' && cn(shell, 'max-w-5xl py-10'))}>
      <header className="grid gap-4">
        <div>{back}</div>
        <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
          {entity.image && <RecordPicture entity={entity} row={row} className={entity.person ? 'size-28 rounded-full sm:size-36' : 'aspect-[4/3] w-full rounded-panel sm:w-72 lg:w-96'} />}
          <div className="min-w-0 flex-1">
            <p className="text-sm text-ink-muted">{entity.name}</p>
            <div className="mt-1 flex flex-wrap items-center gap-3"><h1 className="text-2xl font-semibold lg:text-3xl">{titleOf(entity, row)}</h1>{status}</div>
          </div>
          <div className="flex flex-wrap gap-2"><AddToCart entity={entity} row={row} size="md" />{actions}</div>
        </div>
        {progress}
      </header>
      {children}
    </div>
  )
}
