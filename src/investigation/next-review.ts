import { london } from '../platform/time.ts'

/**
 * When a supervisor reviews by default: 72 hours after recording, then on day 7, 14 and 28, then every 28 days. Our
 * proposal: no national cadence was found (victims.md 5), and pages say so.
 */
export const REVIEW_CADENCE = {
  firstHours: 72,
  days: [7, 14, 28],
  thenEveryDays: 28,
  source: 'our proposal: no national rule',
} as const

/** No case waits longer than this for its next review, whoever sets the date. */
export const LONGEST_DAYS = REVIEW_CADENCE.thenEveryDays

/** The first review of a crime that has had none; by risk where the force has a cadence for it (review-cadence.ts). */
export function firstReviewDue(
  recordedAt: Temporal.Instant,
  cadence: { firstHours: number } = REVIEW_CADENCE,
): Temporal.Instant {
  return recordedAt.add({ hours: cadence.firstHours })
}

type Steps = { readonly firstHours: number; readonly days: readonly number[]; readonly thenEveryDays: number }

/** The n-th review day after recording, on London's calendar: at the same time of day whatever the clocks did. */
function milestone(recordedAt: Temporal.Instant, n: number, cadence: Steps): Temporal.Instant {
  if (n < 0) return recordedAt
  if (n === 0) return firstReviewDue(recordedAt, cadence)
  const { days, thenEveryDays } = cadence
  const day = days[n - 1] ?? days.at(-1)! + thenEveryDays * (n - days.length)
  return london(recordedAt).add({ days: day }).toInstant()
}

/**
 * The next review after one made `now`. A review in the second half of an interval stands for the end of it, so that one
 * made an hour early is not asked for again in an hour; no wait is longer than 28 days.
 */
export function nextReviewDue(
  recordedAt: Temporal.Instant,
  now: Temporal.Instant,
  cadence: Steps = REVIEW_CADENCE,
): Temporal.Instant {
  let n = 0
  while (gone(milestone(recordedAt, n, cadence), now)) n += 1
  const [before, next] = [milestone(recordedAt, n - 1, cadence), milestone(recordedAt, n, cadence)]
  const half = (next.epochMilliseconds - before.epochMilliseconds) / 2
  const due = next.epochMilliseconds - now.epochMilliseconds < half ? milestone(recordedAt, n + 1, cadence) : next
  return earlier(due, latestReview(now))
}

/** The last moment a next review may be set for. */
export function latestReview(now: Temporal.Instant): Temporal.Instant {
  return london(now).add({ days: LONGEST_DAYS }).toInstant()
}

const gone = (at: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b)
