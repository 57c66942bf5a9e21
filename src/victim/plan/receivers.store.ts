import type { Tx } from '../../platform/db/connect.ts'
import type { Receiver } from './way.ts'

/** Who may receive for a victim, beside themselves. Until somebody has decided it with a reason, nobody may. */
export async function receiversOf(_tx: Tx, _victimId: string): Promise<Receiver[]> {
  return []
}

/** Whom the crime's investigation names: somebody who must not know is often one of them. */
export async function suspectsOf(tx: Tx, crimeId: string) {
  return tx
    .selectFrom('investigation.suspect')
    .select(['id as suspectId', 'name'])
    .where('crime_id', '=', crimeId)
    .where('same_as', 'is', null)
    .orderBy('named_at')
    .orderBy('id')
    .execute()
}
