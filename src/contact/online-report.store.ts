import { randomBytes } from 'node:crypto'
import { tidyPhone } from '../people/phone-number.ts'
import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { londonDay } from '../platform/time.ts'
import { emergencyWords } from './emergency-words.ts'
import { highHarm, highHarmOn } from './high-harm.ts'
import { numberToRing, type ReportGiven, reportReference } from './online-report.ts'
import { keepPoliceInvolved } from './police-involved.store.ts'

export type Received = { reference: string; emergency: boolean }

/** Keeps a public report in its own words and puts it in the queue. Nothing is sent to anybody by itself. */
export async function receiveReport(tx: Tx, given: ReportGiven, stamp: Stamp): Promise<Received> {
  const id = newId()
  const caseId = newId()
  const reference = reportReference(randomBytes(8))
  const words = [given.what, given.place, given.when]
  const dangers = emergencyWords(...words)
  const harms = highHarm(highHarmOn(londonDay(stamp.at)), ...words)
  const stillHappening = given.happening === 'not-sure' ? null : given.happening === 'yes'
  await tx
    .insertInto('contact.contact')
    .values({
      id,
      case_id: caseId,
      channel: 'online',
      state: 'waiting',
      offered_at: stamp.at,
      queued_at: stamp.at,
      still_happening: stillHappening,
      caller_name: given.name ?? null,
      caller_number: tidyPhone(numberToRing(given)),
      place: given.place ?? null,
    })
    .execute()
  await tx
    .insertInto('contact.online_report')
    .values({
      contact_id: id,
      case_id: caseId,
      reference,
      happening: given.happening,
      what: given.what,
      place: given.place ?? null,
      happened_when: given.when ?? null,
      when_unsure: given.whenUnsure === 'yes',
      name: given.name ?? null,
      safe_channel: given.safeChannel,
      safe_detail: given.safeDetail ?? null,
      safe_when: given.safeWhen ?? null,
      emergency_words: dangers,
      high_harm: harms,
      at: stamp.at,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId,
    about: id,
    kind: 'contact-received',
    body: {
      contactId: id,
      channel: 'online',
      stillHappening,
      emergencyWords: dangers.length > 0,
      highHarm: harms.length > 0,
    },
  })
  await keepPoliceInvolved(tx, { id, caseId }, given.policeInvolved, stamp)
  return { reference, emergency: given.happening === 'yes' || dangers.length > 0 }
}
