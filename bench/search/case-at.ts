import { between, chance, type Next, pick, stream } from '../../src/platform/random.ts'
import { misheard, typo } from '../match/errors.ts'
import type { NamePools } from '../match/name-pools.ts'
import { personAt, type Synthetic } from '../match/people.ts'

const THINGS =
  'bicycle wallet phone ladder van window shed fence gate dog noise music smoke argument scooter moped trailer copper lead plant caravan garage bin tyre mirror handbag laptop drill generator statue'.split(
    ' ',
  )
const DONE =
  'taken broken found moved thrown scratched followed shouted knocked forced climbed emptied burnt cut pushed left hidden sold opened parked'.split(
    ' ',
  )
const SEEN =
  'silver red black white blue grey green hatchback saloon hooded tall short limping laughing alone twice midnight morning bridge canal station corner alley footpath'.split(
    ' ',
  )
const LETTERS = 'abcdefghjklmnoprstuvwxy'

export type Case = { person: Synthetic; summary: string; line: string; plate: string }

/** The case of this number, the same each time: who rang from where, what about, and a line of its log. */
export function caseAt(pools: NamePools, number: number): Case {
  const next = stream('case', number)
  const letters = (n: number) => Array.from({ length: n }, () => pick(next, [...LETTERS])).join('')
  const plate = `${letters(2)}${between(next, 10, 75)} ${letters(3)}`.toUpperCase()
  const words = Array.from({ length: 9 }, () => pick(next, chance(next, 0.5) ? SEEN : DONE))
  return {
    person: personAt(pools, number),
    summary: `${pick(next, THINGS)} ${pick(next, DONE)}`,
    line: `Caller says ${words.join(' ')}, last seen in ${plate} near ${pick(next, THINGS)}`,
    plate,
  }
}

export type Sought = { text: string; number: number }

/** Who looks for a case: its name written wrongly, with its road or its town. The family name is always wrong, the first name at times. */
export function soughtOf(pools: NamePools, cases: number, n: number, by: 'road' | 'town'): Sought {
  const next = stream('sought', by, cases, n)
  return soughtCase(pools, between(next, 0, cases - 1), by, next)
}

/** The same of one case. */
export function soughtCase(pools: NamePools, number: number, by: 'road' | 'town', next: Next): Sought {
  const { given, family, address, place } = caseAt(pools, number).person
  const wrong = (name: string) => (chance(next, 0.5) ? typo(name, next) : misheard(name, next))
  const where = by === 'road' ? address.replace(/^\d+ /, '') : place
  return { text: `${chance(next, 0.2) ? wrong(given) : given} ${wrong(family)} ${where}`, number }
}
