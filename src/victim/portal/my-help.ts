import { fitting, harmOf } from '../support/fitting.ts'
import type { Listing, ListingKind } from '../support/listing.ts'

export type MyHarm = {
  offence: string
  incidentType: string
  settlement: string | null
  district: string | null
  language: string | null
}
/** One who helps, as it stands on a page that somebody else may see. `name`: null where it would say what happened to her. */
export type Help = {
  name: string | null
  label: string
  phone: string | null
  hours: string
  languages: string[]
  everywhere: boolean
}

/** What a helper is to her, without a word of what happened. */
export const HELP_LABELS = {
  general: 'Somebody to talk to, and help with what comes next',
  'your-place': 'Somebody who knows what it is like for people in your place',
  helpline: 'A line that you can ring',
} as const
/** The risk conference is no service of hers, and is not listed. */
const LABELS: Partial<Record<ListingKind, string>> = {
  general: HELP_LABELS.general,
  specialist: HELP_LABELS['your-place'],
  idva: HELP_LABELS['your-place'],
  isva: HELP_LABELS['your-place'],
  children: HELP_LABELS['your-place'],
  bereaved: HELP_LABELS['your-place'],
  helpline: HELP_LABELS.helpline,
}

/** Words of a name that would tell whoever looks over her shoulder what this is about. */
const TELLS =
  /rape|sex|domestic|abus|violen|stalk|hate|racis|homo|trans|murder|homicid|bereave|grief|child|young|surviv|victim|crim|traffick|slave|assault|women|woman|honou?r|idva|isva|marac|police|polic|justice|court|refuge|safeguard|harm|burgl|theft|fraud|robb/i
export const tells = (text: string) => TELLS.test(text)

type Force = Parameters<typeof harmOf>[1]

/**
 * Who could help her, by what happened to her, where she is and in which language, without saying what happened: what is made for it first. Lines that are there for
 * everybody are never left out for where she is.
 */
export function helpFor(listings: readonly Listing[], harm: MyHarm, force: Force, on: string): Help[] {
  const areas = [harm.settlement ?? [], harm.district ?? []].flat()
  const fitted = fitting(listings, { kinds: harmOf(harm, force), areas, language: harm.language ?? undefined, on })
  return fitted
    .filter(one => LABELS[one.kind] !== undefined && (one.until === null || one.until >= on))
    .filter(one => !one.because.includes('Not for this kind of crime'))
    .filter(one => one.kind === 'helpline' || !one.because.includes('Not in this area'))
    .map(one => ({
      name: tells(one.name) ? null : one.name,
      label: LABELS[one.kind]!,
      phone: one.phone,
      hours: one.hours,
      languages: one.languages.filter(language => language.toLowerCase() !== 'any'),
      everywhere: one.areas.some(area => area.toLowerCase() === 'all'),
    }))
}
