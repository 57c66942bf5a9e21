import { wilson } from '../../src/accountability/supervision/wilson.ts'
import { ORIGINS, type Origin, originOf } from '../../src/people/name-origin.ts'
import { between, stream } from '../../src/platform/random.ts'
import type { NamePools } from '../match/name-pools.ts'
import { caseAt, type Sought, soughtCase } from './case-at.ts'

/** Of each origin as many are sought; where they are rare, no longer than this. */
const TRIES = 40_000

/** Names written wrongly with their road, as many of each origin: a search that forgives the spelling of some names only would fail the others unseen. */
export function soughtByOrigin(pools: NamePools, cases: number, each: number): (Sought & { origin: Origin })[] {
  return ORIGINS.flatMap(origin => {
    const next = stream('sought by origin', cases, origin)
    const found: (Sought & { origin: Origin })[] = []
    for (let tries = 0; tries < TRIES && found.length < each; tries++) {
      const number = between(next, 0, cases - 1)
      if (originOf(caseAt(pools, number).person.family) === origin)
        found.push({ ...soughtCase(pools, number, 'road', next), origin })
    }
    return found
  })
}

/** What was found of each origin, with the interval that nineteen in twenty such samples hold. */
export function recallOfEach(sought: readonly { origin: Origin; found: boolean }[]): Record<string, string> {
  return Object.fromEntries(
    ORIGINS.flatMap(origin => {
      const asked = sought.filter(one => one.origin === origin)
      if (asked.length === 0) return []
      const found = asked.filter(one => one.found).length
      const { low, high } = wilson(found, asked.length)!
      const said = [found / asked.length, low, high].map(share => share.toFixed(3))
      const key = `recall_${origin.toLowerCase().replaceAll(' ', '_')}`
      return [[key, `${said[0]} (${said[1]} to ${said[2]}), n ${asked.length}`]]
    }),
  )
}
