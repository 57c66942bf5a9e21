import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import { newId, record, type Stamp } from '../log/record.ts'

/** Who is named, and whose line: `lineTeams` are teams whose supervisors stand over or beside them. */
export type NamedOfficer = {
  staffId: string | null
  name: string
  collar: string | null
  team: string | null
  lineTeams: readonly string[]
}

/**
 * Restricts a case from this moment: PostgreSQL's own policies narrow with this row (decision 0003). Whoever restricts it and
 * whoever has the call know of it while the call lasts. Returns false where it was restricted already.
 */
export async function restrictCase(
  tx: Tx,
  given: { caseId: string; contactId: string; why: 'said' | 'matched'; handlerId: string | null },
  stamp: Stamp,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('platform.restricted_case')
    .values({ case_id: given.caseId, why: given.why, at: stamp.at, by: stamp.by.id })
    .onConflict(clash => clash.column('case_id').doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false
  await sql`insert into platform.restricted_to (case_id, account_id, why, from_at, given_by)
    select ${given.caseId}::uuid, a.id, 'handler', ${stamp.at}::timestamptz, 'the call' from platform.account a
    where a.id::text in (${given.handlerId}, ${stamp.by.id})`.execute(tx)
  await record(tx, {
    ...stamp,
    kind: 'contact-restricted',
    caseId: given.caseId,
    about: given.contactId,
    body: { contactId: given.contactId, why: given.why },
  })
  // It stands on their list and their day from this moment, and rings where nobody of them looks (decision 0003).
  await record(tx, { ...stamp, kind: 'standards-told', caseId: given.caseId, about: given.contactId, body: {} })
  return true
}

/** Says who is named: they, their team and their line are shut out from now on, whatever else they hold. */
export async function nameOfficer(
  tx: Tx,
  given: { caseId: string; contactId: string; officer: NamedOfficer },
  stamp: Stamp,
): Promise<void> {
  const { caseId, contactId, officer } = given
  await tx
    .insertInto('platform.restricted_about')
    .values({
      id: newId(),
      case_id: caseId,
      staff_id: officer.staffId,
      name: officer.name,
      collar: officer.collar,
      team: officer.team,
      line_teams: [...officer.lineTeams],
      at: stamp.at,
      by: stamp.by.id,
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'restricted-officer-named',
    caseId,
    about: contactId,
    body: { contactId, known: officer.staffId !== null },
  })
}
