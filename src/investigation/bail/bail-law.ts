/** Two kinds of case: the second are those of the agencies that the Act names (section 47ZB). */
export const BAIL_CASES = ['standard', 'non-standard'] as const
export type BailCase = (typeof BAIL_CASES)[number]

/** Who may authorise a period of bail before charge, least first. A court is not a rank, and is above all of them. */
export const AUTHORISERS = [
  'custody-officer',
  'inspector',
  'superintendent',
  'assistant-chief-constable',
  'court',
] as const
export type Authoriser = (typeof AUTHORISERS)[number]

export const AUTHORISER_WORDS: Record<Authoriser, string> = {
  'custody-officer': 'a custody officer',
  inspector: 'an inspector',
  superintendent: 'a superintendent',
  'assistant-chief-constable': 'an assistant chief constable or commander',
  court: 'a magistrates’ court',
}

/**
 * To how many months, counted from the day after the arrest, bail may run, on whose authority, `[from, to)` in London days
 * of the authorising. `exceptional`: a case that was designated exceptionally complex. `verified` false: not read in a source
 * that we could open, shown as such, and a force's lawyers change it here.
 */
export type BailRow = {
  readonly section: string
  readonly case: BailCase
  readonly months: number
  readonly authoriser: Authoriser
  readonly exceptional: boolean
  readonly from: string
  readonly to: string | null
  readonly source: string
  readonly verified: boolean
}

const SINCE_2022 = { from: '2022-10-28', to: null } as const
const READ = {
  source: 'victims.md section 6, after the sections named of the Police and Criminal Evidence Act 1984',
  verified: true,
}
const UNREAD = { source: 'victims.md section 6, marked there as unverified', verified: false }
const standard = (section: string, months: number, authoriser: Authoriser, exceptional = false) =>
  ({ section, case: 'standard', months, authoriser, exceptional, ...SINCE_2022, ...READ }) as const

export const BAIL_LAW: readonly BailRow[] = [
  standard('47ZB', 3, 'custody-officer'),
  standard('47ZD', 6, 'inspector'),
  standard('47ZDA', 9, 'superintendent'),
  standard('47ZE', 12, 'assistant-chief-constable', true),
  standard('47ZF', 12, 'court'),
  standard('47ZF', 18, 'court', true),
  {
    section: '47ZB',
    case: 'non-standard',
    months: 6,
    authoriser: 'custody-officer',
    exceptional: false,
    ...SINCE_2022,
    ...UNREAD,
  },
  {
    section: '47ZDB',
    case: 'non-standard',
    months: 12,
    authoriser: 'superintendent',
    exceptional: false,
    ...SINCE_2022,
    ...UNREAD,
  },
  {
    section: '47ZF',
    case: 'non-standard',
    months: 18,
    authoriser: 'court',
    exceptional: false,
    ...SINCE_2022,
    ...UNREAD,
  },
  {
    section: '47ZF',
    case: 'non-standard',
    months: 24,
    authoriser: 'court',
    exceptional: true,
    ...SINCE_2022,
    ...UNREAD,
  },
]

/** Days before the end at which somebody is told (victims.md section 6: our proposal). */
export const BAIL_ALERT_DAYS = [28, 14, 7, 3, 1] as const

/** The rows in force on a London day for a kind of case, shortest first. */
export function bailLawOn(day: Temporal.PlainDate, kind: BailCase): BailRow[] {
  const on = day.toString()
  return BAIL_LAW.filter(row => row.case === kind && row.from <= on && (row.to === null || on < row.to)).toSorted(
    (a, b) => a.months - b.months,
  )
}
