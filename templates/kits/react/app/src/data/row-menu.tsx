import { ArrowRightCircle, Ellipsis, Pencil, Sparkles, SquareArrowOutUpRight, Trash2 } from 'lucide-react'
import { useNavigate } from 'react-router'
import { titleOf, type Entity, type Row } from '@/lib/entity'
import { Button } from '@/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu'
import { useRowActions } from './use-row-actions'

/** Everything that may be done with a row of a list. */
export function RowMenu({ entity, row }: { entity: Entity; row: Row }) {
  const navigate = useNavigate()
  const { transitions, actions, canEdit, canDelete, edit, remove, move, run, dialogs } = useRowActions(entity, row)
  return (
    <>
      <Menu trigger={<Button variant="ghost" size="icon-sm" aria-label={`Actions for ${titleOf(entity, row)}`}><Ellipsis /></Button>}>
        <MenuItem icon={<SquareArrowOutUpRight />} onSelect={() => navigate(`/${entity.path}/${row.id}`)}>Open</MenuItem>
        {transitions.map((transition) => <MenuItem key={transition.id} icon={<ArrowRightCircle />} onSelect={() => move(transition)}>{transition.name}</MenuItem>)}
        {actions.map((action) => <MenuItem key={action.id} icon={<Sparkles />} onSelect={() => run(action)}>{action.name}</MenuItem>)}
        {canEdit && <MenuItem icon={<Pencil />} onSelect={edit}>Edit</MenuItem>}
        {canDelete && <MenuSeparator />}
        {canDelete && <MenuItem icon={<Trash2 />} danger onSelect={remove}>Delete</MenuItem>}
      </Menu>
      {dialogs}
    </>
  )
}
