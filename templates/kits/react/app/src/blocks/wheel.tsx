import { useState } from 'react'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { Block } from '@/layout/block'
import { fieldOf, titleOf, type Row } from '@/lib/entity'
import { textOf } from '@/lib/format'
import { useWrite } from '@/lib/queries'
import { allows, useSession } from '@/lib/session'
import { Button } from '@/ui/button'
import { Empty, Failure, Loading } from '@/ui/states'
import { toastError } from '@/ui/toast'

type WheelProps = CollectionProps & { action?: { path: string; name: string; roles: readonly string[] } }

const spin = 4000

/** A wheel of rows. The server draws; the wheel only stops where it is told. */
export function Wheel(props: WheelProps) {
  const { entity, title, text, by, action } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 24 })
  const { account } = useSession()
  const [angle, setAngle] = useState(0)
  const [result, setResult] = useState<string | null>(null)
  const [spinning, setSpinning] = useState(false)
  const write = useWrite<Row | null>()
  const name = (by && fieldOf(entity, by)) || fieldOf(entity, entity.label)
  const slice = 360 / Math.max(1, rows.length)
  const label = (row: Row) => (name ? textOf(name, row) : '') || titleOf(entity, row)

  const stopAt = (drawn: Row | null) => {
    const index = Math.max(0, rows.findIndex((row) => drawn && (row.id === drawn.id || Object.values(drawn).includes(row.id))))
    const rest = 360 - (index + 0.5) * slice
    setAngle((old) => old - (old % 360) + 360 * 5 + rest)
    setTimeout(() => (setSpinning(false), rows[index] && setResult(label(rows[index]))), spin)
  }
  const onSpin = () => {
    setSpinning(true)
    setResult(null)
    write.mutate({ method: 'POST', path: action!.path, body: {} }, { onSuccess: stopAt, onError: (problem) => (setSpinning(false), toastError(problem)) })
  }

  return (
    <Block title={title ?? action?.name ?? entity.plural} text={text}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading /> : rows.length === 0 ? <Empty title={`No ${entity.plural.toLowerCase()} yet`} /> : (
        <div className="grid items-center gap-8 p-5 md:grid-cols-2 lg:p-8">
          <div className="relative mx-auto w-full max-w-sm">
            <svg aria-hidden viewBox="-110 -116 220 228" className="w-full">
              <g style={{ transform: `rotate(${angle}deg)`, transition: `transform ${spin}ms cubic-bezier(0.15, 0.85, 0.15, 1)` }}>
                {rows.map((row, i) => <Slice key={row.id} index={i} size={slice} text={label(row)} />)}
                <circle r="16" fill="var(--raised)" stroke="var(--line)" />
              </g>
              <path d="M-9 -114H9L0 -94Z" fill="var(--ink)" />
            </svg>
          </div>
          <div>
            <p aria-live="polite" className="font-display text-3xl font-semibold text-balance">{result ?? (spinning ? 'Round it goes…' : 'What will it be?')}</p>
            {action && allows(action.roles, account) ? <Button size="lg" className="mt-6" disabled={spinning} onClick={onSpin}>{action.name}</Button> : <p className="mt-3 text-sm text-ink-muted">Sign in with a role that may spin.</p>}
            <ul className="mt-8 grid gap-1.5 text-sm text-ink-muted">
              {rows.map((row, i) => <li key={row.id} className="flex items-center gap-2.5"><span aria-hidden className="size-3 rounded-full" style={{ background: tint(i) }} />{label(row)}</li>)}
            </ul>
          </div>
        </div>
      )}
    </Block>
  )
}

const tint = (index: number) => `var(--chart-${(index % 5) + 1})`

function Slice({ index, size, text }: { index: number; size: number; text: string }) {
  const point = (degrees: number) => `${(100 * Math.sin((degrees * Math.PI) / 180)).toFixed(2)} ${(-100 * Math.cos((degrees * Math.PI) / 180)).toFixed(2)}`
  const shape = size >= 360 ? 'M0 -100A100 100 0 1 1 -0.01 -100Z' : `M0 0L${point(index * size)}A100 100 0 ${size > 180 ? 1 : 0} 1 ${point((index + 1) * size)}Z`
  const short = text.length > 14 ? `${text.slice(0, 13)}…` : text
  return (
    <g>
      <path d={shape} fill={tint(index)} stroke="var(--surface)" strokeWidth="1.5" />
      <text transform={`rotate(${(index + 0.5) * size - 90}) translate(92 0)`} textAnchor="end" dominantBaseline="middle" fontSize={size < 20 ? 6 : 8} fontWeight="600" fill="var(--surface)">{short}</text>
    </g>
  )
}
