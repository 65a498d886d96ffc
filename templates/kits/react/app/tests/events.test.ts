import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listen } from '@/lib/events'

class Source extends EventTarget {
  static open: Source[] = []
  closed = false
  constructor(readonly address: string) {
    super()
    Source.open.push(this)
  }
  close = () => void (this.closed = true)
  say = (change: object) => this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(change) }))
}

/** Channels of one name, as tabs of one browser have them. */
class Channel {
  static all: Channel[] = []
  onmessage?: (event: { data: unknown }) => void
  constructor(readonly name: string) {
    Channel.all.push(this)
  }
  postMessage = (data: unknown) => Channel.all.filter((one) => one !== this).forEach((one) => one.onmessage?.({ data }))
  close = () => void (Channel.all = Channel.all.filter((one) => one !== this))
}

/** The browser's locks, as far as they are used: one holder at a time, the others wait. */
function locks() {
  let last = Promise.resolve()
  return { request: (_: string, { signal }: { signal: AbortSignal }, hold: () => Promise<void>) => (last = last.then(() => (signal.aborted ? undefined : hold()))) }
}

beforeEach(() => {
  Source.open = []
  Channel.all = []
  vi.stubGlobal('EventSource', Source)
  vi.stubGlobal('BroadcastChannel', Channel)
})
afterEach(() => vi.unstubAllGlobals())

it('has one connection for two tabs, and both hear of a change', async () => {
  vi.stubGlobal('navigator', { locks: locks() })
  const [first, second] = [vi.fn(), vi.fn()]
  const stop = [listen(first), listen(second)]
  await vi.waitFor(() => expect(Source.open).toHaveLength(1))
  Source.open[0]!.say({ entity: 'box' })
  expect(first).toHaveBeenCalledWith({ entity: 'box' })
  expect(second).toHaveBeenCalledWith({ entity: 'box' })
  stop[0]!()
  await vi.waitFor(() => expect(Source.open).toHaveLength(2))
  expect(Source.open.map((one) => one.closed)).toEqual([true, false])
  stop[1]!()
})

it('listens by itself where a browser has no locks', () => {
  vi.stubGlobal('navigator', {})
  const heard = vi.fn()
  const stop = listen(heard)
  Source.open[0]!.say({ entity: 'box' })
  expect(heard).toHaveBeenCalledOnce()
  stop()
  expect(Source.open[0]!.closed).toBe(true)
})
