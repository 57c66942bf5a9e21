import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import { dayAndTime } from './case-task.ts'
import type { Task } from './task.ts'

/** Why something is put off. Ours; a force changes the list here. None of them says that there is too much to do and stops there. */
export const DEFERRAL_REASONS = [
  { code: 'waits-for-other', text: 'Somebody else has to do something first' },
  { code: 'victim-asked', text: 'The victim asked for another time' },
  { code: 'not-there', text: 'The person or the place could not be reached today' },
  { code: 'more-urgent', text: 'Something more urgent came first: say what' },
  { code: 'needs-decision', text: 'It waits for a supervisor’s decision' },
  { code: 'asked-for-help', text: 'I cannot do it in time, and have told my supervisor' },
] as const
export const DEFERRAL_CODES = DEFERRAL_REASONS.map(one => one.code)
export type DeferralCode = (typeof DEFERRAL_REASONS)[number]['code']

/** Nothing is put off for longer at once: our proposal. */
export const LONGEST_DEFERRAL_DAYS = 7

export type DeferralAsk = { reason: DeferralCode; words: string; until: Temporal.Instant }

/** Puts something off: never past a hard end, never what cannot wait, and never without saying what it waits for. */
export function defer(
  ask: DeferralAsk,
  task: Pick<Task, 'hardEnd' | 'fixed'>,
  now: Temporal.Instant,
): Outcome<DeferralAsk & { hardEnd: Temporal.Instant | null }> {
  if (task.fixed) return refuse('cannot-wait', task.fixed)
  if (!saysSomething(ask.words, 2))
    return refuse('needs-words', 'Say in a few words what it waits for, or what came first', 'words')
  if (Temporal.Instant.compare(ask.until, now) <= 0)
    return refuse('in-past', 'Give a day and time still to come', 'until')
  const end = task.hardEnd
  if (end && Temporal.Instant.compare(ask.until, end.at) > 0)
    return refuse('past-the-end', `Not later than ${dayAndTime(end.at)}: ${end.why}`, 'until')
  if (Temporal.Instant.compare(ask.until, now.add({ hours: 24 * LONGEST_DEFERRAL_DAYS })) > 0)
    return refuse(
      'too-long',
      `Nothing is put off for more than ${LONGEST_DEFERRAL_DAYS} days at once: look at it again by then`,
      'until',
    )
  return accept({ ...ask, hardEnd: end?.at ?? null })
}

/** The newest putting-off of something, and how many there were. */
export type Deferred = {
  key: string
  reason: string
  words: string
  until: Temporal.Instant
  at: Temporal.Instant
  by: string
  byName: string
  times: number
}

/** What was put off stays out of the way of whoever put it off until then; everybody else goes on seeing it, and why. */
export function outOfTheWay(deferred: Deferred | undefined, viewer: string, now: Temporal.Instant): boolean {
  return deferred !== undefined && deferred.by === viewer && Temporal.Instant.compare(deferred.until, now) > 0
}
