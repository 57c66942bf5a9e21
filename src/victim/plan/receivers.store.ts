import type { Tx } from '../../platform/db/connect.ts'
import { latestNeeds, suspectsOfCase } from '../needs/needs.store.ts'
import { receiversFrom } from '../needs/needs-rules.ts'
import type { Receiver } from './way.ts'

/** Who may receive for a victim, beside themselves: decided with a reason in the newest assessment, and looked at anew with the suspects of now. */
export async function receiversOf(tx: Tx, victimId: string): Promise<Receiver[]> {
  const needs = await latestNeeds(tx, victimId)
  if (!needs) return []
  const victim = await tx
    .selectFrom('investigation.crime_victim')
    .select('case_id')
    .where('id', '=', victimId)
    .executeTakeFirst()
  return receiversFrom(needs, victim ? await suspectsOfCase(tx, victim.case_id) : [])
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
