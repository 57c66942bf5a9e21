import { crimeCheck, type Disclosed, type LogToRead } from './disclosed.ts'
import { REASONS } from './reasons.ts'
import { SIGNS } from './signs.ts'

/** Every day on which a sign or a reason begins or ends, and the check as it is from then on. */
const EDITIONS = [...new Set([...SIGNS, ...REASONS].flatMap(({ from, to }) => (to ? [from, to] : [from])))]
  .toSorted()
  .map(from => ({ from, check: crimeCheck(Temporal.PlainDate.from(from)) }))

/** The check in force on a London day; before the first edition, the first. */
export function crimeCheckOn(day: Temporal.PlainDate): (log: LogToRead) => Disclosed {
  return (EDITIONS.findLast(({ from }) => from <= day.toString()) ?? EDITIONS[0]!).check
}
