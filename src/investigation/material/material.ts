import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { saysSomething } from '../substance.ts'
import { MAY_BE_SENSITIVE, type Source } from './sources.ts'

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
  if (ask.standing === 'not-relevant' && !saysSomething(ask.because ?? '', 2))
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
