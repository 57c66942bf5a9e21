import type { Tx } from '../../platform/db/connect.ts'
import type { FirstEvidence } from '../../response/without-victim/without-victim.ts'

/** What whoever went first found that there is without the victim: the newest answer of the incident. */
export async function readFirstAsked(tx: Tx, incidentId: string) {
  const row = await tx
    .selectFrom('response.without_victim')
    .select(['goes_on as goesOn', 'found', 'why', 'at', 'by_name as byName'])
    .where('incident_id', '=', incidentId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, found: row.found as Partial<Record<FirstEvidence, string>> }
}
