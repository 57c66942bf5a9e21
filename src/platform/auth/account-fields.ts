import { z } from 'zod'
import { RIGHTS, type Right } from '../access/rights.ts'

const none = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)

/** A collar number as a force file writes it (staffing.ts). */
export const COLLAR = /^[A-Z]?\d{3,6}$/

/** Left empty by whoever has none. */
export const Collar = z
  .preprocess(
    none,
    z
      .string()
      .trim()
      .regex(COLLAR, 'Use three to six digits, after one capital letter if your force uses one')
      .nullish(),
  )
  .transform(value => value ?? null)

export const TEAM = /^[a-z0-9][a-z0-9-]{0,59}$/

export const Team = z
  .preprocess(none, z.string().trim().regex(TEAM, 'Choose a team of the force').nullish())
  .transform(value => value ?? null)

/** One tick comes from a form as a word, several as a list, none as nothing. */
export const Rights = z
  .preprocess(
    value => (value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(RIGHTS, { error: 'Choose a right of the list' })).max(RIGHTS.length),
  )
  .transform((rights): Right[] => [...new Set(rights)])
