import { Button } from '@/ui/button'

/** How a game ended, and the way to another. */
export function Outcome({ score, of, again }: { score: number; of: number; again: () => void }) {
  return (
    <div role="status" className="grid justify-items-center gap-2 p-10 text-center">
      <p className="font-display text-5xl font-semibold tabular-nums">{score} of {of}</p>
      <p className="text-ink-muted">{score === of ? 'All right. Well done.' : 'Good try. Have another go.'}</p>
      <Button className="mt-4" onClick={again}>Play again</Button>
    </div>
  )
}
