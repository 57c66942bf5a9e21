import { systemWho, type Who } from '../../../platform/access/roles.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { inContext } from '../../../platform/db/context.ts'
import { readBankHolidays } from '../../../platform/holidays/bank-holidays.ts'
import type { Reader } from '../../../platform/log/reader.ts'
import { casesTogether, idsIn, type PlayedCase } from './case-rows.ts'
import { type CaseTable, readCaseTables, readIdsOutside } from './case-tables.store.ts'
import { type CaseTemplate, tellAgain, templateOf } from './case-template.ts'
import { idIn, maskOf } from './new-ids.ts'
import { countRowsOf, readDerivedIds, readFactsOf, readHeads, readRowsOf } from './played-cases.store.ts'
import { inOrder } from './table-order.ts'
import { type Calendar, calendarOf, tellings, weeksOf } from './tellings.ts'
import { drawNumbers, readThere, writeTold } from './told-cases.store.ts'

export type RepeatAsk = {
  readonly db: Db
  readonly together: <T>(who: Who, n: number, work: (handles: readonly Tx[]) => Promise<T>) => Promise<T>
  readonly readers: readonly Pick<Reader, 'name' | 'derives'>[]
  /** The newest transaction of what was played. */
  readonly playedUpTo: string
  /** How many crimes there are to be in all. */
  readonly crimes: number
  /** Told after each piece; true ends it there. */
  readonly passed: (far: Repeated) => Promise<boolean>
}
/** `done`: of crimes told again, with those that were there already. */
export type Repeated = { done: number; wanted: number; facts: number }

const WHO = systemWho('history')
/** Each lane a transaction at a time: as many as keep PostgreSQL and this process busy on two cores. */
const LANES = 4
const CASES_AT_A_TIME = 20

type Ready = { tables: readonly CaseTable[]; cases: readonly CaseTemplate[]; calendar: Calendar; played: number }

/**
 * Tells cases that were played again until there are so many: with other people, in other places, in other weeks, each under its own ids and numbers. What readers make
 * of the log is not written: they make it. A piece is whole or not there, and what is there is not told again.
 */
export async function repeatHistory(ask: RepeatAsk): Promise<Repeated & { played: number }> {
  const ready = await inContext(ask.db, WHO, tx => readPlayed(tx, ask))
  const wanted = Math.max(0, ask.crimes - ready.played)
  const far = { done: 0, wanted, facts: 0 }
  const all = tellings(ready.cases, wanted)
  let stopped = false
  const work = async () => {
    for (let piece = take(all); piece.length > 0 && !stopped; piece = take(all)) {
      const facts = await tellPiece(ask, ready, piece)
      far.facts += facts
      far.done += piece.reduce((sum, { one }) => sum + one.crimes, 0)
      if (await ask.passed(far)) stopped = true
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: LANES }, work))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  return { ...far, played: ready.played }
}

type Piece = { one: CaseTemplate; n: number }[]

function take(all: Iterator<Piece[number]>): Piece {
  const piece: Piece = []
  while (piece.length < CASES_AT_A_TIME) {
    const next = all.next()
    if (next.done) break
    piece.push(next.value)
  }
  return piece
}

async function tellPiece({ together }: RepeatAsk, { tables, calendar }: Ready, piece: Piece): Promise<number> {
  return together(WHO, 1, async ([tx]) => {
    const idOf = ({ one, n }: Piece[number]) => idIn(one.caseId, maskOf(n))
    const there = await readThere(tx!, piece.map(idOf))
    const left = piece.filter(one => !there.has(idOf(one)))
    if (left.length === 0) return 0
    const numbers = new Map<string, number[]>()
    for (const [sequence, some] of Map.groupBy(
      left.flatMap(({ one }) => one.slots.draws),
      name => name,
    ))
      numbers.set(sequence, await drawNumbers(tx!, sequence, some.length))
    const drawn = (sequence: string) => numbers.get(sequence)!.shift()!
    const told = left.map(({ one, n }) => tellAgain(one, { n, weeks: weeksOf(n, calendar) }, drawn))
    return writeTold(tx!, tables, told)
  })
}

async function readPlayed(tx: Tx, { playedUpTo, readers }: RepeatAsk): Promise<Ready> {
  const tables = await readCaseTables(tx)
  const heads = await readHeads(tx, playedUpTo)
  const [part, made] = [tables.filter(table => table.guarded), tables.filter(table => !table.guarded)]
  const derived = new Set(readers.flatMap(reader => reader.derives ?? []))
  for (const table of made)
    if (!derived.has(table.name) && (await countRowsOf(tx, table, heads)) > 0)
      throw new Error(
        `${table.name} has rows of cases, leaves no facts, and no reader says that it makes it of the log: a case cannot be told again without it`,
      )
  const rows = []
  for (const table of part) for (const row of await readRowsOf(tx, table, heads)) rows.push(row)
  const facts = await readFactsOf(tx, heads)
  const ofReaders = new Set<string>()
  for (const table of made) for (const id of await readDerivedIds(tx, table, heads)) ofReaders.add(id)
  const together = casesTogether({ heads, rows, facts }).filter(one => one.crimes > 0)
  const holidays = await readBankHolidays(tx)
  const firstYear = Math.min(...[...holidays.dates].map(date => Number(date.slice(0, 4))))
  const around = { stays: await staying(tx, together), numbered: numberedOf(part), holidays }
  const cases = together.filter(one => !namesAny(one, ofReaders))
  return {
    tables: inOrder(part),
    cases: cases.map(one => templateOf(one, around)),
    calendar: calendarOf(together, firstYear),
    played: together.reduce((sum, one) => sum + one.crimes, 0),
  }
}

async function staying(tx: Tx, cases: readonly PlayedCase[]): Promise<Set<string>> {
  const stays = await readIdsOutside(tx)
  for (const { heads, rows, facts } of cases) {
    for (const head of heads) stays.delete(head.case_id)
    for (const { row } of rows) stays.delete(row.id as string)
    for (const fact of facts) stays.delete(fact.id)
  }
  return stays
}

const numberedOf = (tables: readonly CaseTable[]) =>
  new Map(tables.flatMap(table => (table.numbered ? [[table.name, table.numbered] as const] : [])))

/** What names a row that a reader makes (a clock that somebody paused) would name another's in another telling: such a case stays as it is. */
const namesAny = ({ rows, facts }: PlayedCase, ids: ReadonlySet<string>) => {
  return ids.size > 0 && [...rows, ...facts].some(one => idsIn(one).some(id => ids.has(id)))
}
