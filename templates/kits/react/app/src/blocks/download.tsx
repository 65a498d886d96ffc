import { Download as DownloadIcon, FileText } from 'lucide-react'
import { useCollection, type CollectionProps } from '@/data/use-collection'
import { uploadUrl } from '@/data/value'
import { CreateButton } from '@/data/create-button'
import { Block } from '@/layout/block'
import { fieldOf, titleOf, type Row } from '@/lib/entity'
import { useWrite } from '@/lib/queries'
import { Button } from '@/ui/button'
import { Empty, Failure, Loading } from '@/ui/states'

type DownloadProps = CollectionProps & { action?: string }

/** Files to take away; where an action is given, each download is recorded with it. */
export function Download(props: DownloadProps) {
  const { entity, title, text, by, action } = props
  const { rows, error, loading, refetch } = useCollection({ ...props, size: 50 })
  const write = useWrite<Row | null>()
  const file = (by && fieldOf(entity, by)) || entity.fields.find((field) => field.type === 'file')
  const ready = rows.filter((row) => file && row[file.key])
  const record = (row: Row) => action && row.can?.actions.includes(action) && write.mutate({ method: 'POST', path: `${entity.path}/${row.id}/${action}`, body: {} })

  return (
    <Block title={title ?? entity.plural} text={text} tools={<CreateButton entity={entity} variant="secondary" />}>
      {error ? <Failure error={error} retry={refetch} /> : loading ? <Loading rows={3} /> : ready.length === 0 ? <Empty title="Nothing to download yet" className="py-10" /> : (
        <ul className="mt-4 divide-y divide-line border-t">
          {ready.map((row) => (
            <li key={row.id} className="flex items-center gap-4 px-5 py-3.5 text-sm">
              <span className="grid size-9 place-items-center rounded-control bg-brand-soft text-brand-text"><FileText aria-hidden className="size-4.5" /></span>
              <span className="min-w-0 flex-1 truncate font-medium">{titleOf(entity, row)}</span>
              <Button variant="secondary" size="sm" aria-label={`Download ${titleOf(entity, row)}`} onClick={() => record(row)} render={<a href={uploadUrl(file!, row)} download />}><DownloadIcon /> Download</Button>
            </li>
          ))}
        </ul>
      )}
    </Block>
  )
}
