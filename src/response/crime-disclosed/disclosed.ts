import { type Clause, clausesOf } from './reading.ts'
import { type Reason, reasonsOn } from './reasons.ts'
import type { Danger, Group, Sign } from './sign.ts'
import { signsOn } from './signs.ts'
import { isAsked, isDenied, isGuessed, isOnRecord } from './turned.ts'

/**
 * What is read of an incident: what was written of it, in order; whether it was opened as a crime; and how it was closed, in
 * which signs are looked for but no reasons: that it is no crime is what is being asked.
 */
export type LogToRead = { lines: readonly string[]; openedAsCrime: boolean; closing?: string | undefined }

/** One thing found. `quote` is the log's own words; `line` which of the lines, their number for the closing, -1 for how it was opened. */
export type Found = {
  sign: string
  group: Group
  danger: Danger
  quote: string
  line: number
  says: string
}
/** One thing found and taken back by the log itself, with the words that take it back. */
export type TakenBack = Found & { because: string; reason: string }
export type Disclosed = { found: Found[]; takenBack: TakenBack[] }

type Ready<T> = { row: T; pattern: RegExp }

const ready = <T extends { looksFor: readonly string[] }>(rows: readonly T[]): Ready<T>[] =>
  rows.map(row => ({
    row,
    pattern: new RegExp(`(?<= )(?:${row.looksFor.map(part => part.trim()).join('|')})(?= )`, 'g'),
  }))

/** Where the pattern stands in a clause, the words of which have a space before and after. */
function* places({ pattern }: { pattern: RegExp }, read: string): Generator<number> {
  const text = ` ${read} `
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield match.index - 1
    pattern.lastIndex = match.index + 1
  }
}

/** The check of one day's edition: made once, used for many logs. */
export function crimeCheck(day: Temporal.PlainDate): (log: LogToRead) => Disclosed {
  const signs = ready(signsOn(day))
  const reasons = ready(reasonsOn(day))
  return log => {
    const clauses = clausesOf(log.lines)
    const given = reasonsIn(clauses, reasons)
    const closing = clausesOf(log.closing ? [log.closing] : []).map(clause => ({ ...clause, line: log.lines.length }))
    const all = signs.flatMap(sign => signIn([...clauses, ...closing], sign))
    if (log.openedAsCrime) all.push({ ...OPENED, faint: true })
    const found: Found[] = []
    const takenBack: TakenBack[] = []
    for (const { faint, ...one } of all) {
      const back = given.find(({ reason }) => takesBack(reason, one, faint))
      if (back) takenBack.push({ ...one, because: back.quote, reason: back.reason.name })
      else found.push(one)
    }
    return { found: found.toSorted((a, b) => b.danger - a.danger || a.line - b.line), takenBack }
  }
}

/** A plain sign of the gravest kind stands whatever else the log says; being opened as a crime falls to any reason. */
function takesBack(reason: Reason, { sign, group, danger }: Found, faint: boolean): boolean {
  if (sign === OPENED.sign) return true
  if (!faint && (danger === 3 || !reason.firm)) return false
  return reason.of === 'anything' || reason.of.includes(group)
}

const OPENED: Found = {
  sign: 'opened as a crime',
  group: 'disorder',
  danger: 1,
  quote: '',
  line: -1,
  says: 'The incident was opened as a crime, and nothing in its log says why it is none',
}

/** Each sign at most once for each clause, quoting the clause. */
function signIn(clauses: readonly Clause[], sign: Ready<Sign>): (Found & { faint: boolean })[] {
  const { row } = sign
  return clauses
    .filter(({ read }) => !isOnRecord(read))
    .filter(({ read }) =>
      places(sign, read).some(at => !isDenied(read, at) && !isAsked(read, at) && !(row.faint && isGuessed(read, at))),
    )
    .map(({ said, line }) => ({
      sign: row.name,
      group: row.group,
      danger: row.danger,
      quote: said,
      line,
      says: row.says,
      faint: row.faint ?? false,
    }))
}

function reasonsIn(clauses: readonly Clause[], reasons: readonly Ready<Reason>[]) {
  return reasons.flatMap(reason =>
    clauses
      .filter(({ read }) => places(reason, read).some(at => !isDenied(read, at)))
      .map(({ said }) => ({ reason: reason.row, quote: said })),
  )
}
