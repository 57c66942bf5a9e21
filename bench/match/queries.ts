import { ORIGINS, type Origin, originOf } from '../../src/people/name-origin.ts'
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

/** Of each origin as many people are sought; where they are rare, no longer than this. */
const TRIES = 400_000

/**
 * Further queries, of people on file, as many of each origin: among all queries the rarer origins are so few that a share of them says little. They are
 * reported apart and change nothing of the others.
 */
export function queriesByOrigin(pools: NamePools, people: number, each: number): SpokenQuery[] {
  return ORIGINS.flatMap(origin => {
    const next = stream('origin', people, origin)
    const found: SpokenQuery[] = []
    for (let tries = 0; tries < TRIES && found.length < each; tries++) {
      const person = between(next, 0, people - 1)
      const meant = personAt(pools, person)
      if (originOf(meant.family) === origin)
        found.push({ said: saidOf(pools, meant, between(next, 0, people - 1), next), person, origin })
    }
    return found
  })
}
