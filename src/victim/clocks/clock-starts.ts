import type { Fact } from '../../platform/log/fact.ts'

/** What one fact starts: events of the Code, when they happened, and for which victims (undefined: everyone of the crime). */
export type Started = { crimeId: string; events: readonly string[]; at: Temporal.Instant; victims?: readonly string[] }

/** A report starts these for everyone who is recorded as a victim; the clock of a report counts from the report, not from the recording. */
export const OF_A_REPORT = [
  'contact',
  'crime-decision',
  'acknowledgement',
  'information',
  'needs-assessment',
  'referral',
  'compensation',
  'contact-preference',
  'personal-statement',
] as const

/** Outcomes that are a disposal out of court, and those that are neither a decision of the police nor told as one. */
export const OUT_OF_COURT: readonly number[] = [2, 3, 6, 7, 8, 22, 23]
const CHARGED = 1

/** The kinds of fact that can start a clock. */
export const STARTING = [
  'crime-recorded',
  'crime-victim-added',
  'suspect-event-recorded',
  'bail-step-recorded',
  'outcome-agreed',
  'review-requested',
  'right-event-recorded',
  'court-event-recorded',
] as const

type Body = {
  crimeId?: string
  reportedAt?: string
  event?: string
  step?: string
  months?: number | null
  code?: number
  victimId?: string
  victimIds?: string[]
  starts?: string[]
  receivedAt?: string | null
}

export function startedBy(fact: Pick<Fact, 'kind' | 'at' | 'body'>): Started | undefined {
  const body = fact.body as Body
  if (!body.crimeId) return undefined
  const { crimeId } = body
  const { at } = fact
  switch (fact.kind) {
    case 'crime-recorded':
      return {
        crimeId,
        events: OF_A_REPORT,
        at: body.reportedAt ? Temporal.Instant.from(body.reportedAt) : at,
      }
    // Whoever comes to be known later has the rights of a report from then on; that the crime was recorded is over by then.
    case 'crime-victim-added':
      return {
        crimeId,
        events: OF_A_REPORT.filter(event => event !== 'crime-decision'),
        at,
        victims: body.victimIds ?? [],
      }
    case 'suspect-event-recorded':
      return body.event ? { crimeId, events: [body.event], at } : undefined
    // How long bail lasts is part of what the person must keep to: a longer one is told as a change of it. A referral moves no day.
    case 'bail-step-recorded':
      return body.step === 'extended' || (body.step === 'court-decided' && body.months)
        ? { crimeId, events: ['bail-change'], at }
        : undefined
    // A charge has its own event; every other outcome is told with its reasons and how to ask for a review.
    case 'outcome-agreed':
      return body.code === CHARGED
        ? undefined
        : {
            crimeId,
            events: [OUT_OF_COURT.includes(body.code ?? 0) ? 'out-of-court-disposal' : 'no-further-action'],
            at,
          }
    case 'review-requested':
      return {
        crimeId,
        events: ['review-request', 'review-decision'],
        at,
        victims: body.victimId ? [body.victimId] : [],
      }
    case 'right-event-recorded':
      return body.event ? { crimeId, events: [body.event], at, victims: body.victimIds ?? [] } : undefined
    // The limits of the courts' rights run from when whoever owes them had it, where somebody said when that was.
    case 'court-event-recorded':
      return { crimeId, events: body.starts ?? [], at: body.receivedAt ? Temporal.Instant.from(body.receivedAt) : at }
    default:
      return undefined
  }
}
