import { useSearchParams } from 'react-router'

/** State that lives in the address, so that a view can be bookmarked, shared and gone back to. `prefix` keeps two lists on a page apart. */
export function useAddressState(prefix: string) {
  const [params, setParams] = useSearchParams()
  const name = (key: string) => (prefix ? `${prefix}.${key}` : key)
  return {
    get: (key: string) => params.get(name(key)) ?? '',
    entries: () => [...params].filter(([key]) => key.startsWith(name(''))).map(([key, value]) => [key.slice(name('').length), value] as const),
    set: (changes: Record<string, string>) =>
      setParams((old) => {
        const next = new URLSearchParams(old)
        for (const [key, value] of Object.entries(changes)) value ? next.set(name(key), value) : next.delete(name(key))
        return next
      }, { replace: true, preventScrollReset: true }),
  }
}
