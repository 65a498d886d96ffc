import { useState } from 'react'
import { Button } from '@/ui/button'

/** Says that a form goes on from what was typed before, with the way to begin anew. */
export function Resumed({ again }: { again: () => void }) {
  const [gone, setGone] = useState(false)
  if (gone) return null
  return (
    <p role="status" className="flex flex-wrap items-center justify-between gap-2 rounded-control bg-info-soft px-4 py-2 text-sm text-info-text">
      You are going on with what you wrote before.
      <Button variant="ghost" size="sm" className="text-info-text" onClick={() => (setGone(true), again())}>Start again</Button>
    </p>
  )
}
