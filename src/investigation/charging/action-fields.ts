import { z } from 'zod'
import { optionalText, time } from '../../platform/http/fields.ts'
import type { ActionAsk } from './step-rules.ts'

/** How many things a page has room for; a program sends as many as there are. */
export const ACTION_BOXES = [1, 2, 3, 4, 5] as const
const blank = (value: unknown) => (value === '' ? undefined : value)

export const ActionFields = z.object({
  actions: z
    .array(z.object({ words: z.string().max(2_000), dueAt: time }))
    .max(50)
    .optional(),
  ...(Object.fromEntries(
    ACTION_BOXES.flatMap(n => [
      [`action${n}`, z.preprocess(blank, optionalText(2_000))],
      [`due${n}`, z.preprocess(blank, time.optional())],
    ]),
  ) as Record<never, never>),
})

/** What was sent in either way, in its order. A thing without its day is due at once, and refused for it. */
export function actionsOf(sent: { actions?: readonly ActionAsk[] | undefined }): ActionAsk[] {
  const box = (name: string) => (sent as Record<string, unknown>)[name]
  const typed = ACTION_BOXES.flatMap(n => {
    const words = box(`action${n}`) as string | undefined
    const dueAt = box(`due${n}`) as Temporal.Instant | undefined
    return words || dueAt ? [{ words: words ?? '', dueAt: dueAt ?? Temporal.Instant.fromEpochMilliseconds(0) }] : []
  })
  return [...(sent.actions ?? []), ...typed]
}
