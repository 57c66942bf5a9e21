import { caseRisk, type Vocabulary } from '../open-case.ts'
import { type Risk, riskRank } from '../risk.ts'
import { outstanding, reviewOverdue, type Sought } from './pursuit.ts'
import type { SoughtRow } from './sought-row.ts'

export type SoughtSuspect = SoughtRow & Sought & { risk: Risk; overdue: boolean }

/** Who is outstanding: by risk; there, a review that is overdue or was never set first; then who has been out longest. */
export function soughtOf(rows: readonly SoughtRow[], words: Vocabulary, now: Temporal.Instant): SoughtSuspect[] {
  const time = (at: Temporal.Instant) => at.epochMilliseconds
  return rows
    .flatMap(row => {
      const newest = row.stage
        ? { stage: row.stage, at: row.stageAt!, stageSince: row.stageSince ?? row.stageAt! }
        : null
      const events = row.events.map(one => ({ ...one, at: Temporal.Instant.from(one.at.replace(' ', 'T')) }))
      const sought = outstanding(row, newest, events)
      return sought
        ? [
            {
              ...row,
              ...sought,
              risk: caseRisk(row, words),
              overdue: row.reviewOn === null || reviewOverdue(row.reviewOn, now),
            },
          ]
        : []
    })
    .toSorted(
      (a, b) =>
        riskRank(a.risk.level) - riskRank(b.risk.level) ||
        Number(b.overdue) - Number(a.overdue) ||
        time(a.since) - time(b.since) ||
        a.suspectId.localeCompare(b.suspectId),
    )
}
