import { OUR_NICKNAMES } from '../../people/matching/nicknames.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { findCases, nearWords } from './found-words.store.ts'
import { type Group, type Match, matchesOf } from './matches.ts'
import { askedWords } from './words.ts'
import { type Headed, readHeads, readWritten } from './written.store.ts'

export type Found = Headed & Pick<Match, 'shown'>
export type Findings = {
  words: string[]
  /** As typed. */
  exact: Found[]
  /** Spelt nearly so, or another name for it. */
  near: Found[]
  /** With all but one of the words, where so little else was found. */
  part: Found[]
  /** There are further ones as typed: more words tell them apart. */
  more: boolean
}

const PAGE = 20
const AT_ONCE = 40
/** So many are read before it is said that there is nothing (more) to see: who may see few of many is not kept waiting. */
const ROUNDS = 8
const FEW = 3

/**
 * Finds cases and people by anything that was written of them. Ids come from an index that knows everything; each is read again under the row
 * access of whoever asks, and what they may not read is passed over as though it were not there.
 */
export async function findAnything(tx: Tx, typed: string): Promise<Findings> {
  const words = askedWords(typed)
  if (words.length === 0) return { words, exact: [], near: [], part: [], more: false }
  const seen = new Set<string>()
  const asTyped = words.map(word => [word])
  const exact = await fill(tx, asTyped, asTyped.length, seen)
  const nearly = await nearWords(tx, words)
  const groups = words.map(word => [
    ...new Set([word, ...(OUR_NICKNAMES.get(word) ?? []), ...(nearly.get(word) ?? [])]),
  ])
  const near = await fill(tx, groups, groups.length, seen)
  const part: Match[] = []
  if (exact.found.length + near.found.length < FEW && words.length > 2)
    for (let without = 0; without < words.length && part.length < PAGE; without++) {
      const { found } = await fill(
        tx,
        groups.filter((_, n) => n !== without),
        words.length - 1,
        seen,
      )
      part.push(...found)
    }
  const heads = await readHeads(
    tx,
    [...exact.found, ...near.found, ...part].map(one => one.caseId),
  )
  const headed = (list: readonly Match[]) =>
    list.flatMap(({ caseId, shown }): Found[] => {
      const head = heads.get(caseId)
      return head ? [{ ...head, shown }] : []
    })
  return { words, exact: headed(exact.found), near: headed(near.found), part: headed(part), more: exact.more }
}

/** A page of cases that may be read and show what was asked for: further ids are fetched until it is full, or there are none. */
async function fill(
  tx: Tx,
  groups: readonly Group[],
  needed: number,
  seen: Set<string>,
): Promise<{ found: Match[]; more: boolean }> {
  const found: Match[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const ids = await findCases(tx, groups, AT_ONCE, round * AT_ONCE)
    const fresh = ids.filter(id => !seen.has(id))
    const order = new Map(fresh.map((id, n) => [id, n]))
    const matches = matchesOf(await readWritten(tx, fresh), groups, needed)
    for (const one of matches.toSorted((a, b) => order.get(a.caseId)! - order.get(b.caseId)!)) {
      if (found.length === PAGE) return { found, more: true }
      seen.add(one.caseId)
      found.push(one)
    }
    if (ids.length < AT_ONCE) return { found, more: false }
    if (found.length === PAGE) return { found, more: true }
  }
  return { found, more: false }
}
