import type { FieldName } from './field.ts'
import { distinctPairs, type Pairs, pairKey } from './pairs.ts'
import type { PeopleTable } from './people-table.ts'
import { TRACES, type Trace, type ValueOf } from './traces.ts'

/** The pairs that one blocking rule brought together. */
export type Blocked = { rule: string; pairs: Pairs }

/** May these two be one person? Of two files, only pairs across them are asked about. */
export type MayPair = (a: number, b: number) => boolean

/** How often a block may be split by a further trace. */
const DEEPEST = 3

/**
 * People in the largest block that is compared whole. In a large file a common value brings too many strangers together, so that fewer are
 * let in; a person's own records, seldom more than forty, must still fit.
 */
export function largestBlock(size: number): number {
  return Math.round(Math.min(200, Math.max(40, 10_000 / Math.sqrt(size))))
}

/**
 * The pairs worth comparing: one rule per trace. People who share a key of it are paired; where too many share it, those are who share a key
 * of another trace as well. Rules whose fields the table lacks are left out.
 */
export function blockPairs(table: PeopleTable, mayPair: MayPair): Blocked[] {
  const traces = TRACES.map(trace => keysOf(table, trace))
  const largest = largestBlock(table.size)
  return TRACES.map((trace, n) => {
    const found = pairCollector(table.size, mayPair)
    const pairWithin = (block: readonly number[] | undefined, from: number, depth: number) => {
      for (const part of blocksOf(table.size, traces[from]!, block)) {
        if (part.length <= largest) found.add(part)
        else if (depth < DEEPEST)
          for (let next = from + 1; next < traces.length; next++)
            if (traces[next]!.length > 0) pairWithin(part, next, depth + 1)
      }
    }
    if (traces[n]!.length > 0) pairWithin(undefined, n, 1)
    return { rule: trace.name, pairs: found.pairs() }
  }).filter(({ pairs }) => pairs.length > 0)
}

/** Each person's keys, as numbers; nothing at all where nobody has one. */
function keysOf(table: PeopleTable, trace: Trace): readonly (readonly number[])[] {
  const columns = new Map(table.columns.map(column => [column.field, column]))
  const numbers = new Map<string, number>()
  const keys: number[][] = []
  for (let person = 0; person < table.size; person++) {
    const value: ValueOf = (field: FieldName) => {
      const column = columns.get(field)
      return column ? column.values[column.ids[person]!]! : ''
    }
    // Once each: somebody whose two address lines are alike is not a pair of their own.
    const own = new Set(trace.keys(value))
    keys.push([...own].map(key => numberOf(numbers, key)))
  }
  return numbers.size === 0 ? [] : keys
}

function blocksOf(
  size: number,
  keys: readonly (readonly number[])[],
  among: readonly number[] | undefined,
): number[][] {
  const blocks = new Map<number, number[]>()
  const put = (person: number) => {
    for (const key of keys[person]!) {
      const block = blocks.get(key)
      if (block) block.push(person)
      else blocks.set(key, [person])
    }
  }
  if (among) among.forEach(put)
  else for (let person = 0; person < size; person++) put(person)
  return [...blocks.values()].filter(block => block.length > 1)
}

function pairCollector(size: number, mayPair: MayPair) {
  let keys = new Float64Array(1024)
  let count = 0
  return {
    add(block: readonly number[]): void {
      for (let i = 0; i < block.length; i++)
        for (let j = i + 1; j < block.length; j++) {
          if (!mayPair(block[i]!, block[j]!)) continue
          if (count === keys.length) {
            // Most are repeats: only when those are gone is more room made.
            const kept = distinctPairs(keys)
            keys = kept.length > keys.length / 2 ? new Float64Array(keys.length * 2) : keys
            keys.set(kept)
            count = kept.length
          }
          keys[count++] = pairKey(size, block[i]!, block[j]!)
        }
    },
    pairs: (): Pairs => distinctPairs(keys.slice(0, count)),
  }
}

/** The number of a key; a new one gets the next. */
function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
