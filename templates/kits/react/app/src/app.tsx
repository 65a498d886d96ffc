import { useState } from 'react'
import { QueryClientProvider } from '@tanstack/react-query'
import { newClient } from '@/lib/queries'
import { Toaster } from '@/ui/toast'
import { AppRoutes } from './routes'

export function App() {
  const [client] = useState(newClient)
  return (
    <QueryClientProvider client={client}>
      <AppRoutes />
      <Toaster />
    </QueryClientProvider>
  )
}
