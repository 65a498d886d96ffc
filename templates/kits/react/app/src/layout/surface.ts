import { createContext, use } from 'react'

/** Where a block stands: on the public site, with room around it, or in the workspace, in a card. */
export const Surface = createContext<'site' | 'workspace'>('workspace')

export const useSurface = () => use(Surface)
