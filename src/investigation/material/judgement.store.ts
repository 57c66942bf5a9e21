import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Material } from './material.store.ts'

export async function saveJudgement(
  tx: Tx,
  one: Material,
  given: { assists: boolean; reason: string; presumed: string | null; pack: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('investigation.disclosure_decision')
    .values({
      id: newId(),
      case_id: one.caseId,
      crime_id: one.crimeId,
      material_id: one.materialId,
      assists: given.assists,
      reason: given.reason,
      presumed: given.presumed,
      pack: given.pack,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId: one.crimeId, materialId: one.materialId, assists: given.assists, pack: given.pack }
  await record(tx, { ...stamp, kind: 'material-judged', caseId: one.caseId, about: one.materialId, body })
}
