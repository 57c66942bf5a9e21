import { z } from 'zod'
import { ANSWERS, DUTY_HOLDERS, READINGS } from './right-row.ts'

const day = z.iso.date({ error: 'write the London day as 2027-04-01' })
const kebab = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: 'use lower-case letters, digits and hyphens' })
const words = z.string().trim().min(1).max(500)
const workingDays = z.int().min(1).max(60).nullable()

const Row = z.strictObject({
  rule: z.string().regex(/^[A-Z0-9][A-Z0-9.-]{0,39}$/, { error: 'write the rule as R6.KEY' }),
  event: kebab,
  name: words,
  holder: z.enum(DUTY_HOLDERS).default('police'),
  starts: words,
  standardDays: workingDays,
  enhancedDays: workingDays,
  duty: words,
  answer: z.enum(ANSWERS).default('word'),
  evidence: z.array(words).max(20).default([]),
  read: z.enum(READINGS),
  enhancedRead: z.enum(READINGS).optional(),
  source: z.string().trim().min(10).max(1_000),
})

/** One edition of the Victims' Code, as a file. Everything in it is data: a new right or another limit needs no new code. */
export const RightsPackFile = z
  .strictObject({
    id: kebab,
    title: words,
    from: day,
    to: day.nullable().default(null),
    source: words,
    rows: z.array(Row).min(1).max(200),
  })
  .superRefine((file, context) => {
    const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (file.to !== null && file.to <= file.from) issue(['to'], 'ends before it begins')
    const seen = new Set<string>()
    for (const [n, row] of file.rows.entries()) {
      if (seen.has(row.event)) issue(['rows', n, 'event'], `${row.event} has a row already: one clock for each event`)
      seen.add(row.event)
      if ((row.enhancedDays ?? Number.POSITIVE_INFINITY) > (row.standardDays ?? Number.POSITIVE_INFINITY))
        issue(['rows', n, 'enhancedDays'], 'enhanced rights are never later than the others')
    }
  })
export type RightsPackFile = z.output<typeof RightsPackFile>
