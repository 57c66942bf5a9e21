import { OUR_NICKNAMES } from '../../people/matching/nicknames.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { findCases, readAsked } from './found-words.store.ts'
import { type Group, type Match, matchesOf } from './matches.ts'
import { type Asked, asWritten, nearlySo, type Way, waysToAllButOne, wayToAll } from './ways.ts'
import { askedWords, leftOut, tellsSomething } from './words.ts'
import { type Headed, readHeads, readWritten } from './written.store.ts'

export type Found = Headed & Pick<Match, 'shown'>
export type Findings = {
  words: string[]
  /** Further words that were not looked for, there being so many. */
  leftOut: string[]
  /** Only words that every log has, or letters. */
  small: boolean
  /** As typed. */
  exact: Found[]
  /** Spelt nearly so, or another name for it. */
  near: Found[]
  /** With all but one of the words, where so little else was found. */
  part: Found[]
  /** There are further ones as typed: more words tell them apart. */
  more: boolean
  /** Not all cases that might be meant were looked at: the words are in too many. */
  cut: boolean
}

const PAGE = 20
/** So many ids at first, since nearly all are read and shown; and so many where most were not to be read, before it is said that there is no more to see. */
const FIRST = PAGE + 1
const AT_MOST = 320
const FEW = 3

/**
 * Finds cases and people by anything that was written of them. Ids come from an index that knows everything; each is read again under the row
 * access of whoever asks, and what they may not read is passed over as though it were not there.
 */
export async function findAnything(tx: Tx, typed: string): Promise<Findings> {
  const words = askedWords(typed)
  const small = !tellsSomething(words)
  const nothing = { words, leftOut: leftOut(typed), small, exact: [], near: [], part: [], more: false, cut: false }
  if (small) return nothing
  const { asked, total } = await readAsked(tx, words, word => OUR_NICKNAMES.get(word) ?? [])
  const [exact, near] = await fill(tx, fullQuestions(asked, total), words.length, new Set())
  const seen = new Set([...exact!.found, ...near!.found].map(one => one.caseId))
  const nearly = nearlySo(asked)
  const [part] =
    seen.size < FEW && words.length > 2
      ? await fill(
          tx,
          [
            {
              ways: waysToAllButOne(asked, total).filter(way => seen.size === 0 || !way.spare),
              groups: nearly.map(one => one.words),
            },
          ],
          words.length - 1,
          seen,
        )
      : []
  const lists = [exact!, near!, ...(part ? [part] : [])]
  const heads = await readHeads(
    tx,
    lists.flatMap(({ found }) => found.map(one => one.caseId)),
  )
  const headed = (list: readonly Match[]) =>
    list.flatMap(({ caseId, shown }): Found[] => {
      const head = heads.get(caseId)
      return head ? [{ ...head, shown }] : []
    })
  return {
    ...nothing,
    exact: headed(exact!.found),
    near: headed(near!.found),
    part: headed(part?.found ?? []),
    more: exact!.more,
    cut: lists.some(one => one.cut),
  }
}

type Question = { ways: Way[]; groups: readonly Group[] }
type Filled = { found: Match[]; more: boolean; cut: boolean }

/** As it was written, and nearly so: where no word may stand for another these are the same. */
function fullQuestions(asked: readonly Asked[], total: number): Question[] {
  const [exact, nearly] = [asWritten(asked), nearlySo(asked)]
  const forgiven = nearly.some(({ words }, n) => words.length > exact[n]!.words.length)
  const question = (way: Way | undefined, groups: readonly Group[]) => ({ ways: way ? [way] : [], groups })
  return [
    question(
      wayToAll(exact, total),
      asked.map(({ word }) => [word]),
    ),
    question(
      forgiven ? wayToAll(nearly, total, exact) : undefined,
      nearly.map(({ words }) => words),
    ),
  ]
}

/** Of each question a page of cases that may be read and show what was asked for. Those of an earlier one are not found again. */
async function fill(
  tx: Tx,
  questions: readonly Question[],
  needed: number,
  seen: ReadonlySet<string>,
): Promise<Filled[]> {
  const told = new Set(seen)
  const filled = questions.map((question): Filled & Question => ({ ...question, found: [], more: false, cut: false }))
  let open = filled.filter(({ ways }) => ways.length > 0)
  for (const most of [FIRST, AT_MOST]) {
    const answers = await findCases(
      tx,
      open.map(({ ways }) => ways),
      most,
    )
    const longest = Math.max(0, ...answers.map(({ ids }) => ids.length))
    for (let from = 0; from < longest && open.some(({ found }) => found.length < PAGE); from += FIRST) {
      const pieces = answers.map(({ ids }) => ids.slice(from, from + FIRST).filter(id => !told.has(id)))
      const written = Map.groupBy(await readWritten(tx, [...new Set(pieces.flat())]), one => one.caseId)
      // One that was found as it was typed only by what may not be read may still be found by what may.
      let passed: string[] = []
      open.forEach((one, n) => {
        const ids = [...passed, ...pieces[n]!].filter(id => !told.has(id))
        passed = []
        for (const id of ids) {
          const [match] = matchesOf(written.get(id) ?? [], one.groups, needed)
          if (match && one.found.length === PAGE) one.more = true
          if (!match) passed.push(id)
          if (!match || one.found.length === PAGE) continue
          told.add(id)
          one.found.push(match)
        }
      })
    }
    open.forEach((one, n) => {
      one.cut = answers[n]!.cut
    })
    // What is full needs no more, nor what was given fewer than it asked for.
    open = open.filter(({ found }, n) => found.length < PAGE && answers[n]!.further)
    if (open.length === 0) break
  }
  return filled
}
