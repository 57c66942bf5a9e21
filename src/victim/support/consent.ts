import type { Reading } from '../rights/right-row.ts'
import type { HelpsWith } from './listing.ts'

/** On what footing a victim is referred: they said yes, or they were told and did not say no. */
export const FOOTINGS = ['said-yes', 'told-and-not-refused', 'public-protection'] as const
export type Footing = (typeof FOOTINGS)[number]
export const FOOTING_WORDS: Record<Footing, string> = {
  'said-yes': 'They said yes to this',
  'told-and-not-refused': 'They were told that we refer them, and did not say no',
  'public-protection': 'Without their consent, to protect somebody (a supervisor agreed)',
}

export type ConsentRow = {
  id: string
  kinds: readonly HelpsWith[]
  needs: 'explicit' | 'opt-out'
  from: string
  to: string | null
  read: Reading
  source: string
}

/** By kind of crime, in `[from, to)` London days. A force sets its own kinds in its file (`support.explicitConsent`); the rest stands. */
export const CONSENT_ROWS: readonly ConsentRow[] = [
  {
    id: 'explicit-2021',
    kinds: ['sexual', 'domestic', 'bereaved'],
    needs: 'explicit',
    from: '2021-04-01',
    to: null,
    read: 'secondary',
    source:
      'An older Victims’ Code as Nottinghamshire publishes it: https://www.nottinghamshire.police.uk/faqs/what-are-victims-services',
  },
  {
    id: 'opt-out-2021',
    kinds: ['any'],
    needs: 'opt-out',
    from: '2021-04-01',
    to: null,
    read: 'secondary',
    source:
      'An older Victims’ Code as Nottinghamshire publishes it: https://www.nottinghamshire.police.uk/faqs/what-are-victims-services',
  },
]

/** What a referral needs on a day. Whatever asks for more holds; a day before every row asks for a yes. */
export function consentFor(
  kinds: readonly HelpsWith[],
  day: string,
  explicit: readonly HelpsWith[] | undefined,
): ConsentRow {
  const rows = CONSENT_ROWS.filter(row => row.from <= day && (row.to === null || day < row.to)).map(row =>
    row.needs === 'explicit' && explicit
      ? { ...row, id: 'explicit-of-the-force', kinds: explicit, source: 'The force’s own policy' }
      : row,
  )
  return (
    rows.find(row => row.needs === 'explicit' && row.kinds.some(kind => kinds.includes(kind))) ??
    rows.find(row => row.needs === 'opt-out') ?? { ...CONSENT_ROWS[0]!, id: 'no-row' }
  )
}
