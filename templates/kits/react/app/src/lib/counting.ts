import type { Entity } from './entity'

/** The states that figures are made of unless somebody asks for others, as a list's filter: without drafts and what was called off. */
export function counting(entity: Entity): string {
  const counted = entity.states.filter((state) => state.id !== 'draft' && state.tone !== 'danger')
  return counted.length < entity.states.length ? counted.map((state) => state.id).join(',') : ''
}
