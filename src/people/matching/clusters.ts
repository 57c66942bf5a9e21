import { firstOf, type Pairs, pairKey, placeOf } from './pairs.ts'

/**
 * Pairs and how likely each is one person; what is not among them is taken for two people. `side`: of two files, only pairs across them were
 * asked about.
 */
export type ScoredPairs = { size: number; pairs: Pairs; chances: Float32Array; side: Uint8Array | undefined }

/** Two groups must on average be this likely to be one person before one good link joins them. */
const CHAIN_HOLDS = 0.25

/**
 * Groups of records that are one person each: for each record, the place of one of its group. Links are followed from the surest down to
 * the threshold. A link between two groups counts only when the pairs across them bear it out together: a chain of look-alikes (A like B, B like C,
 * A nothing like C) is broken at its weakest link, where plain chaining would make one person of all of them.
 */
export function clusterPairs({ size, pairs, chances, side }: ScoredPairs, threshold: number): Uint32Array {
  const links = [...pairs.keys()]
    .filter(n => chances[n]! >= threshold)
    .sort((one, other) => chances[other]! - chances[one]!)
  const group = Uint32Array.from({ length: size }, (_, record) => record)
  const members = new Map<number, number[]>()
  const membersOf = (record: number) => members.get(group[record]!) ?? [record]

  const across = (some: readonly number[], others: readonly number[]) => {
    let [sum, asked] = [0, 0]
    for (const one of some)
      for (const other of others) {
        if (side && side[one] === side[other]) continue
        asked++
        const place = placeOf(pairs, pairKey(size, one, other))
        if (place >= 0) sum += chances[place]!
      }
    return sum / asked
  }
  for (const n of links) {
    const a = firstOf(pairs[n]!, size)
    const b = pairs[n]! - a * size
    if (group[a] === group[b]) continue
    const [some, others] = [membersOf(a), membersOf(b)]
    if (some.length * others.length > 1 && across(some, others) < CHAIN_HOLDS) continue
    const joined = [...some, ...others]
    const name = Math.min(group[a]!, group[b]!)
    for (const record of joined) group[record] = name
    members.set(name, joined)
  }
  return group
}
