import { type Body, capital, type FactGroup, type Names, plain, type Wording } from './wording.ts'
import { CARE_WORDS } from './words-of-care.ts'
import { CHANNEL_WORDS } from './words-of-channels.ts'
import { CONTACT_WORDS } from './words-of-contact.ts'
import { INVESTIGATION_WORDS } from './words-of-investigation.ts'
import { PEOPLE_WORDS } from './words-of-people.ts'
import { RESPONSE_WORDS } from './words-of-response.ts'
import { SUPERVISION_WORDS } from './words-of-supervision.ts'
import { VICTIM_WORDS } from './words-of-victim.ts'

/** A fact as a person reads it. `link` is where its row is shown, for those who may see that page. */
export type FactWords = {
  title: string
  lines: string[]
  group: FactGroup
  link: { page: LinkedPage; id: string } | null
}
export type LinkedPage = 'contacts' | 'incidents' | 'crimes' | 'victims'

const GROUPS: Record<Exclude<FactGroup, 'other'>, Record<string, Wording>> = {
  contact: { ...CONTACT_WORDS, ...CARE_WORDS, ...PEOPLE_WORDS, ...SUPERVISION_WORDS, ...CHANNEL_WORDS },
  response: RESPONSE_WORDS,
  investigation: INVESTIGATION_WORDS,
  victim: VICTIM_WORDS,
}

/** Every kind that has words of its own, with its group. */
export const WORDED_KINDS: ReadonlyMap<string, { group: FactGroup; words: Wording }> = new Map(
  Object.entries(GROUPS).flatMap(([group, kinds]) =>
    Object.entries(kinds).map(([kind, words]) => [kind, { group: group as FactGroup, words }] as const),
  ),
)

const ID_OF: Record<LinkedPage, string> = {
  contacts: 'contactId',
  incidents: 'incidentId',
  crimes: 'crimeId',
  victims: 'victimId',
}

/** Says a fact in words. A kind that nobody has worded is shown by its name: it must never be left out. */
export function factWords(kind: string, body: unknown, names: Names): FactWords {
  const known = WORDED_KINDS.get(kind)
  const facts = (typeof body === 'object' && body !== null ? body : {}) as Body
  if (!known) return { title: capital(plain(kind)), lines: [], group: 'other', link: null }
  const { title, lines, page } = known.words(facts, names)
  const id = page && facts[ID_OF[page]]
  return {
    title,
    lines: (lines ?? []).filter((line): line is string => typeof line === 'string' && line !== ''),
    group: known.group,
    link: page && typeof id === 'string' ? { page, id } : null,
  }
}
