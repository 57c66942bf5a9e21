import { letIn } from '../../platform/access/letting-in.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { saveAllocation } from '../allocation.store.ts'
import { holdCrime } from '../crime.store.ts'
import type { Part } from './standards-rules.ts'

/** Professional standards have read it and taken it on. The words stay behind the restriction, and in no fact. */
export async function saveLook(tx: Tx, caseId: string, words: string, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.standards_look')
    .values({ id: newId(), case_id: caseId, words, at: stamp.at, by: stamp.by.id, by_name: stamp.by.name })
    .execute()
  await record(tx, { ...stamp, kind: 'standards-looked', caseId, body: {} })
}

/**
 * Names who investigates or supervises from outside, lets them in by name, and gives whoever investigates every crime of the case: its clocks
 * run on from where they began.
 */
export async function saveIndependent(
  tx: Tx,
  caseId: string,
  part: Part,
  named: { accountId: string; name: string; because: string; username: string },
  stamp: Stamp,
): Promise<{ crimes: number }> {
  await tx
    .updateTable('investigation.independent')
    .set({ ended_at: stamp.at })
    .where('case_id', '=', caseId)
    .where('part', '=', part)
    .where('ended_at', 'is', null)
    .execute()
  await tx
    .insertInto('investigation.independent')
    .values({
      id: newId(),
      case_id: caseId,
      part,
      account_id: named.accountId,
      name: named.name,
      because: named.because,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await letIn(tx, caseId, named.username, stamp)
  await record(tx, {
    ...stamp,
    kind: 'independent-named',
    caseId,
    about: named.accountId,
    body: { part, name: named.name },
  })
  if (part === 'supervisor') return { crimes: 0 }
  const crimes = await tx
    .selectFrom('investigation.crime')
    .select('id')
    .where('case_id', '=', caseId)
    .where('state', '<>', 'closed')
    .orderBy('number')
    .execute()
  for (const { id } of crimes) {
    const crime = await holdCrime(tx, id)
    if (crime && crime.ownerId !== named.accountId)
      await saveAllocation(tx, crime, { ownerId: named.accountId, ownerName: named.name }, stamp)
  }
  return { crimes: crimes.length }
}
