import { CloudSun } from 'lucide-react'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { Block } from '@/layout/block'
import { fieldOf, shownFields, titleOf } from '@/lib/entity'
import { textOf } from '@/lib/format'
import { CreateButton } from '@/data/create-button'
import { Empty, Failure, Loading } from '@/ui/states'

type WeatherProps = Omit<CollectionProps, 'entity'> & { entity?: CollectionProps['entity'] }

/** Weather that the product keeps itself, day by day; without any, it says what is missing. */
export function Weather({ entity, ...props }: WeatherProps) {
  if (!entity) return <Block title={props.title ?? 'Weather'} text={props.text}><Empty title="No weather service is connected" text="An administrator can connect one; until then everything else works as usual." className="py-10" /></Block>
  return <Days {...props} entity={entity} />
}

function Days(props: CollectionProps) {
  const { entity, title, text, by, and } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 8 })
  const figure = (and && fieldOf(entity, and)) || entity.fields.find((field) => ['decimal', 'integer'].includes(field.type))
  const day = (by && fieldOf(entity, by)) || entity.fields.find((field) => field.type === 'date' || field.type === 'dateTime')
  const rest = shownFields(entity, props.fields, 4).filter((field) => field !== figure && field !== day)
  return (
    <Block title={title ?? 'Weather'} text={text} tools={<CreateButton entity={entity} variant="secondary" size="sm" />}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading rows={2} /> : rows.length === 0 ? <Empty title={`No ${entity.plural.toLowerCase()} yet`} className="py-10" /> : (
        <ul className="grid grid-cols-2 gap-3 p-5 sm:grid-cols-4">
          {rows.map((row) => (
            <li key={row.id} className="rounded-control bg-sunken p-4">
              <p className="flex items-center justify-between text-xs text-ink-muted">{(day && textOf(day, row)) || titleOf(entity, row)}<CloudSun aria-hidden className="size-4 text-brand-text" /></p>
              {figure && <p className="mt-2 font-display text-2xl font-semibold tabular-nums">{textOf(figure, row) || '–'}</p>}
              <p className="mt-1 truncate text-xs text-ink-muted">{rest.map((field) => textOf(field, row)).filter(Boolean).join(', ')}</p>
            </li>
          ))}
        </ul>
      )}
    </Block>
  )
}
