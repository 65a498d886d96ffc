import { Block } from '@/layout/block'
import type { ContentProps } from '@/lib/content'
import { Accordion } from '@/ui/accordion'

/** Questions that open to their answers. */
export const Faq = ({ id, title, text, items }: ContentProps) => <Block bare id={id} title={title ?? 'Questions'} text={text}><div className="max-w-4xl"><Accordion items={items} /></div></Block>
