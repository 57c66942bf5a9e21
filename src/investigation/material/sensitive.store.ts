import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'

export type MaterialKey = { caseId: string; crimeId: string; materialId: string }

/** From here on only whoever investigates the case, its disclosure officer and supervisors know that it exists. */
export async function markSensitive(tx: Tx, one: MaterialKey, why: string, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.sensitive_material')
    .values({
      id: newId(),
      case_id: one.caseId,
      crime_id: one.crimeId,
      material_id: one.materialId,
      why,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId: one.crimeId, materialId: one.materialId }
  await record(tx, { ...stamp, kind: 'material-made-sensitive', caseId: one.caseId, about: one.materialId, body })
}

/** A new version of something sensitive is sensitive too. */
export async function keepSensitive(tx: Tx, one: MaterialKey, earlier: string, stamp: Stamp): Promise<void> {
  const kept = await tx
    .selectFrom('investigation.sensitive_material')
    .select('why')
    .where('material_id', '=', earlier)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (kept) await markSensitive(tx, one, kept.why, stamp)
}

export async function liftSensitive(tx: Tx, one: MaterialKey, because: string, stamp: Stamp): Promise<void> {
  await tx
    .updateTable('investigation.sensitive_material')
    .set({ lifted_at: stamp.at, lifted_because: because, lifted_by_name: stamp.by.name })
    .where('material_id', '=', one.materialId)
    .where('lifted_at', 'is', null)
    .execute()
  const body = { crimeId: one.crimeId, materialId: one.materialId }
  await record(tx, { ...stamp, kind: 'material-no-longer-sensitive', caseId: one.caseId, about: one.materialId, body })
}
