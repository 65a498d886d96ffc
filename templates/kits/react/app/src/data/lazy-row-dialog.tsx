import { lazy, Suspense, useState, type ComponentProps } from 'react'

const RowDialog = lazy(() => import('./row-dialog'))

/** The form library is loaded when the first dialog opens, not before. */
export function LazyRowDialog(props: ComponentProps<typeof RowDialog>) {
  const [used, setUsed] = useState(false)
  if (props.open && !used) setUsed(true)
  return used ? <Suspense><RowDialog {...props} /></Suspense> : null
}
