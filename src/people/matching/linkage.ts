import { between, type Next } from '../../platform/random.ts'
import { type Blocked, blockPairs, type MayPair } from './blocking.ts'
import { clusterPairs, type ScoredPairs } from './clusters.ts'
import { type Compared, comparePairs } from './compared.ts'
import { definiteNo } from './definite-no.ts'
import { eachAlone } from './frequency.ts'
import type { Model } from './model.ts'
import { MISSING } from './name-order.ts'
import type { Nicknames } from './nicknames.ts'
import { pairLevels } from './pair-levels.ts'
import { distinctPairs, firstOf, type Pairs, pairKey, placeOf, unionOf } from './pairs.ts'
import type { PeopleTable } from './people-table.ts'
import { chooseThreshold } from './threshold.ts'
import { type Trained, train } from './training.ts'
import { chances, weigher } from './weigh.ts'

/** Up to this many pairs all are compared: quicker than choosing, and nothing is missed. */
const ALL_PAIRS = 1_200_000
/** Strangers to learn chance from. */
const RANDOM_PAIRS = 300_000

export type Linkage = Trained &
  ScoredPairs & { blocked: readonly Blocked[]; threshold: number; expectedF1: number; clusters: Uint32Array }

/** `side` says which of two files a record is from: then only pairs across them are looked for. `next` draws the strangers. */
/** `model`: where there are too few records to learn from, what others taught. */
export type LinkOptions = { nicknames: Nicknames; next: Next; side?: Uint8Array; model?: Model }

/** Finds the records of one person among all of a table, learning from the table alone. */
export function linkPeople(table: PeopleTable, { nicknames, next, side, model }: LinkOptions): Linkage {
  const { size } = table
  const mayPair: MayPair = side ? (a, b) => side[a] !== side[b] : () => true
  const second = side?.reduce((sum, one) => sum + one, 0) ?? 0
  const total = side ? second * (size - second) : (size * (size - 1)) / 2
  const blocked = blockPairs(table, mayPair)
  const looked = total <= ALL_PAIRS ? allPairs(size, mayPair) : unionOf(blocked.map(({ pairs }) => pairs))
  const strangers = looked.length === total ? new Float64Array(0) : strangePairs(size, looked, mayPair, next)
  const all = new Float64Array(looked.length + strangers.length)
  all.set(looked)
  all.set(strangers, looked.length)

  const stands = strangers.length === 0 ? 1 : (total - looked.length) / strangers.length
  const compared = comparePairs(size, all, pairLevels(table, nicknames), n => (n < looked.length ? 1 : stands))
  const trained = model ? { model, holders: eachAlone(size) } : train(table, compared)
  const scored: ScoredPairs = { size, side, pairs: looked, chances: score(table, compared, trained, looked.length) }
  const chosen = chooseThreshold(scored.chances)
  return { ...trained, ...scored, ...chosen, blocked, clusters: clusterPairs(scored, chosen.threshold) }
}

function score(
  table: PeopleTable,
  { fields, pairs, pattern, patterns }: Compared,
  { model, holders }: Trained,
  count: number,
): Float32Array {
  const weigh = weigher(table, fields, model, holders)
  const found = new Float32Array(count)
  const never = new Map<number, boolean>()
  const isNever = (way: number) => {
    const known = never.get(way)
    if (known !== undefined) return known
    const no = definiteNo(field => {
      const place = fields.indexOf(field)
      const level = place < 0 ? MISSING : patterns[way * fields.length + place]!
      return level === MISSING ? undefined : level
    })
    never.set(way, no !== undefined)
    return no !== undefined
  }
  for (let n = 0; n < count; n++) {
    const a = firstOf(pairs[n]!, table.size)
    const evidence = weigh(patterns, pattern[n]! * fields.length, a, pairs[n]! - a * table.size)
    found[n] = isNever(pattern[n]!) ? 0 : chances(evidence, model).same
  }
  return found
}

function allPairs(size: number, mayPair: MayPair): Pairs {
  const keys: number[] = []
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) if (mayPair(a, b)) keys.push(pairKey(size, a, b))
  return Float64Array.from(keys)
}

/** Pairs drawn at random that no rule brought together. */
function strangePairs(size: number, looked: Pairs, mayPair: MayPair, next: Next): Pairs {
  const keys = new Float64Array(RANDOM_PAIRS)
  let count = 0
  for (let drawn = 0; drawn < RANDOM_PAIRS * 4 && count < RANDOM_PAIRS; drawn++) {
    const [a, b] = [between(next, 0, size - 1), between(next, 0, size - 1)]
    if (a === b || !mayPair(a, b)) continue
    const key = pairKey(size, a, b)
    if (placeOf(looked, key) < 0) keys[count++] = key
  }
  return distinctPairs(keys.slice(0, count))
}
