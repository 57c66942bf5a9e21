import { z } from 'zod'
import { STAFF_ROLES } from '../access/roles.ts'
import { dated, slug, text } from './fields.ts'
import { CLOCK_STARTS, CLOCK_STOPS, CONFIDENCES, CRIME_TYPES, GRADE_CODES, RANKS, SENSITIVITIES } from './vocabulary.ts'

/**
 * One grade of response. `rank` 1 is the most urgent. Minutes run from `clockStart` to `clockStop`; null promises no
 * attendance. `compliancePct` is the share of attendances that policy wants inside the minutes; null sets no share.
 */
export const gradeSchema = z.strictObject({
  code: z.enum(GRADE_CODES),
  label: text,
  rank: z.int().min(1).max(GRADE_CODES.length),
  urbanMinutes: z.int().positive().nullable(),
  ruralMinutes: z.int().positive().nullable(),
  compliancePct: z.number().min(0).max(100).nullable(),
  clockStart: z.enum(CLOCK_STARTS),
  clockStop: z.enum(CLOCK_STOPS),
  source: text,
})
export type GradeRow = z.infer<typeof gradeSchema>

/** The four grades as they stood in `[from, to)`. A clock keeps the set it started under. */
export const gradeSetSchema = z.strictObject({ id: slug, label: text, ...dated, grades: z.array(gradeSchema) })
export type GradeSet = z.infer<typeof gradeSetSchema>

/** A way in. `live` means that a person waits on the line; the answer target is `answerPct` within `answerSeconds`. */
export const channelSchema = z.strictObject({
  code: slug,
  label: text,
  live: z.boolean(),
  emergency: z.boolean(),
  answerSeconds: z.int().positive().nullable(),
  answerPct: z.number().min(0).max(100).nullable(),
  source: text,
})
export type ChannelRow = z.infer<typeof channelSchema>

/** `gradeHint` is where a handler starts from, never where they must end. `crimeType` null: not a crime in itself. */
export const incidentTypeSchema = z.strictObject({
  code: slug,
  label: text,
  crimeType: z.enum(CRIME_TYPES).nullable(),
  gradeHint: z.enum(GRADE_CODES),
  sensitive: z.enum(SENSITIVITIES).nullable(),
})
export type IncidentType = z.infer<typeof incidentTypeSchema>

/** `enhancedRights`: every victim of this offence has enhanced rights, whatever an assessment finds (Victims' Code). */
export const offenceSchema = z.strictObject({
  code: slug,
  label: text,
  crimeType: z.enum(CRIME_TYPES),
  sensitive: z.enum(SENSITIVITIES).nullable(),
  enhancedRights: z.boolean(),
  enhancedSource: text.nullable(),
  homeOffice: z
    .strictObject({ code: text, edition: text })
    .nullable()
    .describe('Home Office code and the edition it was read in'),
})
export type Offence = z.infer<typeof offenceSchema>

/** For which kinds of crime a victim is referred for support only once they said yes; what it leaves out is the table (src/victim/support/consent.ts). */
export const supportSchema = z.strictObject({
  explicitConsent: z.array(z.enum(['domestic', 'sexual', 'stalking', 'hate', 'child', 'bereaved', 'property'])),
})

/** Who agrees to information being taken from a victim's device where they do not decide themselves; what it leaves out is our proposal (investigation/device/who-agrees.ts). */
const AGREES_FOR = z
  .array(z.enum(['parent', 'guardian', 'other-adult', 'social-worker', 'attorney', 'advocate']))
  .min(1)
export const devicesSchema = z.strictObject({
  child: AGREES_FOR.describe('Who may agree for a child'),
  noCapacity: AGREES_FOR.describe('Who may agree for an adult who cannot decide this'),
})

/** Limits of a report that somebody stops and goes on with later; what it leaves out is our proposal (src/contact/report-limits.ts). */
export const reportingSchema = z.strictObject({
  savedHours: z.int().min(1).max(336).describe('Hours for which a report that was stopped can be taken up again'),
  wrongCodes: z.int().min(3).max(20).describe('Wrong codes after which it is gone'),
})

/** A force's own figures for what it keeps; what it leaves out is our proposal (src/investigation/retention/review-groups.ts). */
export const retentionSchema = z.strictObject({
  daysApart: z
    .int()
    .min(1)
    .max(365)
    .describe('Days between asking that a case with victims be erased and erasing it, by two people'),
  periods: z.array(
    z.strictObject({
      id: z.enum(['1', '2', '3', '4', '4-grave']),
      clearYears: z.int().min(1).max(100),
      everyYears: z.int().min(1).max(100),
    }),
  ),
})

/** Who may decide an outcome. `raisedTo` applies when the case is any of `raisedFor`. */
export const gateSchema = z.strictObject({
  role: z.enum(STAFF_ROLES),
  rank: z.enum(RANKS),
  raisedTo: z.enum(RANKS).nullable(),
  raisedFor: z.array(z.enum([...SENSITIVITIES, 'enhanced-rights'])),
})
export type Gate = z.infer<typeof gateSchema>

/** `gate` null: no decision inside the force. `reference`: what must be quoted from outside it before this can be recorded. */
export const outcomeSchema = z.strictObject({
  code: z.int().min(0).max(23),
  label: text,
  ...dated,
  gate: gateSchema.nullable(),
  reference: text.nullable(),
  preconditions: text,
  confidence: z.enum(CONFIDENCES).describe('Of the preconditions'),
  source: text,
})
export type OutcomeRow = z.infer<typeof outcomeSchema>
