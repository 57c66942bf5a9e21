import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { nameKey } from '../plan/alert.ts'
import { wordsOfSubstance } from '../update-substance.ts'

export const AGREED = ['all', 'some', 'nobody'] as const
export const AGREED_WORDS: Record<(typeof AGREED)[number], string> = {
  all: 'They all agree',
  some: 'Some agree, and some do not',
  nobody: 'Nobody speaks for them all',
}
export type Voice = {
  speaksId: string | null
  agreed: (typeof AGREED)[number]
  disagreement: string | null
  words: string
}
export type NotHeard =
  | 'who-speaks'
  | 'nobody-speaks'
  | 'not-of-them'
  | 'is-suspect'
  | 'needs-disagreement'
  | 'says-nothing'

/** Who speaks for a family. Nobody is chosen for them, and whoever does not agree is heard in their own words. `suspects`: names in the case. */
export function considerVoice(
  ask: Voice,
  family: readonly { victimId: string; name: string }[],
  suspects: readonly string[],
): Outcome<Voice, NotHeard> {
  if (ask.agreed === 'nobody' && ask.speaksId)
    return refuse('nobody-speaks', 'Choose who speaks, or that nobody speaks for them all', 'agreed')
  if (ask.agreed !== 'nobody' && !ask.speaksId)
    return refuse('who-speaks', 'Choose who speaks for the family', 'speaks')
  const speaks = family.find(one => one.victimId === ask.speaksId)
  if (ask.speaksId && !speaks) return refuse('not-of-them', 'Choose somebody of this crime', 'speaks')
  if (speaks && suspects.some(name => nameKey(name) === nameKey(speaks.name)))
    return refuse('is-suspect', 'They have the name of a suspect: they speak for nobody but themselves', 'speaks')
  if (ask.agreed !== 'all' && wordsOfSubstance(ask.disagreement ?? '') < 3)
    return refuse('needs-disagreement', 'Write who does not agree and what they want instead', 'disagreement')
  if (wordsOfSubstance(ask.words) < 2)
    return refuse('says-nothing', 'Say how you know: whom you asked, and when', 'words')
  return accept({ ...ask, disagreement: ask.disagreement || null })
}
