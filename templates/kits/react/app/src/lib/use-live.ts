import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { entityById } from './entities'
import { listen } from './events'

/** Reads again whatever the server says has changed. */
export function useLive(signedIn: boolean) {
  const client = useQueryClient()
  useEffect(() => {
    if (!signedIn || typeof EventSource === 'undefined') return
    return listen((change) => {
      const entity = change.entity && entityById(change.entity)
      if (entity) void client.invalidateQueries({ queryKey: [entity.path] })
      void client.invalidateQueries({ queryKey: ['notifications'] })
    })
  }, [client, signedIn])
}
