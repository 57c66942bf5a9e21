import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { REPLIES_MINUTES } from './texts.ts'

export const SENT_STATES = ['taken', 'not-taken'] as const
export type SentState = (typeof SENT_STATES)[number]

/** What the gateway has said of one reply; null while it has said nothing. */
export type SentSaid = { state: SentState; why: string | null; at: Temporal.Instant }

/** 'given-up': nobody can fetch it any more, and nobody said that it went. */
export type Standing = 'taken' | 'not-taken' | 'no-word' | 'given-up'

/** How a reply stands. Silence is never read as sent. */
export function standingOfText(line: { at: Temporal.Instant; sent: SentSaid | null }, now: Temporal.Instant): Standing {
  if (line.sent) return line.sent.state
  const fetchedUntil = line.at.add({ minutes: REPLIES_MINUTES })
  return Temporal.Instant.compare(fetchedUntil, now) < 0 ? 'given-up' : 'no-word'
}

/** What the gateway says now beside what it said: taken stands, so that a late report of an earlier try undoes nothing. */
export function hearOfText(
  before: SentSaid | null,
  given: { state: SentState; why?: string | undefined },
): Outcome<{ change: boolean; why: string | null }, 'needs-why'> {
  if (given.state === 'not-taken' && !given.why)
    return refuse('needs-why', 'Say why it was not taken, as the network or the gateway puts it', 'why')
  const why = given.state === 'taken' ? null : given.why!
  const same = before !== null && before.state === given.state && before.why === why
  return accept({ change: !same && before?.state !== 'taken', why })
}
