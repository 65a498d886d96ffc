import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { explain } from '@/lib/api'
import { Button } from './button'

const manager = Toast.createToastManager()

export const toast = (title: string, description?: string) => void manager.add({ title, description })

export const toastError = (error: unknown) => void manager.add({ title: 'That did not work', description: explain(error), type: 'error' })

export function Toaster() {
  return (
    <Toast.Provider toastManager={manager} timeout={5000}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-4 z-50 flex flex-col gap-2 sm:right-6 sm:bottom-6 sm:left-auto sm:w-88">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  return Toast.useToastManager().toasts.map((item) => (
    <Toast.Root key={item.id} toast={item} className="flex animate-in items-start gap-3 rounded-card border border-line bg-raised p-4 shadow-float transition-opacity data-ending-style:opacity-0">
      {item.type === 'error'
        ? <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger-text" />
        : <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-success-text" />}
      <div className="min-w-0 flex-1">
        <Toast.Title className="font-sans text-sm font-medium tracking-normal" />
        <Toast.Description className="text-sm text-ink-muted" />
      </div>
      <Toast.Close render={<Button variant="ghost" size="icon-sm" aria-label="Dismiss" className="-m-1" />}><X /></Toast.Close>
    </Toast.Root>
  ))
}
