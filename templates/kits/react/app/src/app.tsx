import { useState } from 'react'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { newClient } from '@/lib/queries'
import { Toaster } from '@/ui/toast'
import { AppRoutes } from './routes'

export function App({ client: given }: { client?: QueryClient }) {
  const [client] = useState(() => given ?? newClient())
  return (
    <QueryClientProvider client={client}>
      <AppRoutes />
      <Toaster />
    </QueryClientProvider>
  )
}
