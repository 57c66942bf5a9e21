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
      'd.pack',
      'd.tests',
      'd.capacity',
      'd.notice_at as noticeAt',
      'd.agreed',
      'd.agreed_by as agreedBy',
      'd.agreed_by_name as agreedByName',
      'd.own_answer as ownAnswer',
      'd.own_view as ownView',
      'd.instead',
      'd.taken_at as takenAt',
      'd.return_by as returnBy',
      'd.returned_at as returnedAt',
      'd.result',
      'd.stopped_at as stoppedAt',
      'd.stopped_words as stoppedWords',
      'd.stopped_copied as stoppedCopied',
      'd.stopped_by_name as stoppedByName',
      'd.at',
      'd.by_name as byName',
      'd.answered_at as answeredAt',
      'd.answered_by_name as answeredByName',
    ])

export type Extraction = NonNullable<Awaited<ReturnType<typeof readExtraction>>>

export const readExtractions = (tx: Tx, crimeId: string) =>
  select(tx).where('d.crime_id', '=', crimeId).orderBy('d.at', 'desc').orderBy('d.id').execute()

export const readExtraction = (tx: Tx, id: string) => select(tx).where('d.id', '=', id).executeTakeFirst()

/** The words stay out of the log: it says that a victim was asked, whose decision it is, and under which edition of the law. */
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
      capacity: ask.capacity,
      pack,
      tests: JSON.stringify(ask.tests),
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, victimId, extractionId, capacity: ask.capacity, pack }
  await record(tx, { ...stamp, kind: 'device-to-be-asked', caseId, about: crimeId, body })
  return { extractionId }
}
