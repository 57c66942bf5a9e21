import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { Evidence, LaterLinkage } from './later-linkage.ts'
import type { LaterContact, LaterPerson } from './later-records.ts'

/** Everything that the later linkage looks at, as it was known at `asOf`. What contacts taught a record is left out: it would prove itself. */
export async function readEvidence(tx: Tx, asOf: Temporal.Instant): Promise<Evidence> {
  const first = (table: string, column: string, order: string) =>
    sql`(select ${sql.ref(`d.${column}`)} from ${sql.table(table)} d where d.case_id = p.id and d.learnt_from is null and d.${sql.ref(order)} <= ${asOf} order by d.${sql.ref(order)} desc limit 1)`
  const { rows: people } = await sql<LaterPerson>`
    with recursive up (id, root, merged_into) as (
      select id, id, merged_into from people.person where merged_into is null
      union select p.id, u.root, p.merged_into from up u join people.person p on p.merged_into = u.id
    )
    select p.id, u.root, p.birth, p.sex, ${first('people.name', 'given', 'added_at')} as given, ${first('people.name', 'family', 'added_at')} as family,
      ${first('people.phone', 'number', 'first_seen')} as phone, ${first('people.address', 'uprn', 'from_at')} as uprn, ${first('people.address', 'line', 'from_at')} as address,
      ${first('people.address', 'place', 'from_at')} as place, ${first('people.address', 'postcode', 'from_at')} as postcode
    from people.person p join up u on u.id = p.id where p.removed_at is null and p.added_at <= ${asOf} order by p.id`.execute(
    tx,
  )
  const { rows: contacts } = await sql<LaterContact>`
    select c.id as "contactId", c.offered_at as at, c.graded_at as "gradedAt", c.caller_name as name, c.caller_number as number, c.caller_address as address, s.name as place,
      (select l.case_id from people.link l join people.person p on p.id = l.case_id and p.origin_id = c.id where l.to_id = c.id and l.role = 'caller' and l.ended_at is null limit 1) as "madeId"
    from contact.contact c left join people.settlement s on s.id = c.settlement_id
    where c.offered_at <= ${asOf} and (c.answered_at is not null or c.taken_at is not null) order by c.offered_at, c.id`.execute(
    tx,
  )
  const { rows: checks } = await sql<Evidence['checks'][number]>`
    select contact_id as "contactId", at, array(select s ->> 'personId' from jsonb_array_elements(shown) s) as showed from people.check_made where at <= ${asOf}`.execute(
    tx,
  )
  const { rows: said } = await sql<Evidence['said'][number]>`
    select i.contact_id as "contactId", i.person_id as "personId" from people.identification i join people.person p on p.id = i.person_id
    where i.decision = 'same' and i.role = 'caller' and i.at <= ${asOf} and (i.undone_at is null or i.undone_at > ${asOf}) and p.origin_id is distinct from i.contact_id`.execute(
    tx,
  )
  const { rows: decided } = await sql<{ pair: string }>`
    select case_id || ' ' || other_id as pair from people.proposal
    union select least(case_id, merged_id) || ' ' || greatest(case_id, merged_id) from people.merge`.execute(tx)
  return { people, contacts, checks, said, decided: new Set(decided.map(one => one.pair)) }
}

/** Keeps what was found: its figures, its model, and pairs for a person to decide. Nobody is joined. */
export async function saveLinkage(tx: Tx, found: LaterLinkage, asOf: Temporal.Instant, stamp: Stamp): Promise<string> {
  const id = newId()
  await tx
    .insertInto('people.linkage')
    .values({
      id,
      at: stamp.at,
      as_of: asOf,
      by: stamp.by.id,
      records: found.records,
      threshold: found.threshold,
      figures: JSON.stringify(found.figures),
      model: found.model ? JSON.stringify(found.model) : null,
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'people-linked',
    caseId: null,
    about: id,
    body: { asOf: asOf.toString(), records: found.records, proposed: found.proposals.length, figures: found.figures },
  })
  return id
}

export async function saveProposals(
  tx: Tx,
  linkageId: string,
  pairs: LaterLinkage['proposals'],
  stamp: Stamp,
): Promise<void> {
  for (const { one, other, probability, reasons } of pairs) {
    const added = await tx
      .insertInto('people.proposal')
      .values({
        id: newId(),
        case_id: one,
        other_id: other,
        linkage_id: linkageId,
        probability,
        reasons: JSON.stringify(reasons.map(reason => ({ ...reason, weight: Math.round(reason.weight * 10) / 10 }))),
        found_at: stamp.at,
        state: 'open',
      })
      .onConflict(clash => clash.columns(['case_id', 'other_id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added)
      await record(tx, {
        ...stamp,
        kind: 'person-proposed',
        caseId: one,
        about: other,
        body: { personId: one, otherId: other, probability },
      })
  }
}
