import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Model } from '../../src/people/matching/model.ts'
import { OUR_NICKNAMES } from '../../src/people/matching/nicknames.ts'
import { type SearchIndex, searchIndex } from '../../src/people/matching/search-index.ts'
import type { NamePools } from './name-pools.ts'
import { personAt } from './people.ts'
import type { SpokenQuery } from './queries.ts'

export type Filled = { index: SearchIndex; memoryMb: number; rebuildSeconds: number }

/** Everyone on file, into memory. The time is from the first person to the first search, without reading them from a database. */
export function fill(pools: NamePools, model: Model, people: number): Filled {
  const before = memory()
  const index = searchIndex({ model, nicknames: OUR_NICKNAMES, thisYear: 2026, onFile: 0.8 })
  let making = 0
  const started = performance.now()
  for (let number = 0; number < people; number++) {
    const from = performance.now()
    const person = personAt(pools, number)
    making += performance.now() - from
    index.add(uuidOf(number), person)
  }
  index.rebuild()
  const rebuildSeconds = (performance.now() - started - making) / 1000
  return { index, memoryMb: (memory() - before) / 1e6, rebuildSeconds }
}

export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

export function numberOf(uuid: string): number {
  return Number.parseInt(uuid.slice(-12), 16)
}

export type Answer = { ids: number[]; probability: number }

export function ask(index: SearchIndex, { said }: SpokenQuery): Answer {
  const found = index.search(said, 10).filter(one => one.never === undefined)
  return { ids: found.map(one => numberOf(one.id)), probability: found[0]?.probability ?? 0 }
}

/** What the heap and the typed arrays hold once everything that may go is gone. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
