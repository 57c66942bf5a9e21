import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'

export type DisclosureOfficer = { accountId: string; name: string; at: Temporal.Instant; byName: string }

/** Who decides what undermines or assists: the newest named. */
export async function readDisclosureOfficer(tx: Tx, crimeId: string): Promise<DisclosureOfficer | undefined> {
  return tx
    .selectFrom('investigation.disclosure_officer')
    .select(['account_id as accountId', 'name', 'at', 'by_name as byName'])
    .where('crime_id', '=', crimeId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function nameDisclosureOfficer(
  tx: Tx,
  { caseId, crimeId }: { caseId: string; crimeId: string },
  officer: { id: string; name: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('investigation.disclosure_officer')
    .values({
      id: newId(),
      case_id: caseId,
      crime_id: crimeId,
      account_id: officer.id,
      name: officer.name,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, accountId: officer.id, name: officer.name }
  await record(tx, { ...stamp, kind: 'disclosure-officer-named', caseId, about: crimeId, body })
}
