import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import type { DeviceAsk } from './device.ts'

const select = (tx: Tx) =>
  tx
    .selectFrom('investigation.device_extraction as d')
    .innerJoin('investigation.crime_victim as v', 'v.id', 'd.victim_id')
    .select([
      'd.id as extractionId',
      'd.case_id as caseId',
      'd.crime_id as crimeId',
      'd.victim_id as victimId',
      'v.name as victimName',
      'd.device',
      'd.information',
      'd.agreed',
      'd.instead',
      'd.taken_at as takenAt',
      'd.return_by as returnBy',
      'd.returned_at as returnedAt',
      'd.result',
      'd.at',
      'd.by_name as byName',
    ])

export type Extraction = NonNullable<Awaited<ReturnType<typeof readExtraction>>>

export const readExtractions = (tx: Tx, crimeId: string) =>
  select(tx).where('d.crime_id', '=', crimeId).orderBy('d.at', 'desc').orderBy('d.id').execute()

export const readExtraction = (tx: Tx, id: string) => select(tx).where('d.id', '=', id).executeTakeFirst()

export async function saveExtraction(
  tx: Tx,
  { caseId, crimeId }: Crime,
  victimId: string,
  ask: DeviceAsk,
  pack: string,
  stamp: Stamp,
): Promise<{ extractionId: string }> {
  const extractionId = newId()
  await tx
    .insertInto('investigation.device_extraction')
    .values({
      id: extractionId,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      device: ask.device,
      information: ask.information,
      pack,
      tests: JSON.stringify(ask.tests),
      notice_at: ask.noticeAt,
      agreed: ask.agreed,
      agreed_how: ask.agreed ? (ask.agreedHow ?? null) : null,
      instead: ask.instead ?? null,
      taken_at: ask.takenAt ?? null,
      return_by: ask.takenAt ? (ask.returnBy ?? null) : null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = {
    crimeId,
    victimId,
    extractionId,
    agreed: ask.agreed,
    takenAt: ask.takenAt ?? null,
    returnBy: ask.returnBy ?? null,
    pack,
  }
  await record(tx, { ...stamp, kind: 'device-asked-for', caseId, about: crimeId, body })
  return { extractionId }
}

export async function saveReturn(
  tx: Tx,
  one: Extraction,
  given: { returnedAt: Temporal.Instant; result: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.device_extraction')
    .set({ returned_at: given.returnedAt, result: given.result })
    .where('id', '=', one.extractionId)
    .execute()
  const body = {
    crimeId: one.crimeId,
    victimId: one.victimId,
    extractionId: one.extractionId,
    returnedAt: given.returnedAt,
  }
  await record(tx, { ...stamp, kind: 'device-returned', caseId: one.caseId, about: one.crimeId, body })
}
