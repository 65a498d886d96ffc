import { useState, type ChangeEvent } from 'react'
import { FileUp, X } from 'lucide-react'
import { call, explain } from '@/lib/api'
import { cn } from '@/lib/cn'
import { Button } from './button'
import { controlStyle } from './field'

type Upload = { id: string; name: string; url: string }
type FileInputProps = { id?: string; value: string; onChange: (id: string) => void; image?: boolean; 'aria-describedby'?: string; 'aria-invalid'?: boolean }

const limit = 5 * 1024 * 1024

/** Sends the file at once and keeps its id. */
export function FileInput({ value, onChange, image, ...input }: FileInputProps) {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState('')

  const onFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (!file) return
    if (file.size > limit) return setProblem('Choose a file of at most 5 MB.')
    setProblem('')
    const body = new FormData()
    body.append('file', file)
    try {
      const upload = await call<Upload>('POST', 'files', body)
      setName(file.name)
      onChange(upload.id)
    } catch (error) {
      setProblem(explain(error))
    }
  }

  return (
    <div>
      <div className={cn(controlStyle, 'relative flex h-10 items-center gap-2.5 has-focus-visible:outline-2 has-focus-visible:outline-focus')}>
        {image && value ? <img src={`/api/files/${value}`} alt="" className="size-7 shrink-0 rounded-control object-cover" /> : <FileUp aria-hidden className="size-4 shrink-0 text-ink-muted" />}
        <span className={cn('truncate', !value && 'text-ink-faint')}>{name || (value ? (image ? 'A picture is attached' : 'A file is attached') : image ? 'Choose a picture' : 'Choose a file')}</span>
        <input type="file" accept={image ? 'image/*' : undefined} onChange={onFile} className="absolute inset-0 cursor-pointer opacity-0" {...input} />
        {value && <Button variant="ghost" size="icon-sm" aria-label="Remove file" className="relative ml-auto" onClick={() => (onChange(''), setName(''))}><X /></Button>}
      </div>
      {problem && <p role="alert" className="mt-1.5 text-sm text-danger-text">{problem}</p>}
    </div>
  )
}
