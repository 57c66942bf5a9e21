import { LONDON } from '../../../platform/time.ts'

const [HOUR, WEEK] = [3_600, 7 * 86_400]
const [FIRST_YEAR, LAST_YEAR] = [2000, 2060]

/** When the clocks of London change, in seconds since 1970: forward in spring, back in autumn, in turn. */
const CHANGES: readonly number[] = (() => {
  const changes: number[] = []
  let at = Temporal.PlainDate.from(`${FIRST_YEAR}-01-01`).toZonedDateTime(LONDON)
  for (
    let next = at.getTimeZoneTransition('next');
    next && next.year <= LAST_YEAR;
    next = at.getTimeZoneTransition('next')
  ) {
    at = next
    changes.push(next.epochMilliseconds / 1000)
  }
  return changes
})()

/** How many of the changes lie at or before a moment. */
function changesBefore(seconds: number): number {
  let [low, high] = [0, CHANGES.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (CHANGES[middle]! <= seconds) low = middle + 1
    else high = middle
  }
  return low
}

/** After an odd number of changes it is summer. */
const aheadAt = (seconds: number) => (changesBefore(seconds) % 2) * HOUR

/**
 * The same time of the same weekday by the clocks of London, so many weeks away. Seconds since 1970. What came in one order stays in it: in the hour that is lost in
 * spring all is at its end, and the hour that is there twice in autumn is taken once.
 */
export function weeksAway(seconds: number, weeks: number): number {
  const last = CHANGES[changesBefore(seconds) - 1]
  const ahead = aheadAt(seconds)
  const twice = last !== undefined && ahead === 0 && seconds - last < HOUR
  const wall = (twice ? last + HOUR : seconds + ahead) + weeks * WEEK
  if (aheadAt(wall - HOUR) === HOUR) return wall - HOUR
  if (aheadAt(wall) === 0) return wall
  // The hour that never was: the moment of the change.
  return CHANGES[changesBefore(wall) - 1]!
}
