import type { Entity } from '@/lib/entity'
import { Form } from './form'

type ContactProps = { id: string; title?: string; text?: string; entity: Entity; fields?: readonly string[] }

/** A letter to the people behind the product. */
export const Contact = ({ title, text, ...form }: ContactProps) => <Form {...form} title={title ?? 'Write to us'} text={text} verb="Send message" thanks="Thank you. Your message has arrived." />
