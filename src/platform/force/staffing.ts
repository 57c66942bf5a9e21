import { z } from 'zod'
import { RIGHTS } from '../access/rights.ts'
import { STAFF_ROLES } from '../access/roles.ts'
import { clockTime, londonDay, slug, text } from './fields.ts'
import { RANKS, RESOURCE_KINDS, TEAM_KINDS } from './vocabulary.ts'

/** `base` is null for a team that serves the whole force, such as the contact centre. */
export const teamSchema = z.strictObject({ id: slug, name: text, base: slug.nullable(), kind: z.enum(TEAM_KINDS) })
export type Team = z.infer<typeof teamSchema>

/** London local times; an `end` at or before `start` is on the next day. */
export const shiftTimesSchema = z.strictObject({ code: slug, label: text, start: clockTime, end: clockTime })
export type ShiftTimes = z.infer<typeof shiftTimesSchema>

/** The word in a cycle for a day off. */
export const REST = 'rest'

/**
 * A rota. On a London day, a team works `cycle[(days since anchor + its offset) mod cycle length]`.
 * The anchor only sets the phase: days before it follow the same cycle.
 */
export const shiftPatternSchema = z.strictObject({
  id: slug,
  name: text,
  anchor: londonDay,
  times: z.array(shiftTimesSchema).min(1),
  cycle: z.array(slug).min(1).describe(`Codes of times, or "${REST}", one a day`),
  teams: z.array(z.strictObject({ team: slug, offset: z.int().min(0) })),
})
export type ShiftPattern = z.infer<typeof shiftPatternSchema>

/** `username` is a demonstration account's sign-in name: null in a live force, where people sign in as the force says. */
export const staffSchema = z.strictObject({
  id: slug,
  name: text,
  role: z.enum(STAFF_ROLES),
  rank: z.enum(RANKS).nullable().describe('Null for police staff'),
  collar: z
    .string()
    .regex(/^[A-Z]?\d{3,6}$/, { error: 'write three to six digits, after one capital letter if the force uses one' }),
  team: slug,
  rights: z
    .array(z.enum(RIGHTS))
    .optional()
    .describe('What this person may do beside their role; left out where nothing'),
  pip: z
    .int()
    .min(1)
    .max(4)
    .optional()
    .describe('Level of the national programme for investigators (PIP); left out where nobody has recorded it'),
  username: z
    .string()
    .regex(/^[a-z][a-z0-9.]{2,39}$/, { error: 'use 3 to 40 lower-case letters, digits and full stops, a letter first' })
    .nullable(),
})
export type Staff = z.infer<typeof staffSchema>

export const skillSchema = z.strictObject({ code: slug, label: text })
export type Skill = z.infer<typeof skillSchema>

/** A unit that can be sent. It is on duty when its team is. `crew` may be empty where crews change every shift. */
export const resourceSchema = z.strictObject({
  callsign: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, { error: 'use capital letters, digits and single hyphens' }),
  kind: z.enum(RESOURCE_KINDS),
  crewSize: z.int().min(1).max(8),
  crew: z.array(slug).describe('Ids of staff, or empty'),
  base: slug,
  team: slug,
  skills: z.array(slug),
})
export type Resource = z.infer<typeof resourceSchema>
