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

/** Lets one more person know, by name; undefined where nobody signs in by it. */
export async function letIn(
  tx: Tx,
  caseId: string,
  username: string,
  stamp: Stamp,
): Promise<{ name: string } | undefined> {
  const account = await tx
    .selectFrom('platform.account')
    .select(['id', 'name'])
    .where('username', '=', username.toLowerCase())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!account) return undefined
  await tx
    .insertInto('platform.restricted_to')
    .values({ case_id: caseId, account_id: account.id, why: 'named', from_at: stamp.at, given_by: stamp.by.name })
    .onConflict(clash => clash.columns(['case_id', 'account_id', 'why']).where('until_at', 'is', null).doNothing())
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'restricted-person-let-in',
    caseId,
    about: account.id,
    body: { name: account.name },
  })
  return { name: account.name }
}

export type Restriction = {
  since: Temporal.Instant
  why: 'said' | 'matched'
  about: { name: string; known: boolean }[]
  knows: string[]
}

/** The restriction of a case, for those who may know of the case at all; null where there is none. */
export async function readRestriction(tx: Tx, caseId: string): Promise<Restriction | null> {
  const row = await tx
    .selectFrom('platform.restricted_case')
    .select(['at', 'why'])
    .where('case_id', '=', caseId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const about = await tx
    .selectFrom('platform.restricted_about')
    .select(['name', 'staff_id'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  const knows = await tx
    .selectFrom('platform.restricted_to as t')
    .innerJoin('platform.account as a', 'a.id', 't.account_id')
    .select('a.name')
    .distinct()
    .where('t.case_id', '=', caseId)
    .where('t.until_at', 'is', null)
    .orderBy('a.name')
    .execute()
  return {
    since: row.at,
    why: row.why,
    about: about.map(one => ({ name: one.name, known: one.staff_id !== null })),
    knows: knows.map(one => one.name),
  }
}

/** Ends the restriction, with why: professional standards found that it was not so. */
export async function liftRestriction(tx: Tx, caseId: string, why: string, stamp: Stamp): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('platform.restricted_case')
    .set({ lifted_at: stamp.at, lifted_by: stamp.by.name, lifted_why: why })
    .where('case_id', '=', caseId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) return false
  await record(tx, { ...stamp, kind: 'restriction-lifted', caseId, body: { why } })
  return true
}
