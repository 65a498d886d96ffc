import { fieldOf, titleOf, type Entity, type Row } from '@/lib/entity'
import { toast } from '@/ui/toast'
import { uploadUrl } from './value'

/** Hands a row's file to the browser; where the row has none, says so. */
export function deliver(entity: Entity, row: Row, id: string) {
  const field = fieldOf(entity, id)
  if (!field || !row[field.key]) return toast('Noted', `${titleOf(entity, row)} has no file yet.`)
  const link = Object.assign(document.createElement('a'), { href: uploadUrl(field, row), download: '' })
  document.body.append(link)
  link.click()
  link.remove()
  toast('Download started', titleOf(entity, row))
}
