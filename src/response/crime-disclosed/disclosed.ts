import { phraseFinder } from './phrase-finder.ts'
import type { Phrase } from './phrases.ts'
import { type Clause, clausesOf } from './reading.ts'
import { type Reason, reasonsOn } from './reasons.ts'
import { type Danger, type Group, SECOND_EDITION, type Sign } from './sign.ts'
import { signsOn } from './signs.ts'
import { isAsked, isClaimed, isDenied, isGuessed, isOnRecord } from './turned.ts'

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

type Row = { looksFor?: readonly string[]; reads?: readonly Phrase[] }
/** The rows whose words stand in a clause, each with where they begin. */
type Look<R> = (clause: Clause) => { row: R; places: number[] }[]

function look<R extends Row>(rows: readonly R[]): Look<R> {
  const patterns = rows.map(
    ({ looksFor }) => looksFor && new RegExp(`(?<= )(?:${looksFor.map(part => part.trim()).join('|')})(?= )`, 'g'),
  )
  const phrased = phraseFinder(rows.map(row => row.reads ?? []))
  return ({ text, words }) => {
    const found = phrased(words.map(({ word }) => word))
    return rows.flatMap((row, at) => {
      const places = [...(found.get(at) ?? [])].map(word => words[word]!.start)
      const pattern = patterns[at]
      if (pattern) places.push(...placesOf(pattern, text))
      return places.length > 0 ? [{ row, places }] : []
    })
  }
}

/** Where the pattern stands in a clause: its words have a space before and after. */
function* placesOf(pattern: RegExp, text: string): Generator<number> {
  const spaced = ` ${text}`
  pattern.lastIndex = 0
  for (let match = pattern.exec(spaced); match; match = pattern.exec(spaced)) {
    yield match.index - 1
    pattern.lastIndex = match.index + 1
  }
}

/** The check of one day's edition: made once, used for many logs. */
export function crimeCheck(day: Temporal.PlainDate): (log: LogToRead) => Disclosed {
  const [lookForSigns, lookForReasons] = [look(signsOn(day)), look(reasonsOn(day))]
  const asksUnexplained = day.toString() >= SECOND_EDITION
  return log => {
    const clauses = clausesOf(log.lines)
    const given = clauses.flatMap((clause, at) =>
      reasonsIn(clause, lookForReasons(clause)).map(one => ({ ...one, at })),
    )
    const closing = clausesOf(log.closing ? [log.closing] : []).map(clause => ({ ...clause, line: log.lines.length }))
    const signs = clauses.map(lookForSigns)
    const inLog = clauses.flatMap((clause, at) => signsIn(clause, signs[at]!).map(one => ({ ...one, at })))
    const inClosing = closing.flatMap(clause => signsIn(clause, lookForSigns(clause)))
    const all = [...inLog, ...inClosing.filter(({ faint }) => !faint).map(one => ({ ...one, at: clauses.length }))]
    if (log.openedAsCrime) all.push({ ...OPENED, faint: true, broad: false, at: -1, place: 0 })
    else if (asksUnexplained && given.length === 0 && signs.flat().length === 0 && all.length === 0 && clauses[0])
      all.push({ ...unexplained(clauses[0]), faint: true, broad: false, at: 0, place: 0 })
    const found: Found[] = []
    const takenBack: TakenBack[] = []
    for (const { faint, broad, at, place, ...one } of all) {
      const after = (reason: { at: number; place: number; claimed: boolean }) =>
        reason.at > at || (reason.at === at && (faint || (broad && reason.place > place && !reason.claimed)))
      const back = given.find(given => after(given) && takesBack(given.reason, one, faint || broad))
      if (back) takenBack.push({ ...one, because: back.quote, reason: back.reason.name })
      else found.push(one)
    }
    return { found: found.toSorted((a, b) => b.danger - a.danger || a.line - b.line), takenBack }
  }
}

/** A plain sign of the gravest kind stands whatever else the log says; being opened as a crime falls to any reason. */
function takesBack(reason: Reason, { sign, group, danger }: Found, byAny: boolean): boolean {
  if (sign === OPENED.sign) return true
  if (!byAny && (danger === 3 || !reason.firm)) return false
  return reason.of === 'anything' || reason.of.includes(group)
}

export const UNEXPLAINED = 'nothing says what it was'

const OPENED: Found = {
  sign: 'opened as a crime',
  group: 'disorder',
  danger: 1,
  quote: '',
  line: -1,
  says: 'The incident was opened as a crime, and nothing in its log says why it is none',
}

/** No words of a crime, and none of a reason or of what the police are rung about every day: somebody should read it. */
const unexplained = ({ said, line }: Clause): Found => ({
  sign: UNEXPLAINED,
  group: 'unsaid',
  danger: 1,
  quote: said,
  line,
  says: 'No words of a crime are found here, but none that say what it was instead: somebody should read it',
})

/** Each sign at most once for each clause, quoting the clause. */
function signsIn({ read, said, line }: Clause, there: ReturnType<Look<Sign>>) {
  if (isOnRecord(read)) return []
  const stands = (at: number, faint: boolean) =>
    !isDenied(read, at) && !isAsked(read, at) && !(faint && isGuessed(read, at))
  return there
    .filter(({ row: { faint = false }, places }) => places.some(at => stands(at, faint)))
    .map(({ row: { name, group, danger, says, faint = false, broad = false }, places }) => ({
      ...{ sign: name, group, danger, quote: said, line, says },
      faint,
      broad,
      place: Math.min(...places.filter(at => stands(at, faint))),
    }))
}

const reasonsIn = ({ read, said }: Clause, there: ReturnType<Look<Reason>>) =>
  there.flatMap(({ row, places }) => {
    const stand = places.filter(at => !isDenied(read, at))
    const place = Math.max(...stand)
    return stand.length > 0 ? [{ reason: row, quote: said, place, claimed: isClaimed(read, place) }] : []
  })
