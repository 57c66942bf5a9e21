import { z } from 'zod'

const day = z.iso.date({ error: 'write the London day as 2026-11-23' })
const words = (max: number) => z.string().trim().min(1).max(max)

/** One authority's or one school's term dates, as a file: nothing is shipped, and none is guessed. */
export const SchoolCalendarFile = z
  .strictObject({
    kind: z.enum(['authority', 'school']),
    name: words(200),
    districts: z.array(words(100)).min(1).max(50).describe('Districts of the force’s places, by name'),
    sessions: z
      .array(z.strictObject({ from: day, to: day }))
      .min(1)
      .max(60),
    closed: z.array(day).max(200).default([]).describe('Days within term on which schools stay closed'),
    source: words(500).describe('Who published these dates, where and when'),
  })
  .superRefine((file, context) => {
    let last = ''
    for (const [n, { from, to }] of file.sessions.entries()) {
      if (to < from) context.addIssue({ code: 'custom', path: ['sessions', n], message: 'ends before it begins' })
      if (from <= last)
        context.addIssue({ code: 'custom', path: ['sessions', n], message: 'begins before the one above it has ended' })
      last = to
    }
    for (const [n, on] of file.closed.entries())
      if (!file.sessions.some(({ from, to }) => from <= on && on <= to))
        context.addIssue({ code: 'custom', path: ['closed', n], message: 'is in no term' })
  })
export type SchoolCalendarFile = z.output<typeof SchoolCalendarFile>
