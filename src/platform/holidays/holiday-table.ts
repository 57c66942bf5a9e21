import { accept, type Outcome, refuse } from '../outcome.ts'

/** The bank holidays of one division, in order, each year whole from the first to the last. */
export type HolidayTable = {
  division: string
  days: readonly HolidayDay[]
  firstYear: number
  lastYear: number
  source: string
}
export type HolidayDay = { date: string; title: string }

export type BadHolidays = 'not-bank-holidays' | 'bad-date' | 'repeated-date' | 'missing-year' | 'incomplete-year'

/** England and Wales is one division, and the one that the Victims' Code is about. */
export const DIVISION = 'england-and-wales'
const PUBLISHED = 'gov.uk bank holidays, Open Government Licence v3.0'

/** The titles behind the keys of gov.uk's own source. An unknown key is written out as it stands. */
const TITLES: Readonly<Record<string, string>> = {
  new_year: "New Year's Day",
  good_friday: 'Good Friday',
  easter_monday: 'Easter Monday',
  early_may: 'Early May bank holiday',
  early_may_ve: 'Early May bank holiday (VE day)',
  spring: 'Spring bank holiday',
  late_august: 'Summer bank holiday',
  christmas: 'Christmas Day',
  boxing_day: 'Boxing Day',
  queen_platinum: 'Platinum Jubilee bank holiday',
  queens_bank_holiday: 'Bank Holiday for the State Funeral of Queen Elizabeth II',
  kings_coronation: 'Bank holiday for the coronation of King Charles III',
}

/** No year since 1978 has had fewer: a year with fewer was cut off, or is not published whole yet. */
const FEWEST_IN_A_YEAR = 8

/**
 * Reads the bank holidays of England and Wales in any of the shapes they are published in: gov.uk's bank-holidays.json
 * (`england-and-wales.events`), the source it is made from (`divisions`, by year, dates as 26/12/2026), or a plain list of
 * `{date, title or key}`. Refused as a whole when one date is wrong: a guessed bank holiday would be a guessed right.
 */
export function readHolidayTable(json: unknown): Outcome<HolidayTable, BadHolidays> {
  const found = eventsOf(json)
  if (!found || found.events.length === 0)
    return refuse(
      'not-bank-holidays',
      "This is not a list of bank holidays for England and Wales: give gov.uk's bank-holidays.json",
    )
  const days: HolidayDay[] = []
  const seen = new Set<string>()
  for (const [n, event] of found.events.entries()) {
    const date = readDate(event.date)
    const title = titleOf(event)
    if (!date || !title)
      return refuse(
        'bad-date',
        `Entry ${n + 1} has no date or no title that can be read: ${JSON.stringify(event).slice(0, 80)}`,
      )
    if (seen.has(date)) return refuse('repeated-date', `${date} stands there twice`)
    seen.add(date)
    days.push({ date, title })
  }
  return wholeYears(
    days.sort((a, b) => a.date.localeCompare(b.date)),
    found.source,
  )
}

function wholeYears(days: HolidayDay[], source: string): Outcome<HolidayTable, BadHolidays> {
  const byYear = Map.groupBy(days, day => Number(day.date.slice(0, 4)))
  const firstYear = Math.min(...byYear.keys())
  const lastYear = Math.max(...byYear.keys())
  for (let year = firstYear; year <= lastYear; year += 1) {
    const count = byYear.get(year)?.length ?? 0
    if (count === 0) return refuse('missing-year', `${year} is missing between ${firstYear} and ${lastYear}`)
    if (count < FEWEST_IN_A_YEAR)
      return refuse(
        'incomplete-year',
        `${year} has ${count} bank holidays, and no year has fewer than ${FEWEST_IN_A_YEAR}: was the file cut off?`,
      )
  }
  return accept({ division: DIVISION, days, firstYear, lastYear, source })
}

type Event = { date?: unknown; title?: unknown; key?: unknown; notes?: unknown; substitute?: unknown }

function eventsOf(json: unknown): { events: Event[]; source: string } | undefined {
  if (Array.isArray(json)) return { events: json.map(asEvent), source: PUBLISHED }
  if (!isObject(json)) return undefined
  const source = typeof json.source === 'string' ? json.source : PUBLISHED
  const published = json[DIVISION]
  if (isObject(published) && Array.isArray(published.events)) return { events: published.events.map(asEvent), source }
  if (!isObject(json.divisions)) return undefined
  const division = Object.entries(json.divisions).find(([name]) => name.includes(DIVISION))?.[1]
  if (!isObject(division)) return undefined
  const years = Object.entries(division).filter(([year]) => /^\d{4}$/.test(year))
  if (years.some(([, list]) => !Array.isArray(list))) return undefined
  return { events: years.flatMap(([, list]) => (list as unknown[]).map(asEvent)), source }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const asEvent = (value: unknown): Event => (isObject(value) ? value : {})

/** '2026-12-25' or '25/12/2026', if there is such a day; as '2026-12-25'. */
function readDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const british = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value)
  const text = british ? `${british[3]}-${british[2]}-${british[1]}` : value
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
    return /^\d{4}-\d\d-\d\d$/.test(text) ? day.toString() : undefined
  } catch {
    return undefined
  }
}

/** The words, also for a key ('bank_holidays.easter_monday', 'easter_monday'); a substitute day says that it is one. */
function titleOf({ title, key, notes, substitute }: Event): string | undefined {
  const given = typeof title === 'string' ? title : key
  if (typeof given !== 'string' || !given.trim()) return undefined
  const words = given.trim().replace(/^bank_holidays\./, '')
  const named = TITLES[words] ?? words.replaceAll('_', ' ')
  const isSubstitute = substitute === true || (typeof notes === 'string' && /substitute/i.test(notes))
  return (isSubstitute && !/substitute/i.test(named) ? `${named} (substitute day)` : named).slice(0, 120)
}
