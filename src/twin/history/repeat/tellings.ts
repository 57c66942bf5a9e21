import { startOfLondonDay } from '../../../platform/time.ts'
import type { PlayedCase } from './case-rows.ts'

/** The Code of 2021 came into force: before it no known Code gave anybody a clock. */
const FIRST_CODE = Temporal.PlainDate.from('2021-04-01')
const WEEK_MS = 7 * 86_400_000

/** How many weeks what was played fills, and how often it can be told before the calendar that is known begins. */
export type Calendar = { weeks: number; most: number }

/** `holidaysFrom`: the first year whose bank holidays are known. */
export function calendarOf(cases: readonly PlayedCase[], holidaysFrom: number): Calendar {
  const begun = cases.map(one => Temporal.Instant.from(one.facts[0]!.at as string).epochMilliseconds)
  const [first, last] = [Math.min(...begun), Math.max(...begun)]
  const known = [FIRST_CODE, Temporal.PlainDate.from({ year: holidaysFrom, month: 1, day: 1 })]
  const start = startOfLondonDay(known.toSorted(Temporal.PlainDate.compare)[1]!).epochMilliseconds
  const weeks = Math.max(1, Math.ceil((last - first) / WEEK_MS))
  return { weeks, most: Math.max(0, Math.floor((first - start) / WEEK_MS / weeks)) }
}

/** Each telling fills the weeks before the last, so that nothing is due later than it was; where the calendar ends they begin again at the nearest. */
export function weeksOf(telling: number, { weeks, most }: Calendar): number {
  return most === 0 ? 0 : -weeks * (1 + ((telling - 1) % most))
}

/** Which case is told again how often, until there are so many crimes more; a case that has more than are wanted is passed over. */
export function* tellings<T extends { crimes: number }>(
  cases: readonly T[],
  wanted: number,
): Generator<{ one: T; n: number }> {
  let left = wanted
  for (let n = 1; left > 0; n += 1) {
    const before = left
    for (const one of cases)
      if (one.crimes > 0 && one.crimes <= left) {
        left -= one.crimes
        yield { one, n }
      }
    if (left === before) return
  }
}
