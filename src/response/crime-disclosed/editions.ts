import { crimeCheck, type Disclosed, type LogToRead } from './disclosed.ts'
import { REASONS } from './reasons.ts'
import { SIGNS } from './signs.ts'

/** Every day on which a sign or a reason begins or ends: the check of each is made when it is first asked for, and kept. */
const EDITIONS = [...new Set([...SIGNS, ...REASONS].flatMap(({ from, to }) => (to ? [from, to] : [from])))].toSorted()

const made = new Map<string, (log: LogToRead) => Disclosed>()

/** The check in force on a London day; before the first edition, the first. */
export function crimeCheckOn(day: Temporal.PlainDate): (log: LogToRead) => Disclosed {
  const from = EDITIONS.findLast(begins => begins <= day.toString()) ?? EDITIONS[0]!
  const check = made.get(from) ?? crimeCheck(Temporal.PlainDate.from(from))
  made.set(from, check)
  return check
}
