import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { entityById } from './entities'

type Change = { entity: string; id: string; action: string }

/** Reads again whatever the server says has changed. */
export function useLive(signedIn: boolean) {
  const client = useQueryClient()
  useEffect(() => {
    if (!signedIn || typeof EventSource === 'undefined') return
    const source = new EventSource('/api/events')
    const onMessage = (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as Partial<Change>
      const entity = change.entity && entityById(change.entity)
      if (entity) void client.invalidateQueries({ queryKey: [entity.path] })
      void client.invalidateQueries({ queryKey: ['notifications'] })
    }
    source.addEventListener('message', onMessage)
    source.addEventListener('change', onMessage)
    return () => source.close()
  }, [client, signedIn])
}
