import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { AddVictim } from './add-victim.ts'

export async function readCrimeOfFamily(tx: Tx, crimeId: string) {
  return tx
    .selectFrom('investigation.crime')
    .select(['id as crimeId', 'case_id as caseId', 'number'])
    .where('id', '=', crimeId)
    .executeTakeFirst()
}

/** Names of victims and suspects of a crime. */
export async function namesOfCrime(tx: Tx, crimeId: string): Promise<{ victims: string[]; suspects: string[] }> {
  const names = async (table: 'investigation.crime_victim' | 'investigation.suspect') =>
    (await tx.selectFrom(table).select('name').where('crime_id', '=', crimeId).orderBy('id').execute()).map(
      one => one.name,
    )
  return { victims: await names('investigation.crime_victim'), suspects: await names('investigation.suspect') }
}

/** One more victim of a crime, from now on with rights and clocks of their own. The log says that there is one, and not their name. */
export async function addVictim(
  tx: Tx,
  crime: { crimeId: string; caseId: string },
  ask: AddVictim,
  stamp: Stamp,
): Promise<{ victimId: string }> {
  const victimId = newId()
  const { crimeId, caseId } = crime
  await tx
    .insertInto('investigation.crime_victim')
    .values({
      id: victimId,
      case_id: caseId,
      crime_id: crimeId,
      name: ask.name,
      relation: ask.relation,
      enhanced: ask.bereaved,
      enhanced_reason: ask.bereaved ? 'A close relative of somebody who died' : null,
    })
    .execute()
  const body = { crimeId, victims: [{ victimId, enhanced: ask.bereaved }], victimIds: [victimId] }
  await record(tx, { ...stamp, kind: 'crime-victim-added', caseId, about: victimId, body })
  return { victimId }
}
