import type pg from 'pg'
import { homeKey } from '../../src/people/home-key.ts'
import { tidyPhone } from '../../src/people/phone-number.ts'
import type { NamePools } from './name-pools.ts'
import { uuidOf } from './ours.ts'
import { personAt } from './people.ts'

const BATCH = 20_000
/** Of so many people one has rung before: their history is read with them. */
const CALLERS = 5
const TABLES = ['people.person', 'people.name', 'people.phone', 'people.address', 'people.link', 'contact.contact']

/**
 * The same people into the product's own tables, as their owner, in batches of arrays. The guard that asks for a fact of each change is off while
 * this loads a database that is thrown away: four million checks would measure the guard. It is on again before anything is asked.
 */
export async function loadPeople(owner: pg.Pool, pools: NamePools, people: number): Promise<number> {
  const started = performance.now()
  for (const table of TABLES) await owner.query(`alter table ${table} disable trigger require_fact`)
  for (let from = 0; from < people; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, people - from) }, (_, n) => {
      const person = personAt(pools, from + n)
      return {
        ...person,
        id: uuidOf(from + n),
        number: tidyPhone(person.phone),
        home: homeKey({ line: person.address, postcode: person.postcode }),
      }
    })
    const column = (of: (one: (typeof batch)[number], n: number) => unknown) => batch.map(of)
    const ids = column(one => one.id)
    await owner.query(
      `insert into people.person (id, case_id, birth, sex, confirmed, origin, added_at)
       select id, id, birth, sex, true, 'import', now() from unnest($1::uuid[], $2::text[], $3::text[]) p (id, birth, sex)`,
      [ids, column(one => one.birth), column(one => one.sex)],
    )
    await owner.query(
      `insert into people.name (id, case_id, given, family, kind, source, added_at)
       select gen_random_uuid(), id, given, family, 'current', 'bench', now() from unnest($1::uuid[], $2::text[], $3::text[]) p (id, given, family)`,
      [ids, column(one => one.given), column(one => one.family)],
    )
    await owner.query(
      `insert into people.phone (id, case_id, number, first_seen, last_seen, source)
       select gen_random_uuid(), id, number, now(), now(), 'bench' from unnest($1::uuid[], $2::text[]) p (id, number)`,
      [ids, column(one => one.number)],
    )
    await owner.query(
      `insert into people.address (id, case_id, line, place, postcode, home, from_at, source)
       select gen_random_uuid(), id, line, place, postcode, home, now(), 'bench' from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) p (id, line, place, postcode, home)`,
      [ids, column(one => one.address), column(one => one.place), column(one => one.postcode), column(one => one.home)],
    )
    const callers = batch.filter((_, n) => n % CALLERS === 0)
    await owner.query(
      `with called as (insert into contact.contact (id, case_id, channel, state, end_state, offered_at, ended_at, caller_number, incident_type)
         select gen_random_uuid(), gen_random_uuid(), '101', 'ended', 'resolved', now() - random() * interval '300 days', now(), number, 'damage'
         from unnest($1::text[]) c (number) returning id),
       numbered as (select id, row_number() over () as n from called)
       insert into people.link (id, case_id, to_kind, to_id, role, said_by, at, by, by_name)
       select gen_random_uuid(), p.id, 'contact', c.id, 'caller', 'bench', now(), 'bench', 'Bench'
       from numbered c join unnest($2::uuid[]) with ordinality p (id, n) using (n)`,
      [callers.map(one => one.number), callers.map(one => one.id)],
    )
  }
  for (const table of TABLES) {
    await owner.query(`alter table ${table} enable trigger require_fact`)
    await owner.query(`vacuum analyze ${table}`)
  }
  return (performance.now() - started) / 1000
}
