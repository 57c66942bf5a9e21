import type { Fact } from '../platform/log/fact.ts'

/** What a fact changes in a crime's journey: it begins, reaches a moment for the first time, has an outcome, or its victim was told. */
export type CrimeChange =
  | {
      crimeId: string
      change: 'begins'
      incidentId: string
      offence: string
      reportedAt: string
      decisionDueAt: string
      recordedAt: Temporal.Instant
    }
  | { crimeId: string; change: 'planned' | 'reviewed'; at: Temporal.Instant }
  | { crimeId: string; change: 'outcome'; code: number; at: Temporal.Instant }
  | { crimeId: string; change: 'reopened' | 'cancelled' }
  | { crimeId: string; change: 'reclassified'; offence: string }
  | { crimeId: string; change: 'told' }

export const CRIME_FACTS = [
  'crime-recorded',
  'plan-set',
  'review-made',
  'outcome-agreed',
  'investigation-reopened',
  'crime-cancelled',
  'crime-reclassified',
  'victim-update-delivered',
  'victim-update-read',
  'victim-letter-counts-as-told',
  'victim-told',
] as const

export function crimeChange({ kind, at, body }: Pick<Fact, 'kind' | 'at' | 'body'>): CrimeChange | undefined {
  const crimeId: string | undefined = body.crimeId
  if (!crimeId) return undefined
  switch (kind) {
    case 'crime-recorded':
      return {
        crimeId,
        change: 'begins',
        incidentId: body.incidentId,
        offence: body.offence,
        reportedAt: body.reportedAt,
        decisionDueAt: body.decisionDueAt,
        recordedAt: at,
      }
    case 'plan-set':
      return { crimeId, change: 'planned', at }
    case 'review-made':
      return { crimeId, change: 'reviewed', at }
    case 'outcome-agreed':
      return { crimeId, change: 'outcome', code: body.code, at }
    case 'investigation-reopened':
      return { crimeId, change: 'reopened' }
    // A cancelled crime is in no total.
    case 'crime-cancelled':
      return { crimeId, change: 'cancelled' }
    case 'crime-reclassified':
      return { crimeId, change: 'reclassified', offence: body.to }
    // Written is not told: only what reached its victim counts, and a text reaches them with no word of it.
    case 'victim-update-delivered':
      return body.words === false ? undefined : { crimeId, change: 'told' }
    case 'victim-update-read':
    case 'victim-letter-counts-as-told':
    case 'victim-told':
      return { crimeId, change: 'told' }
    default:
      return undefined
  }
}
