import type { HelpsWith, Listing } from './listing.ts'

export type Needs = { kinds: readonly HelpsWith[]; areas: readonly string[]; language?: string | undefined; on: string }
export type Fitted = Listing & { fits: boolean; because: string[] }

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/**
 * The directory for one victim: who helps with this, here, in their language, first; and beside every other why it does not fit. Nobody
 * is left out, since whoever knows the victim may choose otherwise; one that takes nobody any more cannot be chosen.
 */
export function fitting(listings: readonly Listing[], needs: Needs): Fitted[] {
  const judged = listings.map(one => {
    const because = [
      one.until !== null && one.until < needs.on ? `Takes nobody since ${one.until}` : '',
      one.offenceTypes.includes('any') || one.offenceTypes.some(type => needs.kinds.includes(type))
        ? ''
        : 'Not for this kind of crime',
      one.areas.some(area => same(area, 'all') || needs.areas.some(mine => same(mine, area))) ? '' : 'Not in this area',
      needs.language && !one.languages.some(mine => same(mine, needs.language!) || same(mine, 'any'))
        ? `Not known to speak ${needs.language}`
        : '',
    ].filter(Boolean)
    return { ...one, fits: because.length === 0, because }
  })
  // Help that is made for this comes before help for anything.
  const special = (one: Fitted) => (one.offenceTypes.some(type => needs.kinds.includes(type)) ? 0 : 1)
  return judged.toSorted(
    (a, b) =>
      a.because.length - b.because.length ||
      special(a) - special(b) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  )
}

type Words = {
  offences: readonly { code: string; sensitive: string | null }[]
  incidentTypes: readonly { code: string; sensitive: string | null }[]
}
const SENSITIVE: Record<string, HelpsWith> = {
  domestic: 'domestic',
  sexual: 'sexual',
  stalking: 'stalking',
  hate: 'hate',
  child: 'child',
}
/** Somebody died: whoever holds the rights is a bereaved relative. */
const DEATH = /murder|manslaughter|homicide|death/

/** What kind of harm this is, for who helps and for what a referral needs. What is known can only add a kind. */
export function harmOf(one: { offence: string; incidentType: string }, words: Words): HelpsWith[] {
  const sensitive = [
    words.offences.find(row => row.code === one.offence)?.sensitive,
    words.incidentTypes.find(row => row.code === one.incidentType)?.sensitive,
  ]
  const kinds = sensitive.flatMap(kind => (kind && SENSITIVE[kind] ? [SENSITIVE[kind]] : []))
  return [...new Set([...kinds, ...(DEATH.test(one.offence) ? (['bereaved'] as const) : [])])]
}
