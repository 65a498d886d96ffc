import type { LucideIcon } from 'lucide-react'

/** One text of a content block: a feature, a question, a plan, a step, a person. */
export type Item = { title: string; text: string; link?: string; icon?: LucideIcon }
export type ContentProps = { id: string; title?: string; text?: string; items: readonly Item[] }
