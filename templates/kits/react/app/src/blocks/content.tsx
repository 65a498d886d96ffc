import { Link } from 'react-router'
import { Block } from '@/layout/block'
import type { ContentProps } from '@/lib/content'

/** Words: paragraphs, and under them what they lead to. */
export function Content({ id, title, text = '', items }: ContentProps) {
  return (
    <Block bare id={id} title={title}>
      <div className="max-w-[68ch] text-lg leading-relaxed">
        {text.split(/\n{2,}/).filter(Boolean).map((paragraph, i) => <p key={i} className="mb-5 whitespace-pre-line text-ink-muted first:text-ink">{paragraph}</p>)}
        {items.map((item) => (
          <div key={item.title} className="mt-8">
            <h3 className="text-xl font-semibold">{item.link ? <ContentLink to={item.link}>{item.title}</ContentLink> : item.title}</h3>
            {item.text && <p className="mt-2 text-ink-muted">{item.text}</p>}
          </div>
        ))}
      </div>
    </Block>
  )
}

function ContentLink({ to, children }: { to: string; children: string }) {
  const style = 'text-brand-text underline underline-offset-4'
  return to.startsWith('/') ? <Link to={to} className={style}>{children}</Link> : <a href={to} className={style} rel="noreferrer">{children}</a>
}
