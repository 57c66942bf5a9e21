import { between, lognormal, type Next } from '../../platform/random.ts'
import { londonDay } from '../../platform/time.ts'
import { atMost } from './behaviour.ts'
import { after, dayInWords, inWakingHours } from './moments.ts'
import type { PlannedOutcome } from './outcome.ts'
import type { OutcomeCode } from './outcome-mix.ts'
import { parameter } from './parameters.ts'
import type { PlannedSuspect, SuspectEventKind } from './suspect.ts'
import { EVENT_WORDS, OUTCOME_WORDS } from './update-words.ts'
import type { SafeContact, Victim } from './victim.ts'

/** What a victim is told, with something in it: what is new, what happens next, and by when they will hear again. */
export type VictimUpdate = {
  readonly at: Temporal.Instant
  readonly about: 'recorded' | SuspectEventKind | 'outcome'
  readonly eventAt: Temporal.Instant
  readonly whatIsNew: string
  readonly whatHappensNext: string
  /** The London day by which they will hear again. */
  readonly nextBy: Temporal.PlainDate
  readonly told: 'message' | 'by-phone' | 'in-person'
}

type News = { about: VictimUpdate['about']; eventAt: Temporal.Instant; words: readonly [string, string] }

/** Within this many hours of the event even on a bad day: inside the one working day of enhanced rights. */
const LATEST_HOURS = 15

export function planUpdates(
  victim: Victim,
  safe: SafeContact,
  recordedAt: Temporal.Instant,
  suspect: PlannedSuspect | null,
  outcome: PlannedOutcome,
  next: Next,
): VictimUpdate[] {
  // Who asked for no news is still told what bears on safety, and how it ended.
  const events = (suspect?.events ?? []).filter(({ kind }) => safe.wantsUpdates || kind !== 'interview')
  const recorded: News[] = safe.wantsUpdates
    ? [{ about: 'recorded', eventAt: recordedAt, words: EVENT_WORDS.recorded }]
    : []
  const news: News[] = [
    ...recorded,
    // The outcome's own message says that nothing more will be done: not twice over.
    ...events
      .filter(({ kind }) => kind !== 'no-further-action')
      .map(({ kind, at }) => ({ about: kind, eventAt: at, words: EVENT_WORDS[kind] })),
    { about: 'outcome', eventAt: outcome.decidedAt, words: outcomeWords(outcome.code, suspect) },
  ]
  return news.map(item => update(item, victim, safe, next))
}

function update(
  { about, eventAt, words: [whatIsNew, whatHappensNext] }: News,
  victim: Victim,
  safe: SafeContact,
  next: Next,
): VictimUpdate {
  const soon = after(eventAt, atMost(LATEST_HOURS * 3600, lognormal(next, parameter('update-median') * 3600, 0.7)))
  // Nothing goes out before a safe way is on record.
  const ready = Temporal.Instant.compare(soon, safe.at) > 0 ? soon : after(safe.at, 600)
  const at = inWakingHours(ready, between(next, 0, 5400))
  const nextBy = londonDay(at).add({ days: victim.enhanced ? 7 : 14 })
  const day = dayInWords(londonDay(eventAt))
  return {
    at,
    about,
    eventAt,
    whatIsNew: `${whatIsNew} (${day})`,
    whatHappensNext,
    nextBy,
    told: toldBy(safe),
  }
}

function toldBy({ safe, channel }: SafeContact): VictimUpdate['told'] {
  if (!safe || channel === 'in-person' || channel === 'none') return 'in-person'
  // Nobody has asked who opens the post, so that no letter goes: they are rung.
  return channel === 'phone' || channel === 'letter' ? 'by-phone' : 'message'
}

/** The right to a review stands where somebody was dealt with for it and was not charged (standards, victims.md section 1). */
function outcomeWords(code: OutcomeCode, suspect: PlannedSuspect | null): readonly [string, string] {
  const [news, then] = OUTCOME_WORDS[code]
  const interviewed = (suspect?.events.length ?? 0) > 0 && [10, 15, 21].includes(code)
  return interviewed
    ? [news, `${then} You may ask for this decision to be looked at again within three months.`]
    : [news, then]
}
