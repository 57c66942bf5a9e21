import { z } from 'zod'
import { optionalText, time, uuid } from '../../platform/http/fields.ts'
import { OrderFields } from './order-fields.ts'

export const TOLD_BY = {
  court: 'A court',
  solicitor: 'A solicitor',
  protected: 'Whoever it protects',
  'we-applied': 'We applied for it',
  other: 'Somebody else',
} as const
export type ToldBy = keyof typeof TOLD_BY
export const TOLD_BY_CODES = Object.keys(TOLD_BY) as ToldBy[]

const blank = (value: unknown) => (value === '' ? undefined : value)
const list = (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value])

/** An order that no crime led to: who told us, what it came with, whom on file it protects, and where it was served already, how. */
export const WithoutCrimeFields = OrderFields.omit({ suspectId: true, againstName: true, protects: true }).extend({
  toldBy: z.enum(TOLD_BY_CODES, { error: 'Say who told us of it' }),
  incidentId: z.preprocess(blank, uuid.optional()),
  protects: z.preprocess(list, z.array(uuid).max(50).optional()),
  servedAt: z.preprocess(blank, time.optional()),
  servedHow: z.preprocess(blank, z.enum(['in-person', 'in-court', 'post', 'other']).optional()),
  servedBy: z.preprocess(blank, optionalText(200)),
  servedProof: z.preprocess(blank, optionalText(2_000)),
})
export type WithoutCrime = z.output<typeof WithoutCrimeFields>
