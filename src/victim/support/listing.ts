/** What kind of help it is. Independent advisers and the risk conference are kinds of their own: who goes to them is decided with more care. */
export const LISTING_KINDS = [
  'general',
  'specialist',
  'idva',
  'isva',
  'marac',
  'children',
  'bereaved',
  'helpline',
] as const
export type ListingKind = (typeof LISTING_KINDS)[number]
export const LISTING_WORDS: Record<ListingKind, string> = {
  general: 'Support for any victim',
  specialist: 'Specialist support',
  idva: 'Independent domestic violence adviser (IDVA)',
  isva: 'Independent sexual violence adviser (ISVA)',
  marac: 'Multi-agency risk assessment conference (MARAC)',
  children: 'Support for children',
  bereaved: 'Support for bereaved families',
  helpline: 'Helpline',
}

/** What it helps with: the force's own sensitive kinds, bereavement, or anything. */
export const HELPS_WITH = ['any', 'domestic', 'sexual', 'stalking', 'hate', 'child', 'bereaved', 'property'] as const
export type HelpsWith = (typeof HELPS_WITH)[number]

export type Listing = {
  code: string
  name: string
  kind: ListingKind
  areas: string[]
  offenceTypes: HelpsWith[]
  languages: string[]
  phone: string | null
  referBy: string
  hours: string
  runBy: string
  /** The last London day on which it takes referrals; null where none is known. */
  until: string | null
}

export const LISTING_COLUMNS = [
  'code',
  'name',
  'kind',
  'areas',
  'offence_types',
  'languages',
  'phone',
  'refer_by',
  'hours',
  'run_by',
  'until',
] as const

export type BadListing =
  | 'wrong-number-of-columns'
  | 'bad-code'
  | 'no-name'
  | 'unknown-kind'
  | 'no-area'
  | 'unknown-offence-type'
  | 'bad-phone'
  | 'no-way-to-refer'
  | 'no-hours'
  | 'nobody-runs-it'
  | 'bad-day'

const list = (cell: string) => [
  ...new Set(
    cell
      .split(';')
      .map(one => one.trim())
      .filter(Boolean),
  ),
]

/** One row of the file, or why it is refused. Several values in a cell stand between semicolons. */
export function readListing(cells: readonly string[] | undefined): Listing | BadListing {
  if (!cells || cells.length !== LISTING_COLUMNS.length) return 'wrong-number-of-columns'
  const [code, name, kind, areas, types, languages, phone, referBy, hours, runBy, until] = cells.map(one =>
    one.trim(),
  ) as [string, string, string, string, string, string, string, string, string, string, string]
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(code)) return 'bad-code'
  if (!name) return 'no-name'
  if (!(LISTING_KINDS as readonly string[]).includes(kind)) return 'unknown-kind'
  if (list(areas).length === 0) return 'no-area'
  const offenceTypes = list(types)
  if (offenceTypes.length === 0 || offenceTypes.some(one => !(HELPS_WITH as readonly string[]).includes(one)))
    return 'unknown-offence-type'
  if (phone && !/^\+?[\d\s()-]{5,20}$/.test(phone)) return 'bad-phone'
  if (!referBy) return 'no-way-to-refer'
  if (!hours) return 'no-hours'
  if (!runBy) return 'nobody-runs-it'
  if (until && !isDay(until)) return 'bad-day'
  return {
    code,
    name,
    kind: kind as ListingKind,
    areas: list(areas),
    offenceTypes: offenceTypes as HelpsWith[],
    languages: list(languages),
    phone: phone || null,
    referBy,
    hours,
    runBy,
    until: until || null,
  }
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
