import { type Origin, originOf } from '../../src/people/name-origin.ts'
import { between, chance, stream } from '../../src/platform/random.ts'
import { type Said, saidOf } from './errors.ts'
import type { NamePools } from './name-pools.ts'
import { personAt } from './people.ts'

/** `person` is the number of who is meant; undefined: nobody on file. */
export type SpokenQuery = { said: Said; person: number | undefined; origin: Origin }

/** Of a hundred callers, those not on file. */
const UNKNOWN = 0.2

export function spokenQueries(pools: NamePools, people: number, count: number): SpokenQuery[] {
  return Array.from({ length: count }, (_, n) => {
    const next = stream('query', people, n)
    const unknown = chance(next, UNKNOWN)
    const number = unknown ? people + between(next, 0, people - 1) : between(next, 0, people - 1)
    const meant = personAt(pools, number)
    return {
      said: saidOf(pools, meant, between(next, 0, people - 1), next),
      person: unknown ? undefined : number,
      origin: originOf(meant.family),
    }
  })
}
