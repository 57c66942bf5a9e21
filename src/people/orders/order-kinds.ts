import { londonDay } from '../../platform/time.ts'

export const ORDER_KINDS = [
  'dvpn',
  'dvpo',
  'dapn',
  'dapo',
  'non-molestation',
  'restraining',
  'spo',
  'shpo',
  'fmpo',
] as const
export type OrderKind = (typeof ORDER_KINDS)[number]

/** What an officer may do where it is broken. `unknown`: nothing was read that says so; ask before acting on it alone. */
export type OnBreach = 'arrest' | 'offence' | 'unknown'

/**
 * What is known of a kind of order, `[from, to)` in London days. `verified`: every value of the row was read at its source (victims.md 7, or the address given);
 * otherwise the row says what was not, and that part is our proposal, for the force to settle.
 */
export type OrderRow = {
  kind: OrderKind
  from: string
  to: string | null
  words: string
  madeBy: 'police' | 'court'
  /** The longest that it may run, and the shortest; null where it has no such bound that was read. */
  hours: { most: number | null; least: number | null }
  /** Hours in which a court hears it, and from which moment they are counted. */
  court: { hours: number; from: 'served' } | null
  onBreach: OnBreach
  breachWords: string
  verified: boolean
  unverified: string | null
  source: string
}

const DAY = 24

/** Dates of beginning that were not read stand at the first day of this record: nothing older is judged by it. */
const BEGAN = '2020-12-01'

export const ORDER_ROWS: readonly OrderRow[] = [
  {
    kind: 'dvpn',
    from: BEGAN,
    to: null,
    words: 'Domestic violence protection notice',
    madeBy: 'police',
    hours: { most: null, least: null },
    court: { hours: 48, from: 'served' },
    onBreach: 'unknown',
    breachWords: 'What may be done on a breach was not read at its source: ask a supervisor before acting on it alone',
    verified: false,
    unverified: 'the power on a breach; the 48 hours are counted without leaving out any day, which can only be early',
    source:
      'Family Rights Group and Finley James, on protection orders (FRG, FJ); Home Office guidance on sections 24 to 33 of the Crime and Security Act 2010, 1.3: an application is heard within 48 hours of service',
  },
  {
    kind: 'dvpo',
    from: BEGAN,
    to: null,
    words: 'Domestic violence protection order',
    madeBy: 'court',
    hours: { most: 28 * DAY, least: 14 * DAY },
    court: null,
    onBreach: 'arrest',
    breachWords: 'An officer with reasonable grounds may arrest for a breach',
    verified: true,
    unverified: null,
    source:
      'Family Rights Group, on protection orders (FRG); explanatory notes to the Crime and Security Act 2010, 79 and 109 (section 28(9))',
  },
  {
    kind: 'dapn',
    from: '2024-11-27',
    to: null,
    words: 'Domestic abuse protection notice',
    madeBy: 'police',
    hours: { most: null, least: null },
    court: { hours: 48, from: 'served' },
    onBreach: 'arrest',
    breachWords: 'An officer with reasonable grounds may arrest without warrant for a breach',
    verified: false,
    unverified:
      'whether this force has it: pilot areas only until 31 March 2026, and nothing read after that; Sundays and holidays are not left out of the 48 hours, which can only be early',
    source:
      'Domestic Abuse Act 2021, sections 25, 26(1) and 29(2); written statement HCWS254 of 27 November 2024, College of Policing and The Common Room on the pilot (WMS, COP-D, CR-D)',
  },
  {
    kind: 'dapo',
    from: '2024-11-27',
    to: null,
    words: 'Domestic abuse protection order',
    madeBy: 'court',
    hours: { most: null, least: null },
    court: null,
    onBreach: 'offence',
    breachWords:
      'A breach is an offence (up to 5 years): arrest without warrant by section 24 of the Police and Criminal Evidence Act 1984',
    verified: false,
    unverified: 'whether this force has it: pilot areas only until 31 March 2026, and nothing read after that',
    source:
      'Home Office factsheet, written statement HCWS254, College of Policing and The Common Room on the pilot (DAF, WMS, COP-D, CR-D); Domestic Abuse Act 2021, section 40(9)',
  },
  {
    kind: 'non-molestation',
    from: BEGAN,
    to: null,
    words: 'Non-molestation order',
    madeBy: 'court',
    hours: { most: null, least: null },
    court: null,
    onBreach: 'offence',
    breachWords:
      'A breach is an offence (up to 5 years), once the person knows of the order: an officer may arrest for it',
    verified: true,
    unverified: null,
    source:
      'Family Law Act 1996, section 42A; explanatory notes to the Domestic Violence, Crime and Victims Act 2004, 15',
  },
  {
    kind: 'restraining',
    from: BEGAN,
    to: null,
    words: 'Restraining order',
    madeBy: 'court',
    hours: { most: null, least: null },
    court: null,
    onBreach: 'offence',
    breachWords: 'A breach is an offence (up to 5 years)',
    verified: true,
    unverified: null,
    source:
      'Sentencing Act 2020, sections 359, 360 and 363; Crown Prosecution Service on restraining orders (CPS-RO: on acquittal, section 5A of the 1997 Act)',
  },
  {
    kind: 'spo',
    from: BEGAN,
    to: null,
    words: 'Stalking protection order',
    madeBy: 'court',
    hours: { most: null, least: 2 * 365 * DAY },
    court: null,
    onBreach: 'offence',
    breachWords: 'A breach is an offence (up to 5 years)',
    verified: true,
    unverified: null,
    source:
      'Halsbury’s Laws of England, duration of orders (HALS); Stalking Protection Act 2019, section 8 (PNLD, 20 January 2020)',
  },
  {
    kind: 'shpo',
    from: BEGAN,
    to: null,
    words: 'Sexual harm prevention order',
    madeBy: 'court',
    hours: { most: null, least: null },
    court: null,
    onBreach: 'offence',
    breachWords: 'A breach is an offence (up to 5 years)',
    verified: false,
    unverified: 'its shortest term: five years is general knowledge and is not enforced here',
    source: 'Sentencing Act 2020, section 354 (SA354)',
  },
  {
    kind: 'fmpo',
    from: BEGAN,
    to: null,
    words: 'Forced marriage protection order',
    madeBy: 'court',
    hours: { most: null, least: null },
    court: null,
    onBreach: 'offence',
    breachWords:
      'A breach is an offence (up to 5 years); where the court made it before they were told, only once they know of the order',
    verified: true,
    unverified: null,
    source:
      'Family Law Act 1996, sections 63A, 63CA (inserted by section 120 of the Anti-social Behaviour, Crime and Policing Act 2014) and 63D(1)',
  },
]

/** The row of a kind on the London day of `at`. */
export function orderRowOn(kind: string, at: Temporal.Instant): OrderRow | undefined {
  const day = londonDay(at).toString()
  return ORDER_ROWS.find(row => row.kind === kind && row.from <= day && (row.to === null || day < row.to))
}

/** A kind in words, whenever it was made: one of a later table reads as it is written. */
export function orderWords(kind: string): string {
  return ORDER_ROWS.find(row => row.kind === kind)?.words ?? kind.replaceAll('-', ' ')
}
