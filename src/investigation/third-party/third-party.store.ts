import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { type Capacity, capacityNow } from '../device/who-agrees.ts'
import { readWhoseDevice } from '../device/whose-device.store.ts'
import type { Notice, RequestAsk } from './third-party.ts'

const COLUMNS = [
  'r.id as requestId',
  'r.case_id as caseId',
  'r.crime_id as crimeId',
  'r.victim_id as victimId',
  'v.name as victimName',
  'r.kind',
  'r.holder',
  'r.material',
  'r.pack',
  'r.tests',
  'r.capacity',
  'r.at',
  'r.by',
  'r.by_name as byName',
  'r.agreed',
  'r.decision_reason as decisionReason',
  'r.decided_by_name as decidedByName',
  'r.sent_at as sentAt',
  'r.notice_at as noticeAt',
  'r.notice_to as noticeTo',
  'r.notice_words as noticeWords',
  'r.own_answer as ownAnswer',
  'r.own_words as ownWords',
  'r.own_met as ownMet',
  'r.withheld',
  'r.withheld_because as withheldBecause',
  'r.answered_at as answeredAt',
  'r.answer',
] as const

const select = (tx: Tx) =>
  tx
    .selectFrom('investigation.third_party_request as r')
    .innerJoin('investigation.crime_victim as v', 'v.id', 'r.victim_id')
    .select(COLUMNS)

export type ThirdPartyRequest = NonNullable<Awaited<ReturnType<typeof readRequest>>>

export const readRequests = (tx: Tx, crimeId: string) =>
  select(tx).where('r.crime_id', '=', crimeId).orderBy('r.at', 'desc').orderBy('r.id').execute()

/** Until it went out, with whose decision it is by what is known now. */
export async function readRequest(tx: Tx, id: string, now: Temporal.Instant) {
  const one = await select(tx).where('r.id', '=', id).executeTakeFirst()
  if (!one) return undefined
  const asked = one.capacity as Capacity
  return { ...one, capacity: one.sentAt ? asked : capacityNow(asked, (await readWhoseDevice(tx, one, now)).isChild) }
}

/** The words stay out of the log: it says that there is a request, of which kind, and under which edition of the law. */
export async function saveRequest(
  tx: Tx,
  { caseId, crimeId }: Crime,
  victimId: string,
  ask: RequestAsk,
  pack: string,
  stamp: Stamp,
): Promise<{ requestId: string }> {
  const requestId = newId()
  await tx
    .insertInto('investigation.third_party_request')
    .values({
      id: requestId,
      case_id: caseId,
      crime_id: crimeId,
      victim_id: victimId,
      kind: ask.kind,
      holder: ask.holder,
      material: ask.material,
      pack,
      tests: JSON.stringify(ask.tests),
      capacity: ask.capacity,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, victimId, requestId, material: ask.kind, pack }
  await record(tx, { ...stamp, kind: 'third-party-request-drafted', caseId, about: crimeId, body })
  return { requestId }
}

export async function decideRequest(
  tx: Tx,
  one: ThirdPartyRequest,
  given: { agreed: boolean; reason: string },
  stamp: Stamp,
) {
  await tx
    .updateTable('investigation.third_party_request')
    .set({
      agreed: given.agreed,
      decision_reason: given.reason,
      decided_at: stamp.at,
      decided_by: stamp.by.id,
      decided_by_name: stamp.by.name,
    })
    .where('id', '=', one.requestId)
    .execute()
  await tell(tx, one, 'third-party-request-decided', { agreed: given.agreed }, stamp)
}

export async function saveSent(
  tx: Tx,
  one: ThirdPartyRequest,
  sent: Notice & { sentAt: Temporal.Instant },
  stamp: Stamp,
) {
  await tx
    .updateTable('investigation.third_party_request')
    .set({
      capacity: one.capacity,
      sent_at: sent.sentAt,
      notice_at: sent.noticeAt ?? null,
      notice_to: sent.withheld ? null : (sent.noticeTo ?? null),
      notice_words: sent.noticeWords ?? null,
      own_answer: sent.ownAnswer ?? null,
      own_words: sent.ownAnswer ? (sent.ownWords ?? null) : null,
      own_met: sent.ownAnswer === 'objects' ? (sent.ownMet ?? null) : null,
      withheld: sent.withheld ?? null,
      withheld_because: sent.withheldBecause ?? null,
    })
    .where('id', '=', one.requestId)
    .execute()
  await tell(
    tx,
    one,
    'third-party-request-sent',
    {
      sentAt: sent.sentAt,
      noticeAt: sent.noticeAt ?? null,
      withheld: sent.withheld ?? null,
      ownAnswer: sent.ownAnswer ?? null,
    },
    stamp,
  )
}

export async function saveAnswer(tx: Tx, one: ThirdPartyRequest, answer: string, stamp: Stamp) {
  await tx
    .updateTable('investigation.third_party_request')
    .set({ answered_at: stamp.at, answer })
    .where('id', '=', one.requestId)
    .execute()
  await tell(tx, one, 'third-party-request-answered', {}, stamp)
}

async function tell(tx: Tx, one: ThirdPartyRequest, kind: string, more: object, stamp: Stamp): Promise<void> {
  const body = { crimeId: one.crimeId, victimId: one.victimId, requestId: one.requestId, ...more }
  await record(tx, { ...stamp, kind, caseId: one.caseId, about: one.crimeId, body })
}
