import { tellWords } from './event-words.ts'
import { firstReviewDue } from './next-review.ts'
import { planDue } from './plan.ts'

/** A promise of one investigation, as the page's clock shows it. `met` where it was kept. */
export type CrimeClock = {
  what: string
  due: Temporal.Instant
  started: Temporal.Instant
  met: Temporal.Instant | null
  href: string | null
}

type Seen = {
  crime: {
    crimeId: string
    state: string
    reportedAt: Temporal.Instant
    decisionDueAt: Temporal.Instant
    recordedAt: Temporal.Instant
  }
  firstPlanAt: Temporal.Instant | undefined
  lines: readonly {
    lineId: string
    state: string
    objective: string
    dueAt: Temporal.Instant
    perishesAt: Temporal.Instant | null
    addedAt: Temporal.Instant
  }[]
  reviews: readonly { at: Temporal.Instant; nextDueAt: Temporal.Instant }[]
  /** Victims' reviews that nobody has decided. */
  requests?: readonly {
    requestId: string
    requestedAt: Temporal.Instant
    completeBy: Temporal.Instant | null
    decidedAt: Temporal.Instant | null
  }[]
  owed: readonly { victimId: string; event: string; eventAt: Temporal.Instant; dueAt: Temporal.Instant }[]
}

/**
 * The clocks at the top of an investigation: what is still running first, by when it is due, then what was kept. A closed
 * investigation is not planned or reviewed any more, but a victim is still owed what happened in it.
 */
export function crimeClocks({ crime, firstPlanAt, lines, reviews, owed, requests = [] }: Seen): CrimeClock[] {
  const page = (end: string) => `/crimes/${crime.crimeId}/${end}`
  const open = crime.state !== 'closed'
  const [last] = reviews
  const perishing = lines.filter(line => line.state === 'open' && line.perishesAt !== null)

  const clocks: CrimeClock[] = [
    { what: 'Crime decision', due: crime.decisionDueAt, started: crime.reportedAt, met: crime.recordedAt, href: null },
    ...(firstPlanAt || open
      ? [
          {
            what: 'Plan',
            due: planDue(crime.recordedAt),
            started: crime.recordedAt,
            met: firstPlanAt ?? null,
            href: open ? page('plan') : null,
          },
        ]
      : []),
    ...(open
      ? perishing.map(line => ({
          what: `Evidence perishes: ${line.objective}`,
          due: line.perishesAt!,
          started: line.addedAt,
          met: null,
          href: `/lines/${line.lineId}/end`,
        }))
      : []),
    ...(open
      ? [
          {
            what: 'Review',
            due: last?.nextDueAt ?? firstReviewDue(crime.recordedAt),
            started: last?.at ?? crime.recordedAt,
            met: null,
            href: page('review'),
          },
        ]
      : []),
    ...requests.flatMap(one =>
      one.completeBy
        ? [
            {
              what: 'Decide the victim’s review',
              due: one.completeBy,
              started: one.requestedAt,
              met: one.decidedAt,
              href: `/review-requests/${one.requestId}`,
            },
          ]
        : [],
    ),
    ...owed.map(one => ({
      what: `Tell the victim ${tellWords(one.event)}`,
      due: one.dueAt,
      started: one.eventAt,
      met: null,
      href: `/victims/${one.victimId}`,
    })),
  ]
  return clocks.toSorted(
    (a, b) => Number(a.met !== null) - Number(b.met !== null) || Temporal.Instant.compare(a.due, b.due),
  )
}
