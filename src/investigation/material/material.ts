import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import { MAY_BE_SENSITIVE, type PresumedKind, type Source } from './presumed.ts'

export const STANDINGS = ['used', 'unused', 'not-relevant'] as const
export type Standing = (typeof STANDINGS)[number]
export const STANDING_NAMES: Record<Standing, string> = {
  used: 'Used in evidence',
  unused: 'Unused',
  'not-relevant': 'Not relevant',
}

export type StandingAsk = {
  standing: Standing
  because?: string | undefined
  description?: string | undefined
  location?: string | undefined
  sensitive: boolean
  sensitiveBecause?: string | undefined
}

/** Words that name a thing and say nothing of what is in it. */
const BARE =
  /^(?:a |the )?(?:statement|document|report|note|email|letter|message|photo(?:graph)?|image|picture|cctv|record|log|file)s?\.?$/i

/** Everything is used, unused or not relevant because. Unused, it is described so that somebody who has not seen it can judge. */
export function decideStanding(ask: StandingAsk, item: { source: Source; sensitive: boolean }): Outcome<StandingAsk> {
  if (ask.standing === 'unused') {
    if (!ask.description || BARE.test(ask.description.trim()) || !saysSomething(ask.description, 4))
      return refuse(
        'needs-description',
        'Describe what is in it, so that somebody who has never seen it can judge whether it matters: who, what, when',
        'description',
      )
    if (!ask.location) return refuse('needs-location', 'Say where it is kept', 'location')
  }
  if (ask.standing === 'not-relevant' && !saysSomething(ask.because ?? '', 3))
    return refuse('needs-because', 'Say in a sentence why it has no bearing on this case', 'because')
  if (ask.sensitive && !MAY_BE_SENSITIVE.includes(item.source))
    return refuse('not-here', 'This is restricted with its whole case, not by itself: ask a supervisor', 'sensitive')
  if (ask.sensitive !== item.sensitive && !saysSomething(ask.sensitiveBecause ?? '', 3))
    return refuse(
      'needs-sensitive-because',
      ask.sensitive
        ? 'Say what harm there would be if this were known more widely'
        : 'Say why it is no longer sensitive: everybody on the case will see it',
      'sensitiveBecause',
    )
  return accept({
    ...ask,
    because: ask.because,
    description: ask.standing === 'unused' ? ask.description : undefined,
    location: ask.standing === 'unused' ? ask.location : undefined,
  })
}

export type JudgeAsk = { assists: boolean; reason: string }

/** Only the disclosure officer of the case judges; what is presumed to undermine or assist is set aside only with a reason of its own. */
export function judgeMaterial(
  ask: JudgeAsk,
  of: { standing: Standing | null; officerId: string | null; by: string; presumed: PresumedKind | undefined },
): Outcome<JudgeAsk> {
  if (!of.officerId)
    return refuse('no-officer', 'Nobody is the disclosure officer of this case yet: a supervisor names one first')
  if (of.officerId !== of.by)
    return refuse('not-the-officer', 'The disclosure officer of this case decides this, and nobody else')
  if (of.standing !== 'unused')
    return refuse('not-unused', 'Only what is unused is judged: first decide whether it is used', 'assists')
  if (!saysSomething(ask.reason, of.presumed && !ask.assists ? 5 : 3))
    return refuse(
      'needs-reason',
      of.presumed && !ask.assists
        ? `It is presumed to undermine or assist (${of.presumed.text}). Say in full why this one does not`
        : 'Say why in a sentence of this case',
      'reason',
    )
  return accept(ask)
}

/** What a reader of the schedule is told of an unused item. */
export function judgedWords(item: { assists: boolean | null; presumed: PresumedKind | undefined }): string {
  if (item.assists === true) return 'Might undermine or assist: to be disclosed'
  if (item.assists === false)
    return item.presumed ? 'Presumed to; the disclosure officer says why not' : 'Does not undermine or assist'
  return item.presumed
    ? `Presumed to undermine or assist, until the disclosure officer says why not: ${item.presumed.text}`
    : 'Not judged yet'
}
