import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { sayPhone } from './phone-number.ts'

const MOST = 50

const person = (
  id: ReturnType<typeof sql>,
) => sql`(select json_build_object('personId', p.id, 'caseId', p.id, 'birth', p.birth, 'sex', p.sex,
    'name', (select concat_ws(' ', n.given, n.family) from people.name n where n.case_id = p.id and n.ended_at is null and n.kind <> 'former' order by n.kind = 'current' desc, n.added_at desc limit 1),
    'phones', (select coalesce(json_agg(t.number), '[]') from people.phone t where t.case_id = p.id and t.ended_at is null),
    'address', (select concat_ws(', ', a.line, a.place, a.postcode) from people.address a where a.case_id = p.id and a.to_at is null order by a.from_at desc limit 1),
    'contacts', (select count(*) from people.link l where l.case_id = p.id and l.ended_at is null))
  from people.person p where p.id = ${id} and p.removed_at is null and p.merged_into is null)`

export type ProposedPerson = {
  personId: string
  caseId: string
  name: string | null
  birth: string | null
  sex: string | null
  phones: string[]
  address: string | null
  contacts: number
}

/** Pairs that wait for a person, without those of whom either may not be seen or was joined meanwhile. */
export async function readProposals(tx: Tx) {
  const { rows } = await sql<{
    probability: number
    reasons: { words: string; weight: number }[]
    foundAt: Temporal.Instant
    one: ProposedPerson | null
    other: ProposedPerson | null
  }>`
    select r.probability, r.reasons, r.found_at as "foundAt", ${person(sql`r.case_id`)} as one, ${person(sql`r.other_id`)} as other
    from people.proposal r where r.state = 'open' order by r.probability desc, r.id limit ${MOST}`.execute(tx)
  const said = (one: ProposedPerson) => ({ ...one, phones: one.phones.map(number => sayPhone(number) ?? number) })
  return {
    proposals: rows.flatMap(({ one, other, ...row }) =>
      one && other ? [{ ...row, one: said(one), other: said(other) }] : [],
    ),
    most: MOST,
  }
}
