import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { grantRights } from '../enhanced.ts'
import { hastenNotices, oweNotices } from '../notices/notice.store.ts'
import { reclassifiedWords } from '../notices/registrar-words.ts'
import type { CodeGiven } from '../offence-codes/choose-code.ts'
import { saveCrimeCode } from '../offence-codes/codes.store.ts'
import { readVictims } from '../victims.store.ts'
import type { Reclassified } from './reclassify.ts'

export type Reclassification = {
  caseId: string
  fromOffence: string
  toOffence: string
  reason: string
  evidence: string
  at: Temporal.Instant
  byName: string
}

/** The newest first. */
export async function readReclassifications(tx: Tx, crimeId: string): Promise<Reclassification[]> {
  return tx
    .selectFrom('investigation.reclassification')
    .select([
      'case_id as caseId',
      'from_offence as fromOffence',
      'to_offence as toOffence',
      'reason',
      'evidence',
      'at',
      'by_name as byName',
    ])
    .where('crime_id', '=', crimeId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
}

/** Changes the offence; risk and gates follow from it wherever they are worked out, and rights it grants are granted now. */
export async function saveReclassification(
  tx: Tx,
  { caseId, crimeId, offence }: Crime,
  changed: Reclassified,
  code: CodeGiven,
  fromLabel: string,
  stamp: Stamp,
): Promise<{ granted: number }> {
  const id = newId()
  await tx
    .insertInto('investigation.reclassification')
    .values({
      id,
      case_id: caseId,
      crime_id: crimeId,
      from_offence: offence,
      to_offence: changed.to.code,
      reason: changed.reason,
      evidence: changed.evidence,
      lowers: changed.lowers,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await tx.updateTable('investigation.crime').set({ offence: changed.to.code }).where('id', '=', crimeId).execute()
  await saveCrimeCode(tx, { caseId, crimeId, offence: changed.to.code }, code, stamp)
  const granted: string[] = []
  for (const victim of await readVictims(tx, crimeId)) {
    const rights = grantRights({ name: victim.name, enhanced: false }, changed.to)
    if (victim.enhanced || !rights.enhanced) continue
    granted.push(victim.victimId)
    await tx
      .updateTable('investigation.crime_victim')
      .set({ enhanced: true, enhanced_reason: rights.enhancedReason })
      .where('id', '=', victim.victimId)
      .execute()
  }
  await hastenNotices(tx, granted, stamp.at)
  const words = reclassifiedWords(fromLabel, changed.to.label, changed.reason)
  await oweNotices(tx, { caseId, crimeId }, { kind: 'reclassified', about: id, ...words }, stamp)
  const homeOffice = code.code && { code: code.code, edition: code.editionId }
  const body = { crimeId, from: offence, to: changed.to.code, homeOffice, lowers: changed.lowers, granted }
  await record(tx, { ...stamp, kind: 'crime-reclassified', caseId, about: crimeId, body })
  return { granted: granted.length }
}
