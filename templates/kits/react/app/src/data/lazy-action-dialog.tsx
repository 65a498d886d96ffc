import { lazy, Suspense, type ComponentProps } from 'react'

const ActionDialog = lazy(() => import('./action-dialog').then((file) => ({ default: file.ActionDialog })))

/** The form library is loaded when an action first asks for something, not before. */
export const LazyActionDialog = (props: ComponentProps<typeof ActionDialog>) => (props.open ? <Suspense><ActionDialog {...props} /></Suspense> : null)
