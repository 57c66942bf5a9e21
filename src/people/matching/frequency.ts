import type { Column } from './people-table.ts'

/** For each value of a column, how likely another person has it too: agreeing on Smith says less than on Featherstonehaugh. */
export type Frequencies = Float64Array

/** For each record, the person it is taken to be of: the place of one of that person's records. */
export type Holders = Uint32Array

const LEAST_SEEN = 0.1

/**
 * Counts people, not records: a value on seven records of one person is rare. Not counting the first of a pair. A value that nobody else
 * has is taken to be as rare as one in all people, or as `chance`, the share of strangers who agree on anything in the field, if that is less.
 */
export function frequenciesOf({ ids, values }: Column, holders: Holders, chance: number): Frequencies {
  const counts = new Float64Array(values.length)
  const people = new Set<number>()
  const seen = new Set<number>()
  for (let record = 0; record < ids.length; record++) {
    const id = ids[record]!
    if (id === 0) continue
    const holder = holders[record]!
    people.add(holder)
    const key = id * ids.length + holder
    if (seen.has(key)) continue
    seen.add(key)
    counts[id]!++
  }
  const all = Math.max(people.size, 1)
  const [once, twice] = [1, 2].map(times => counts.reduce((sum, count) => sum + (count === times ? 1 : 0), 0)) as [
    number,
    number,
  ]
  const rarest = Math.min(Math.max(LEAST_SEEN, Math.min(1, (2 * twice + 1) / (once + 1))) / all, chance)
  return counts.map(count => Math.max((count - 1) / all, rarest))
}

/** Every record a person of its own: what is known before anything is linked. */
export function eachAlone(size: number): Holders {
  return Uint32Array.from({ length: size }, (_, record) => record)
}
