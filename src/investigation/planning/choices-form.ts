import { z } from 'zod'
import { note, text, time, uuid } from '../../platform/http/fields.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { readTime } from '../../platform/time.ts'
import { CHOICES, type ChoiceAsk } from './choice.ts'

const One = z.object({
  key: text(120),
  choice: z.enum(CHOICES),
  objective: text(500).optional(),
  action: text(2000).optional(),
  dueAt: time.optional(),
  perishesAt: time.optional(),
  ownerId: uuid.optional(),
  because: note().optional(),
})

/** Programs send `choices`; a page has a field for each part of each line, named 'choice:KEY', 'action:KEY' and so on. */
export const ChoicesForm = z.looseObject({ choices: z.array(One).max(100).optional() })

const PARTS = ['objective', 'action', 'ownerId', 'because'] as const
const KEY = /^choice:([a-z-]{2,40}(?::[0-9a-f-]{36})?)$/

/** The choices that were sent: a line whose choice is left open is none. */
export function choicesIn(sent: z.output<typeof ChoicesForm>): Outcome<ChoiceAsk[]> {
  if (sent.choices) return accept(sent.choices)
  const fields = sent as Record<string, unknown>
  const word = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() !== '' && value.length <= 20_000 ? value.trim() : undefined
  }
  const asks: ChoiceAsk[] = []
  for (const name of Object.keys(fields)) {
    const key = KEY.exec(name)?.[1]
    const choice = CHOICES.find(one => one === fields[name])
    if (!key || !choice) continue
    const typed = word(`dueAt:${key}`)
    const dueAt = typed === undefined ? undefined : readTime(typed)
    if (typed !== undefined && !dueAt)
      return refuse('invalid', 'Write the date and time as 2026-11-23T14:30', `dueAt:${key}`)
    const parts = Object.fromEntries(PARTS.map(part => [part, word(`${part}:${key}`)]))
    asks.push({ key, choice, dueAt, ...parts })
  }
  return accept(asks)
}
