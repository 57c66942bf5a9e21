import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'

export type ExhibitAsk = {
  reference: string
  description: string
  foundWhere: string
  foundBy: string
  foundAt: Temporal.Instant
  bag?: string | undefined
  documentId?: string | undefined
}

export async function saveExhibit(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  ask: ExhibitAsk,
  stamp: Stamp,
): Promise<{ exhibitId: string }> {
  const exhibitId = newId()
  await tx
    .insertInto('investigation.exhibit')
    .values({
      id: exhibitId,
      case_id: caseId,
      crime_id: crimeId,
      reference: ask.reference,
      description: ask.description,
      found_where: ask.foundWhere,
      found_by: ask.foundBy,
      found_at: ask.foundAt,
      bag: ask.bag ?? null,
      document_id: ask.documentId ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, exhibitId, reference: ask.reference, foundAt: ask.foundAt }
  await record(tx, { ...stamp, kind: 'exhibit-recorded', caseId, about: exhibitId, body })
  return { exhibitId }
}
