import * as features from '@/features'
import type { Entity } from './entity'

/** Every entity of the product. Read lazily: entities name each other by id. */
export const entities = (): Entity[] => Object.values(features.entities)

export const entityById = (id: string): Entity | undefined => entities().find((entity) => entity.id === id)

export const entityByPath = (path: string): Entity | undefined => entities().find((entity) => entity.path === path)
