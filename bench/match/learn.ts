import { linkPeople } from '../../src/people/matching/linkage.ts'
import type { Model } from '../../src/people/matching/model.ts'
import { OUR_NICKNAMES } from '../../src/people/matching/nicknames.ts'
import { peopleTable } from '../../src/people/matching/people-table.ts'
import { between, seeded, stream } from '../../src/platform/random.ts'
import { saidOf } from './errors.ts'
import type { NamePools } from './name-pools.ts'
import { personAt } from './people.ts'

const PEOPLE = 3000
/** Numbers that no bench reaches, so that nobody who is asked for was learnt from. */
const FROM = 1_200_000_000

/** Both sides weigh by what the product learns, without the truth, from a force's records: here some thousand people with a few calls each. */
export function learn(pools: NamePools): Model {
  const rows = Array.from({ length: PEOPLE }, (_, n) => n).flatMap(n => {
    const next = stream('learn', n)
    const person = personAt(pools, FROM + n)
    const calls = Array.from({ length: between(next, 0, 3) }, () =>
      saidOf(pools, person, FROM + PEOPLE + between(next, 0, 100_000), next),
    )
    return [{ ...person }, ...calls]
  })
  const table = peopleTable(
    rows,
    {
      given: 'given',
      family: 'family',
      birth: 'birth',
      sex: 'sex',
      phone: 'phone',
      'whole-address': 'address',
      place: 'place',
      postcode: 'postcode',
    },
    2026,
  )
  return linkPeople(table, { nicknames: OUR_NICKNAMES, next: seeded('learn') }).model
}
