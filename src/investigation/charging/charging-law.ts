import type { Confidence } from '../../platform/force/vocabulary.ts'

/** A row of who may charge: dated `[from, to)` in London days. A row that was read refuses; any other warns, and a force changes it here. */
export type ChargingRow = {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly confidence: Confidence
  readonly source: string
}

/** Something that takes a case out of the hands of the police. `knows`: how the system sees it by itself; else somebody says it. */
export type ProsecutorRow = ChargingRow & { readonly words: string; readonly knows: 'group' | 'said' }

export const DG6 =
  'CPS, Director’s Guidance on Charging, sixth edition, desktop guide: https://www.cps.gov.uk/legal-guidance/dg6-desktop-guide'
export const UNREAD = 'General practice: not read at its source, check it with the Director’s Guidance'
export const OURS = 'Our proposal: no period was found in a source that we could read'

/** The sixth edition began on the last day of 2020. */
const READ = { from: '2020-12-31', to: null, confidence: 'read', source: DG6 } as const
const NOT_READ = { from: '2020-12-31', to: null, confidence: 'general-knowledge', source: UNREAD } as const

/** What only a prosecutor may charge. */
export const PROSECUTOR_ONLY: readonly ProsecutorRow[] = [
  { id: 'death', words: 'Somebody died', knows: 'said', ...READ },
  { id: 'terrorism', words: 'It is about terrorism', knows: 'said', ...READ },
  { id: 'dpp-consent', words: 'The Director must consent to the charge', knows: 'said', ...READ },
  { id: 'hate', words: 'It is a hate crime', knows: 'group', ...READ },
  { id: 'domestic', words: 'It is domestic abuse', knows: 'group', ...READ },
  { id: 'stalking', words: 'It is harassment or stalking', knows: 'group', ...READ },
  { id: 'sexual', words: 'It is a sexual offence', knows: 'group', ...NOT_READ },
  { id: 'child', words: 'A child was harmed or exploited', knows: 'group', ...NOT_READ },
  { id: 'grave-violence', words: 'Somebody was gravely hurt, held or trafficked', knows: 'said', ...NOT_READ },
]

export const TRIABLE = ['summary-only', 'retail-theft', 'either-way', 'indictable', 'not-known'] as const
export type Triable = (typeof TRIABLE)[number]
export const TRIABLE_WORDS: Record<Triable, string> = {
  'summary-only': 'Only magistrates try it',
  'retail-theft': 'Theft from a shop, tried by magistrates',
  'either-way': 'Magistrates or the Crown Court',
  indictable: 'Only the Crown Court',
  'not-known': 'Not known',
}

/** What the police may charge themselves. */
export type PoliceRow = ChargingRow & {
  readonly triable: Triable
  readonly onlyGuilty: boolean
  readonly words: string
}
export const POLICE_MAY: readonly PoliceRow[] = [
  { id: 'summary', triable: 'summary-only', onlyGuilty: false, words: 'an offence that only magistrates try', ...READ },
  { id: 'retail', triable: 'retail-theft', onlyGuilty: false, words: 'theft from a shop', ...READ },
  {
    id: 'either-way-guilty',
    triable: 'either-way',
    onlyGuilty: true,
    words:
      'an offence that either court may try, where a guilty plea is expected, it suits magistrates, and a sentence of more than twelve months is not likely',
    ...READ,
  },
]

/** The lowest rank that decides a charge for the police. */
export const POLICE_DECIDER = { rank: 'sergeant', confidence: 'proposal', source: OURS } as const

export function rowsOn<T extends ChargingRow>(rows: readonly T[], day: Temporal.PlainDate): T[] {
  const on = day.toString()
  return rows.filter(row => row.from <= on && (row.to === null || on < row.to))
}
