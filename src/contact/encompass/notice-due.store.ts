import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import type { ContactRow } from '../contact.store.ts'
import { readForce } from '../installed-force.store.ts'
import { readPathwayAnswers } from '../pathway-answers.store.ts'
import { schoolsNamed } from './encompass.ts'
import { readCalendars } from './school-calendar.store.ts'
import { noticeDue } from './school-days.ts'

/** When somebody first reached the event of this contact: by the event's time, however late it was written down. */
export async function firstAttendance(tx: Tx, contactId: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select min(d.at_scene_at) as at from response.incident i join response.deployment d on d.incident_id = i.id
    where i.contact_id in (${contactId}::uuid, contact.lead_of(${contactId}::uuid))`.execute(tx)
  return rows[0]?.at ?? undefined
}

/** Before which school day it is due, counted from the attendance; from now where nobody is known to have attended. */
export async function readNoticeDue(tx: Tx, contact: ContactRow, setAt: Temporal.Instant) {
  const attended = await firstAttendance(tx, contact.id)
  const force = await readForce(tx)
  const district = force.neighbourhoods.find(one => one.id === contact.settlement_id)?.district
  const named = schoolsNamed(await readPathwayAnswers(tx, [contact.id]))
  const from = attended ?? setAt
  const due = noticeDue(from, await readCalendars(tx, district, named), await readBankHolidays(tx))
  const because = attended ? due.because : `${due.because}. Nobody is known to have attended yet`
  return { dueAt: due.dueAt, because, countedFrom: from }
}
