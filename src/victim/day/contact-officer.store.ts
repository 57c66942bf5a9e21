import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'

export type CaredFor = {
  victimId: string
  caseId: string
  crimeId: string
  victim: string
  crimeNumber: number
  ownerId: string | null
  owner: string | null
  /** The officer in the case, who has them where nobody else does. */
  caseOwnerId: string | null
  restricted: boolean
}

const COLUMNS = sql`v.id as "victimId", v.case_id as "caseId", v.crime_id as "crimeId", v.name as victim, k.number as "crimeNumber",
  coalesce(h.account_id, k.owner_id) as "ownerId", coalesce(h.name, k.owner_name) as owner, k.owner_id as "caseOwnerId",
  exists (select from platform.restricted_case r where r.case_id = v.case_id and r.lifted_at is null) as restricted
  from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id left join victim.contact_officer h on h.victim_id = v.id`

export async function readCaredFor(tx: Tx, victimIds: readonly string[]): Promise<CaredFor[]> {
  const { rows } =
    await sql<CaredFor>`select ${COLUMNS} where v.id = any(${[...victimIds]}::uuid[]) order by v.case_id, v.id`.execute(
      tx,
    )
  return rows
}

/** Gives one victim to somebody; the officer in the case again where that is who it is. */
export async function saveContactOfficer(
  tx: Tx,
  one: CaredFor,
  to: { accountId: string; name: string },
  why: string,
  stamp: Stamp,
): Promise<void> {
  const { victimId, caseId } = one
  if (to.accountId === one.caseOwnerId)
    await tx.deleteFrom('victim.contact_officer').where('victim_id', '=', victimId).execute()
  else {
    const row = {
      account_id: to.accountId,
      name: to.name,
      why,
      since: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    }
    await tx
      .insertInto('victim.contact_officer')
      .values({ victim_id: victimId, case_id: caseId, ...row })
      .onConflict(clash => clash.column('victim_id').doUpdateSet(row))
      .execute()
  }
  const body = {
    victimId,
    crimeId: one.crimeId,
    from: one.ownerId,
    fromName: one.owner,
    to: to.accountId,
    toName: to.name,
  }
  await record(tx, { ...stamp, kind: 'victim-care-handed-on', caseId, about: victimId, body })
}
