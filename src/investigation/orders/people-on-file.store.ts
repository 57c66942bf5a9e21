import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { ProtectiveOrder } from './order-row.ts'

export type OnFile = { personId: string; name: string; birth: string | null; address: string | null; here: string[] }

/** Who on file somebody of an order may be: those of what it came with, and the homes of these and of whom it binds, first; then those found by name. By row access. */
export async function readOnFile(
  tx: Tx,
  { crimeId, incidentId, againstPerson }: Pick<ProtectiveOrder, 'crimeId' | 'incidentId' | 'againstPerson'>,
  found: readonly string[],
): Promise<OnFile[]> {
  const { rows } = await sql<OnFile>`
    with here as (select l.case_id as id, l.role from response.incident i left join investigation.crime c on c.id = ${crimeId}::uuid and c.incident_id = i.id
        join people.link l on l.to_id in (i.contact_id, i.id, c.id) and l.ended_at is null
        where i.id = ${incidentId}::uuid or c.id is not null),
      near as (select id from here union select ${againstPerson}::uuid),
      mates as (select distinct o.case_id as id from near h join people.household_member m on m.case_id = h.id and m.to_at is null
        join people.household_member o on o.household_id = m.household_id and o.to_at is null),
      ids as (select id from here union select id from mates union select unnest(${[...found]}::uuid[]))
    select p.id as "personId", coalesce((select concat_ws(' ', n.given, n.family) from people.name n where n.case_id = p.id and n.ended_at is null and n.kind <> 'former'
        order by n.kind = 'current' desc, n.added_at desc limit 1), 'Name not known') as name, p.birth,
      (select concat_ws(', ', a.line, a.place, a.postcode) from people.address a where a.case_id = p.id and a.to_at is null order by a.from_at desc limit 1) as address,
      array(select distinct h.role from here h where h.id = p.id order by 1) as here
    from ids join people.person p on p.id = ids.id and p.removed_at is null and p.merged_into is null
    order by cardinality(array(select 1 from here h where h.id = p.id)) desc, name, p.id limit 30`.execute(tx)
  return rows
}
