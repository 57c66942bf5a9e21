import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Translation } from '../languages/translation.ts'
import { checkSubstance, type UpdateDraft } from '../update-substance.ts'
import { type HowTheyRead, languageKey } from './how-they-read.ts'
import type { Reach } from './reach.ts'

/** A victim of an event, and what would happen to them: a message of their own, or a person. */
export type Recipient = { victimId: string; victim: string; reach: Reach; reads?: HowTheyRead }
export type TogetherAsk = UpdateDraft & {
  ticked: readonly string[]
  /** Words for one victim alone, by their id. */
  own: Readonly<Record<string, string | undefined>>
  /** What all are told, by the language that somebody translated it into. */
  translated?: ReadonlyMap<string, Translation>
  /** Whoever said that they read English, by their id: somebody decided it of each. */
  english?: readonly string[]
}
export type OneTold = {
  victimId: string
  whatIsNew: string
  whatHappensNext: string
  nextBy: string
  inHers: Translation | null
}
export type Together = { messages: OneTold[]; forPeople: string[] }

/** How many are told in one go: each gate is asked again while the case is held. Our proposal. */
export const MOST_TOGETHER = 60

type NotTogether =
  | 'nobody-ticked'
  | 'too-many'
  | 'not-owed'
  | 'names-another'
  | 'no-substance'
  | 'nobody-by-message'
  | 'own-not-translated'

/**
 * The same event told to several victims, each in a message of their own: never one to many, and never with another's name in it. Whoever
 * has no safe way for a message gets none: a person tells them, and their clock runs on. So does whoever could not read it: it goes in their own
 * language, or in English where somebody decided of them that they read it.
 */
export function tellTogether(
  recipients: readonly Recipient[],
  ask: TogetherAsk,
  today: Temporal.PlainDate,
): Outcome<Together, NotTogether> {
  const ticked = recipients.filter(one => ask.ticked.includes(one.victimId))
  if (ask.ticked.length === 0) return refuse('nobody-ticked', 'Tick whom you tell', 'ticked')
  if (ask.ticked.length > MOST_TOGETHER)
    return refuse(
      'too-many',
      `${ask.ticked.length} are ticked, and at most ${MOST_TOGETHER} are told in one go: untick some, send, and open the page again for the others`,
      'ticked',
    )
  if (ticked.length !== new Set(ask.ticked).size)
    return refuse('not-owed', 'One of them was told already: open the page again', 'ticked')
  const messages: OneTold[] = []
  for (const { victimId, victim, reach, reads } of ticked) {
    const text = textFor(ask, victimId)
    const substance = checkSubstance(text, today)
    if (!substance.ok) return refuse('no-substance', substance.refusal.message, substance.refusal.field)
    const named = recipients.find(one => one.victimId !== victimId && names(text, one.victim, victim))
    if (named)
      return refuse(
        'names-another',
        `What ${victim} would read names another victim: each is told of the event and of nobody else`,
        'whatIsNew',
      )
    if (reach.by !== 'message' || reads?.person) continue
    const inHers = reads?.language ? (ask.translated?.get(languageKey(reads.language)) ?? null) : null
    if (inHers && recipients.some(one => one.victimId !== victimId && names(inHers, one.victim, victim)))
      return refuse(
        'names-another',
        `What ${victim} would read in ${reads!.language} names another victim: each is told of the event and of nobody else`,
        `translatedNew-${languageKey(reads!.language!)}`,
      )
    if (inHers && ask.own[victimId]?.trim())
      return refuse(
        'own-not-translated',
        `What is for ${victim} alone is not translated: leave it out, or write to them alone`,
        `own-${victimId}`,
      )
    if (inHers || !reads?.language || ask.english?.includes(victimId)) messages.push({ victimId, ...text, inHers })
  }
  if (messages.length === 0)
    return refuse(
      'nobody-by-message',
      'None of them can be sent it as it stands: it is not safe, or they could not read it. A person tells each of them, and records it',
      'ticked',
    )
  const sent = new Set(messages.map(one => one.victimId))
  return accept({ messages, forPeople: ticked.filter(one => !sent.has(one.victimId)).map(one => one.victimId) })
}

/** What one victim would read: what all are told, and what is for them alone. */
export function textFor(ask: TogetherAsk, victimId: string): UpdateDraft {
  const own = ask.own[victimId]?.trim()
  return {
    whatIsNew: own ? `${ask.whatIsNew}\n\n${own}` : ask.whatIsNew,
    whatHappensNext: ask.whatHappensNext,
    nextBy: ask.nextBy,
  }
}

const wordsOf = (text: string) => text.toLocaleLowerCase('en-GB').match(/[\p{L}\p{M}’']+/gu) ?? []

/** A word of another's name that is none of their own: 'Robin' is found, a family name that both have is not. */
function names(text: Pick<UpdateDraft, 'whatIsNew' | 'whatHappensNext'>, other: string, theirs: string): boolean {
  const own = new Set(wordsOf(theirs))
  const telling = wordsOf(other).filter(word => word.length > 2 && !own.has(word))
  const said = new Set(wordsOf(`${text.whatIsNew} ${text.whatHappensNext}`))
  return telling.some(word => said.has(word) || said.has(`${word}’s`) || said.has(`${word}'s`))
}
