import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Material } from './material.store.ts'
import type { StandingAsk } from './material.ts'
import { liftSensitive, markSensitive } from './sensitive.store.ts'

export async function saveStanding(tx: Tx, one: Material, ask: StandingAsk, stamp: Stamp): Promise<void> {
  await tx
    .insertInto('investigation.material_decision')
    .values({
      id: newId(),
      case_id: one.caseId,
      crime_id: one.crimeId,
      source: one.source,
      material_id: one.materialId,
      standing: ask.standing,
      because: ask.because ?? null,
      description: ask.description ?? null,
      location: ask.location ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId: one.crimeId, materialId: one.materialId, source: one.source, standing: ask.standing }
  await record(tx, { ...stamp, kind: 'material-decided', caseId: one.caseId, about: one.materialId, body })
  if (ask.sensitive && !one.sensitive) await markSensitive(tx, one, ask.sensitiveBecause!, stamp)
  if (!ask.sensitive && one.sensitive) await liftSensitive(tx, one, ask.sensitiveBecause!, stamp)
}
