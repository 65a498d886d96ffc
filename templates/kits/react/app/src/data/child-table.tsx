import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { shownFields, titleOf, type Entity, type Row } from '@/lib/entity'
import { usePage } from '@/lib/queries'
import { cn } from '@/lib/cn'
import { Card, CardHeader } from '@/ui/card'
import { Empty, Failure, Loading } from '@/ui/states'
import { isSaid, Remarks } from './remarks'
import { Status, Value } from './value'

type ChildTableProps = { entity: Entity; by: string; parent: Row; title: string; tools: ReactNode; menu: (row: Row) => ReactNode }

const numeric = ['integer', 'decimal', 'money', 'percent', 'duration']

/** The rows that belong to another row. */
export function ChildTable({ entity, by, parent, title, tools, menu }: ChildTableProps) {
  const { data, error, refetch } = usePage(entity, { [by]: parent.id, pageSize: 50 })
  const fields = shownFields(entity).filter((field) => field.key !== by).slice(0, 5)
  return (
    <Card>
      <CardHeader title={title}>{tools}</CardHeader>
      <div className="mt-4 overflow-x-auto border-t">
        {error ? <Failure error={error} retry={refetch} /> : !data ? <Loading rows={2} /> : data.items.length === 0 ? <Empty title={`No ${title.toLowerCase()} yet`} className="py-8" /> : isSaid(entity) ? <Remarks entity={entity} rows={data.items} menu={menu} /> : (
          <table className="w-full text-sm">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr className="border-b bg-sunken text-left text-ink-muted">
                {fields.map((field) => <th key={field.key} scope="col" className={cn('px-5 py-2 font-medium', numeric.includes(field.type) && 'text-right')}>{field.name}</th>)}
                {entity.states.length > 0 && <th scope="col" className="px-5 py-2 font-medium">Status</th>}
                <th scope="col" className="w-14"><span className="sr-only">Actions</span></th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {data.items.map((row) => (
                <tr key={row.id} className="hover:bg-hover">
                  {fields.map((field, i) => (
                    <td key={field.key} className={cn('h-12 px-5', numeric.includes(field.type) && 'text-right')}>
                      {i === 0 && !['relation', 'rating'].includes(field.type) ? <Link to={`/${entity.path}/${row.id}`} className="font-medium hover:text-brand-text"><Value field={field} row={row} /></Link> : <Value field={field} row={row} />}
                    </td>
                  ))}
                  {fields.length === 0 && <td className="h-12 px-5">{titleOf(entity, row)}</td>}
                  {entity.states.length > 0 && <td className="px-5"><Status entity={entity} row={row} /></td>}
                  <td className="pr-3 text-right">{menu(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Card>
  )
}
