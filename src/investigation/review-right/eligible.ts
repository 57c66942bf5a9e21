import { london, londonDay } from '../../platform/time.ts'
import { londonDate } from '../../platform/views/when.ts'
import { EXCLUSIONS, type Exclusion, SUMMARY_ONLY, schemeOn } from './review-rules.ts'

export type Ended = { code: number; suspects: readonly { interviewed: boolean; charged: boolean }[] }
export type Eligible = { eligible: true } | { eligible: false; because: Exclusion; words: string }

const OUT_OF_COURT = [2, 3, 6, 7, 8, 22, 23]

/**
 * May a victim ask the police to look again? Only where a suspect was identified and interviewed under caution, and the
 * police decided not to charge or not to ask the prosecutor. What is not covered is said in words, never left out.
 */
export function mayAskForReview({ code, suspects }: Ended): Eligible {
  const because = exclusionOf(code, suspects)
  if (!because) return { eligible: true }
  return { eligible: false, because, words: EXCLUSIONS.find(one => one.id === because)!.words }
}

function exclusionOf(code: number, suspects: Ended['suspects']): Exclusion | undefined {
  if (code === 9) return 'prosecutor'
  if (code === 1 || code === 4 || suspects.some(one => one.charged)) return 'charged'
  if (OUT_OF_COURT.includes(code)) return 'out-of-court'
  if (code === 14 || code === 16) return 'withdrew'
  if (code === 19 || code === 20) return 'passed-on'
  if (code === 18) return 'enquiries-stopped'
  return suspects.some(one => one.interviewed) ? undefined : 'nobody-interviewed'
}

/** The last London day on which a victim may ask, from when they were told; months end where the month does. */
export function askBy(toldAt: Temporal.Instant): Temporal.PlainDate | undefined {
  const scheme = schemeOn(londonDay(toldAt))
  return scheme && londonDay(toldAt).add({ months: scheme.requestMonths })
}

/**
 * A summary offence that is too old to be charged whatever a review finds: said before anybody hopes. The time counts from
 * the day of the offence, or where nobody said it from the report, which is never earlier.
 */
export function limitationWarning(
  offence: string,
  { reportedAt, happenedOn }: { reportedAt: Temporal.Instant; happenedOn: string | null },
  now: Temporal.Instant,
): string | undefined {
  const scheme = schemeOn(londonDay(now))
  if (!scheme || !SUMMARY_ONLY.includes(offence)) return undefined
  const from = happenedOn ? Temporal.PlainDate.from(happenedOn) : london(reportedAt).toPlainDate()
  const last = from.add({ months: scheme.summaryLimitMonths })
  const over = Temporal.PlainDate.compare(londonDay(now), last) >= 0
  return over
    ? `This is an offence for magistrates only, and ${scheme.summaryLimitMonths} months have passed since it ${happenedOn ? 'happened' : 'was reported'}: nobody can be charged with it now, whatever the review finds`
    : `This is an offence for magistrates only: nobody can be charged with it from ${londonDate(last.toString())}${happenedOn ? '' : ' at the latest'}, so review it before then`
}
