/** An answer of the API that is not a success, in the words of its problem details. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string, readonly errors: Record<string, string[]> = {}) {
    super(message)
  }
}

type Problem = { title?: string; detail?: string; errors?: Record<string, string[]> }
export type Query = Record<string, string | number | boolean | undefined>

export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return `/api/${path}${text ? `?${text}` : ''}`
}

/** Calls the API; nothing to parse gives null. */
export async function call<T>(method: string, path: string, body?: unknown, query?: Query): Promise<T> {
  const upload = body instanceof FormData
  const response = await fetch(address(path, query), {
    method,
    credentials: 'same-origin',
    headers: { 'X-Requested-With': 'web', ...(body === undefined || upload ? {} : { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : upload ? body : JSON.stringify(body),
  }).catch(() => {
    throw new ApiError(0, 'The server cannot be reached. Check your connection and try again.')
  })
  const text = await response.text()
  if (response.ok) return (text ? JSON.parse(text) : null) as T
  const problem = parse(text)
  throw new ApiError(response.status, problem.detail ?? problem.title ?? `The request failed (${response.status}).`, problem.errors)
}

function parse(text: string): Problem {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return {}
  }
}

/** What to tell a person about a failure. */
export const explain = (error: unknown): string => (error instanceof Error ? error.message : 'Something went wrong.')
