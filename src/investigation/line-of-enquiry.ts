import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { saysSomething } from './substance.ts'
export const LINE_ENDINGS = ['done', 'not-proportionate'] as const
export type LineEnding = (typeof LINE_ENDINGS)[number]

/** `perishesAt`: when the evidence is gone (a recording overwritten, a forensic window closed); absent if it keeps. */
export type LineAsk = {
  objective: string
  action: string
  dueAt: Temporal.Instant
  perishesAt?: Temporal.Instant | undefined
}

/** A line planned further ahead than this is a slip of the year. */
const FURTHEST_HOURS = 366 * 24 * 2
type LineRefused = 'due-in-past' | 'too-far-ahead' | 'already-perished' | 'due-after-perishing'

/** A line of enquiry has a day by which it is done, and that is before its evidence is gone (victims.md 5). */
export function addLine(ask: LineAsk, now: Temporal.Instant, prefix = ''): Outcome<LineAsk, LineRefused> {
  const after = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0
  const furthest = now.add({ hours: FURTHEST_HOURS })

  if (!after(ask.dueAt, now))
    return refuse('due-in-past', 'This is due in the past: give a date and time still to come', `${prefix}dueAt`)
  if (after(ask.dueAt, furthest))
    return refuse('too-far-ahead', 'This is due more than two years from now: check the year', `${prefix}dueAt`)
  if (!ask.perishesAt) return accept(ask)

  if (!after(ask.perishesAt, now))
    return refuse(
      'already-perished',
      'This evidence was gone at that time: check it, or leave the time out and say in the action what can still be done',
      `${prefix}perishesAt`,
    )
  if (after(ask.perishesAt, furthest))
    return refuse('too-far-ahead', 'This perishes more than two years from now: check the year', `${prefix}perishesAt`)
  if (!after(ask.perishesAt, ask.dueAt))
    return refuse(
      'due-after-perishing',
      'The evidence would be gone before this is due: set it due earlier than it perishes',
      `${prefix}dueAt`,
    )
  return accept(ask)
}

/** A line ends done, with what was found, or not proportionate, because (inspection.md 18). It ends once. */
export function endLine(
  line: { state: string },
  ask: { state: LineEnding; result: string },
): Outcome<{ state: LineEnding; result: string }, 'already-ended' | 'needs-result' | 'needs-because'> {
  if (line.state !== 'open')
    return refuse('already-ended', 'This line of enquiry has already ended: add a new one to go on')
  if (!saysSomething(ask.result, 2))
    return ask.state === 'done'
      ? refuse('needs-result', 'Say what was found, or that it was looked for and not there', 'result')
      : refuse('needs-because', 'Say why following this line is not proportionate in this case', 'result')
  return accept(ask)
}
