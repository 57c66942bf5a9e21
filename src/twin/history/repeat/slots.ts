import type { PlayedCase, Row } from './case-rows.ts'
import { LONG_DAY, movedDate, movedLongDay, movedTime } from './moved-times.ts'
import { idIn, type Mask, maskOf } from './new-ids.ts'
import {
  nameParts,
  otherBirth,
  otherMail,
  otherNames,
  otherPhone,
  otherStreet,
  STREET_IN_TEXT,
} from './other-people.ts'
import { asValue, inText, type Text, textOf } from './template-text.ts'

/** Which telling of a case it is, and how many weeks from the one that was played. */
export type Telling = { readonly n: number; readonly weeks: number }
type Filling = Telling & { mask: Mask; names: ReadonlyMap<string, string>; numbers: ReadonlyMap<string, number> }
type Fill = (filling: Filling) => string

/** What a case's text has to know of the record around it. */
export type Around = {
  /** Ids that are nobody's case: of staff, places, rules. They stay. */
  readonly stays: ReadonlySet<string>
  /** Tables whose rows PostgreSQL numbers: the column, and the sequence that it is drawn from. */
  readonly numbered: ReadonlyMap<string, { column: string; sequence: string }>
}

export type Slots = {
  /** A row or a fact with its places. `table`: of a row. */
  read(row: Row, table?: string): Text
  /** What each place is filled with in one telling. */
  valuesFor(telling: Telling, drawn: (sequence: string) => number): string[]
  /** The sequences that one telling draws a number from. */
  readonly draws: readonly string[]
  /** Makes a value of a row one that is worked out anew: a time of ISO 8601. */
  workedOut(time: (telling: Telling) => string): string
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const TIME = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|\\+00:00)'
const DATE = '(?<![\\d-])\\d{4}-\\d\\d-\\d\\d(?![\\d-])'
const PHONE = '(?:\\+447700900|\\+441632960|07700 ?900|01632 ?960)\\d{3}'
const MAIL = '[a-z]+\\.[0-9a-f]{6}@example\\.org'
const NUMBERED = '\\b(?:contact|incident|crime) \\d+\\b'
/** Who of the staff did it is nobody of the case, whatever they are called. */
const STAFF = /(?:^|_)(?:by|owner|handler|officer)_name$|(?:by|owner|handler|officer)Name$/i

/** Everything of a case that is another each time it is told: whose id, when, who, where, which number. The same thing is the same wherever it stands. */
export function openSlots(played: PlayedCase, { stays, numbered }: Around): Slots {
  const caseId = played.facts[0]!.case_id
  const year = Number((played.facts[0]!.recorded_at as string).slice(0, 4))
  const names = [...new Set(played.rows.flatMap(({ table, row }) => namesIn(table, row)))]
  const own = ownNumbers(played, numbered)

  const fills: Fill[] = []
  const known = new Map<string, number>()
  const place = (key: string, fill: Fill): number => {
    const n = known.get(key) ?? fills.push(fill) - 1
    known.set(key, n)
    return n
  }
  const numberOf = (key: string) => place(`number ${key}`, ({ numbers }) => String(numbers.get(key)!))

  const kinds: readonly [pattern: string, fill: (found: string) => Fill | undefined][] = [
    [UUID, id => (stays.has(id) ? undefined : ({ mask }) => idIn(id, mask))],
    [
      TIME,
      time => {
        const moved = movedTime(time)
        return ({ weeks }) => moved(weeks)
      },
    ],
    [
      DATE,
      date =>
        ({ weeks }) =>
          movedDate(date, weeks),
    ],
    [
      LONG_DAY,
      day =>
        ({ weeks }) =>
          movedLongDay(day, weeks, year),
    ],
    [
      PHONE,
      phone =>
        ({ n }) =>
          otherPhone(phone, n),
    ],
    [
      MAIL,
      mail =>
        ({ names: others, mask }) =>
          otherMail(mail, others, mask[0]),
    ],
    [
      STREET_IN_TEXT,
      street =>
        ({ n }) =>
          otherStreet(street, caseId, n),
    ],
    [
      NUMBERED,
      words => {
        const [what] = words.split(' ')
        return own.byName.has(words) ? ({ numbers }) => `${what} ${numbers.get(own.byName.get(words)!)!}` : undefined
      },
    ],
    [
      names.length > 0
        ? names
            .toSorted((a, b) => b.length - a.length)
            .map(RegExp.escape)
            .join('|')
        : '(?!)',
      name =>
        ({ names: others }) =>
          others.get(name) ?? name,
    ],
  ]
  const all = new RegExp(kinds.map(([pattern]) => `(${pattern})`).join('|'), 'gu')
  const [NAMES, quoted] = [kinds.length - 1, (text: string) => JSON.stringify(text).slice(1, -1)]

  const readText = (text: string, key: string): string =>
    text.replace(all, (found, ...groups) => {
      const kind = groups.findIndex(group => group !== undefined)
      if (kind === NAMES && STAFF.test(key)) return found
      const fill = kinds[kind]![1](found)
      return fill ? inText(place(`${kind} ${found}`, filling => quoted(fill(filling)))) : found
    })
  const readValue = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (/birth/i.test(key) && /^\d{4}-/.test(value))
        return inText(place(`birth ${value}`, ({ n }) => otherBirth(value, n)))
      return readText(value, key)
    }
    if (Array.isArray(value)) return value.map(one => readValue(one, key))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, readValue(one, name)]))
  }
  return {
    read(row, table) {
      const said = readValue(row, '') as Record<string, unknown>
      const name = table === 'people.name' ? fullNameOf(row) : undefined
      if (name)
        for (const part of ['given', 'family'] as const)
          if (row[part] !== null)
            said[part] = inText(
              place(`${part} ${name}`, ({ names: others }) => quoted(nameParts(others.get(name) ?? name)[part] ?? '')),
            )
      const mine = own.byId.get((table ? row.id : row.about) as string)
      if (mine && table) said[mine.column] = asValue(numberOf(mine.key))
      const body = said.body as Record<string, unknown> | undefined
      if (mine && !table && body && body[mine.column] === mine.number) body[mine.column] = asValue(numberOf(mine.key))
      return textOf(said)
    },
    valuesFor(telling, drawn) {
      const numbers = new Map([...own.byId.values()].map(({ key, sequence }) => [key, drawn(sequence)]))
      const filling = { ...telling, numbers, mask: maskOf(telling.n), names: otherNames(names, caseId, telling.n) }
      return fills.map(fill => fill(filling))
    },
    draws: [...own.byId.values()].map(({ sequence }) => sequence),
    workedOut: time => inText(place(`worked out ${fills.length}`, time)),
  }
}

type OwnNumber = { key: string; column: string; sequence: string; number: unknown }
function ownNumbers(played: PlayedCase, numbered: Around['numbered']) {
  const byId = new Map<string, OwnNumber>()
  const byName = new Map<string, string>()
  for (const { table, row } of played.rows) {
    const how = numbered.get(table)
    if (!how) continue
    const key = `${table} ${row[how.column]}`
    byId.set(row.id as string, { key, ...how, number: row[how.column] })
    byName.set(key.slice(key.indexOf('.') + 1), key)
  }
  return { byId, byName }
}

/** Who a row says somebody of the case is. */
function namesIn(table: string, row: Row): string[] {
  if (table === 'people.name') return [fullNameOf(row)]
  return [row.name, row.caller_name].filter(one => typeof one === 'string')
}
const fullNameOf = (row: Row) => [row.given, row.family].filter(Boolean).join(' ')
