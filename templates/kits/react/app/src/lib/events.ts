/** What the server says has changed. */
export type Change = { entity?: string; id?: string; action?: string }

/**
 * Listens to changes over one connection for all tabs, since a browser has only a few to one address: the tab that holds the lock
 * listens to the server and tells the others; when it closes, the next one takes over. Returns the way to stop.
 */
export function listen(onChange: (change: Change) => void): () => void {
  const over = new AbortController()
  const tabs = new BroadcastChannel('changes')
  tabs.onmessage = (event: MessageEvent<Change>) => onChange(event.data)
  const hear = (change: Change) => (onChange(change), tabs.postMessage(change))
  const hold = () => new Promise<void>((done) => {
    const close = connect(hear)
    over.signal.addEventListener('abort', () => (close(), done()))
  })
  if (navigator.locks) navigator.locks.request('changes', { signal: over.signal }, hold).catch(() => undefined)
  else void hold()
  return () => (over.abort(), tabs.close())
}

function connect(hear: (change: Change) => void): () => void {
  const source = new EventSource('/api/events')
  const onMessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as Change)
  source.addEventListener('message', onMessage)
  source.addEventListener('change', onMessage)
  return () => source.close()
}
