import { z } from 'zod'
import { ORDER_KINDS } from '../../people/orders/order-kinds.ts'
import { day, optionalText, text, time, uuid } from '../../platform/http/fields.ts'
import { TERM_KINDS, type TermAsk } from './order-ask.ts'

/** How many terms a page has room for; a program sends as many as there are. */
export const TERM_BOXES = [1, 2, 3, 4, 5, 6] as const

const blank = (value: unknown) => (value === '' ? undefined : value)
const list = (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value])
const Kind = z.enum(TERM_KINDS, { error: 'Choose what kind of term it is' })
const BOXES: Record<never, never> = Object.fromEntries(
  TERM_BOXES.flatMap(n => [
    [`term${n}Kind`, z.preprocess(blank, Kind.optional())],
    [`term${n}Words`, z.preprocess(blank, optionalText(500))],
  ]),
)

/** Terms, as a browser sends them flat, and a program in a list. */
export const TermFields = {
  terms: z
    .array(z.object({ kind: Kind, words: optionalText(500) }))
    .max(50)
    .optional(),
  ...BOXES,
}

export const OrderFields = z.object({
  kind: z.enum(ORDER_KINDS, { error: 'Choose which order it is' }),
  suspectId: z.preprocess(blank, uuid.optional()),
  againstName: z.preprocess(blank, optionalText(200)),
  authoriser: text(200, 'Say which court made it, or which officer gave it and their rank'),
  reference: z.preprocess(blank, optionalText(100)),
  madeAt: time,
  lastDay: z.preprocess(blank, day.optional()),
  protects: z.preprocess(list, z.array(uuid).max(50).optional()),
  protectsOther: z.preprocess(blank, optionalText(200)),
  ...TermFields,
})

/** What was sent in either way, in its order. */
export function termsOf(sent: { terms?: readonly TermAsk[] | undefined }): TermAsk[] {
  const box = (name: string) => (sent as Record<string, unknown>)[name] as string | undefined
  const typed = TERM_BOXES.flatMap(n => {
    const kind = box(`term${n}Kind`) as TermAsk['kind'] | undefined
    const words = box(`term${n}Words`)
    return kind || words ? { kind: kind ?? ('other' as const), words } : []
  })
  return [...(sent.terms ?? []), ...typed]
}
