import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import { hastenNotices } from '../notices/notice.store.ts'
import type { ChangeAsk, Changed } from './enhanced-change.ts'

export async function readStanding(tx: Tx, victimId: string) {
  return tx
    .selectFrom('investigation.crime_victim as v')
    .innerJoin('investigation.crime as k', 'k.id', 'v.crime_id')
    .select([
      'v.id as victimId',
      'v.case_id as caseId',
      'v.crime_id as crimeId',
      'v.name',
      'v.enhanced',
      'v.enhanced_reason as reason',
      'v.at_risk_because as atRiskBecause',
      'k.offence',
      'k.number as crimeNumber',
    ])
    .where('v.id', '=', victimId)
    .executeTakeFirst()
}

export async function readChanges(tx: Tx, victimId: string) {
  return tx
    .selectFrom('investigation.enhanced_change')
    .select(['change', 'words', 'at', 'by_name as byName'])
    .where('victim_id', '=', victimId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** The standing, who changed it and why, and what is to be told sooner, with the one fact that the clocks are made from. */
export async function saveChange(
  tx: Tx,
  victim: { victimId: string; caseId: string; crimeId: string },
  ask: ChangeAsk,
  changed: Changed,
  stamp: Stamp,
): Promise<void> {
  const { victimId, caseId, crimeId } = victim
  await tx
    .updateTable('investigation.crime_victim')
    .set({ enhanced: changed.enhanced, enhanced_reason: changed.reason, at_risk_because: changed.atRiskBecause })
    .where('id', '=', victimId)
    .execute()
  const id = newId()
  await tx
    .insertInto('investigation.enhanced_change')
    .values({
      id,
      case_id: caseId,
      victim_id: victimId,
      change: ask.change,
      words: changed.reason ?? ask.words ?? '',
      danger: ask.danger ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  if (changed.granted) await hastenNotices(tx, [victimId], stamp.at)
  const kind = ask.change === 'grant' ? 'enhanced-rights-granted' : 'enhanced-rights-removed'
  const body = { crimeId, victimId, danger: ask.danger !== undefined, reason: ask.reason ?? null }
  await record(tx, { ...stamp, kind, caseId, about: victimId, body })
}
