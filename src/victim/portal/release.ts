import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { wordsOf } from '../messages/reveals.ts'
import { wordsOfSubstance } from '../update-substance.ts'

/** What an officer may put before a victim, beside what was written to her. */
export const RELEASE_KINDS = ['next', 'happened', 'late', 'property', 'support', 'compensation'] as const
export type ReleaseKind = (typeof RELEASE_KINDS)[number]
export const RELEASE_WORDS: Record<ReleaseKind, string> = {
  next: 'What happens next, with the day by which they hear',
  happened: 'What has happened',
  late: 'Why something is late',
  property: 'Their property: where it is and when it comes back',
  support: 'Help near them',
  compensation: 'Compensation: how to ask, or how it stands',
}

export type ReleaseAsk = { kind: ReleaseKind; words: string; byDay?: string | undefined }
export type NotReleased = 'says-nothing' | 'needs-day' | 'day-passed' | 'sounds-planned' | 'names-others'

/** What is to come: to be done, and not done. */
const TO_COME = String.raw`\b(?:will|shall|going to|plan(?:s|ned|ning)?|intend(?:s|ing)?|about to|due to|hop(?:e|es|ing) to|expect(?:s|ing)? to|tomorrow|tonight|next|soon|before|want(?:s)? to|prepar(?:e|es|ing))\b`
const TACTIC = String.raw`\b(?:arrest\w*|search\w*|warrants?|raid\w*|surveill\w*|stake[- ]?out|undercover|informants?|covert\w*|track\w*|tap(?:ped|ping)?|seiz\w*|intercept\w*|apply for an? order|protecti(?:on|ve) orders?|identity parades?|house[- ]to[- ]house)\b`
/** Said at all, these tell of how something is looked for. */
const ALWAYS = /\b(?:surveill\w*|undercover|covert\w*|informants?|wire ?taps?|intercept\w*|stake[- ]?outs?)\b/i
const PLANNED = new RegExp(`${TO_COME}[^.!?]*${TACTIC}|${TACTIC}[^.!?]*${TO_COME}`, 'i')

const SHORTEST_NAME = 3

/** Whose name of others in the case stands in the words: whole, or the last part of it. */
export function namesIn(words: string, others: readonly string[]): string[] {
  const text = ` ${wordsOf(words).join(' ')} `
  return others.filter(name => {
    const parts = wordsOf(name)
    const last = parts.at(-1) ?? ''
    return (
      parts.length > 0 &&
      (text.includes(` ${parts.join(' ')} `) || (last.length >= SHORTEST_NAME && text.includes(` ${last} `)))
    )
  })
}

/**
 * May this be shown to her? A clock shows the duty and not the operation: nothing of a planned arrest, search, order or tactic, and no name of
 * a suspect, a witness or another victim. `others`: the names of everybody else in the case.
 */
export function considerRelease(
  ask: ReleaseAsk,
  others: readonly string[],
  today: Temporal.PlainDate,
): Outcome<ReleaseAsk, NotReleased> {
  if (wordsOfSubstance(ask.words) < 3)
    return refuse('says-nothing', 'Say it in a sentence that tells them something', 'words')
  if (ask.kind === 'next' && !ask.byDay) return refuse('needs-day', 'Say by which day they hear', 'byDay')
  if (ask.byDay && Temporal.PlainDate.compare(Temporal.PlainDate.from(ask.byDay), today) < 0)
    return refuse('day-passed', 'That day is over: give one from today on', 'byDay')
  const named = namesIn(ask.words, others)
  if (named.length > 0)
    return refuse(
      'names-others',
      `This names somebody else in the case (${named.join(', ')}): leave the name out`,
      'words',
    )
  if (ALWAYS.test(ask.words) || PLANNED.test(ask.words))
    return refuse(
      'sounds-planned',
      'This sounds like something that is planned against somebody. Whoever holds their phone may read it: say when they will hear, and not what is done',
      'words',
    )
  return accept(ask)
}
