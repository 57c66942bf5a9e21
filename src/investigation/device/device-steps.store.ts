import type { Tx } from '../../platform/db/connect.ts'
import { record, type Stamp } from '../../platform/log/record.ts'
import type { DeviceAnswer } from './answer.ts'
import type { Extraction } from './device.store.ts'
import type { Stop } from './stop.ts'

type Row = Pick<Extraction, 'extractionId' | 'caseId' | 'crimeId' | 'victimId'>

export async function saveAnswer(
  tx: Tx,
  one: Row & Pick<Extraction, 'capacity'>,
  given: DeviceAnswer,
  stamp: Stamp,
): Promise<void> {
  const { agreed } = given
  const returnBy = given.takenAt ? (given.returnBy ?? null) : null
  await tx
    .updateTable('investigation.device_extraction')
    .set({
      capacity: one.capacity,
      notice_at: given.noticeAt,
      agreed,
      agreed_how: agreed ? (given.agreedHow ?? null) : null,
      agreed_by: given.agreedBy ?? 'victim',
      agreed_by_name: given.agreedByName ?? null,
      agreed_by_why: given.agreedByWhy ?? null,
      own_answer: given.ownAnswer ?? null,
      own_view: given.ownView ?? null,
      instead: given.instead ?? null,
      taken_at: given.takenAt ?? null,
      return_by: returnBy,
      answered_at: stamp.at,
      answered_by_name: stamp.by.name,
    })
    .where('id', '=', one.extractionId)
    .execute()
  const more = {
    agreed,
    agreedBy: given.agreedBy ?? 'victim',
    ownAnswer: given.ownAnswer ?? null,
    noticeAt: given.noticeAt,
    takenAt: given.takenAt ?? null,
    returnBy,
  }
  await tell(tx, one, 'device-asked-for', more, stamp)
}

export async function saveStop(
  tx: Tx,
  one: Row,
  given: Stop & { returnBy: Temporal.Instant | null },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.device_extraction')
    .set({
      stopped_at: given.at,
      stopped_words: given.words,
      stopped_copied: given.copied ?? null,
      stopped_by_name: stamp.by.name,
      instead: given.instead,
      return_by: given.returnBy,
    })
    .where('id', '=', one.extractionId)
    .execute()
  await tell(tx, one, 'device-agreement-withdrawn', { stoppedAt: given.at, returnBy: given.returnBy }, stamp)
}

export async function saveReturn(
  tx: Tx,
  one: Row,
  given: { returnedAt: Temporal.Instant; result: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .updateTable('investigation.device_extraction')
    .set({ returned_at: given.returnedAt, result: given.result })
    .where('id', '=', one.extractionId)
    .execute()
  await tell(tx, one, 'device-returned', { returnedAt: given.returnedAt }, stamp)
}

async function tell(tx: Tx, one: Row, kind: string, more: object, stamp: Stamp): Promise<void> {
  const { crimeId, victimId, extractionId } = one
  const body = { crimeId, victimId, extractionId, ...more }
  await record(tx, { ...stamp, kind, caseId: one.caseId, about: crimeId, body })
}
