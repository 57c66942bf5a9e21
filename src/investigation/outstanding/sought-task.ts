import { endOfLondonDay } from '../../platform/time.ts'
import { londonDate } from '../../platform/views/when.ts'
import { between, caseTask, isPast, type Viewing } from '../day/case-task.ts'
import type { Task } from '../day/task.ts'
import { STAGE_WORDS } from './pursuit.ts'
import type { SoughtSuspect } from './sought.ts'

/** Looked at again by a day, or why it is still so. */
export function soughtTask(one: SoughtSuspect, { words, now }: Viewing): Task | undefined {
  if (one.reviewOn === null) return undefined
  const due = endOfLondonDay(Temporal.PlainDate.from(one.reviewOn))
  const late = isPast(due, now)
  return caseTask(one, words, {
    kind: 'sought',
    key: `sought:${one.suspectId}`,
    what: `${one.suspect} is outstanding: ${late ? 'the review is overdue' : 'look at it again'}`,
    why: `${STAGE_WORDS[one.stage]} for ${between(one.since, now)}, last tried ${one.lastTriedAt ? `${between(one.lastTriedAt, now)} ago` : 'never'}. By ${londonDate(due, 'weekday')} ${one.nextOwner} was to: ${one.nextAction}`,
    due,
    started: one.since,
    href: `/suspects/${one.suspectId}/pursuit`,
  })
}
