import { systemWho } from '../platform/access/roles.ts'
import type { Reader } from '../platform/log/reader.ts'
import { gradeRow, promisedMinutes } from './attendance-clock.ts'
import { holdIncidentOfContact, readContactGrade, readGradeSet, regradeIncident } from './regrading.store.ts'

/**
 * A contact regraded while its incident is open: the incident takes the grade, and its promise is worked out anew from
 * the same start under the same set (a clock keeps its edition). The contact's grade of now is what counts, not the one
 * the fact tells: the incident may have been opened after it.
 */
const regradeReader: Reader = {
  name: 'response-regrade',
  kinds: ['contact-graded'],
  handle: async (tx, fact) => {
    const incident = await holdIncidentOfContact(tx, fact.body.contactId)
    if (!incident || incident.state === 'closed') return
    const contact = await readContactGrade(tx, incident.contact_id)
    if (!contact?.grade || contact.grade === incident.grade) return
    const row = gradeRow(await readGradeSet(tx, incident.grade_set), contact.grade)
    const minutes = row ? promisedMinutes(row, incident.rural_urban) : null
    const attendBy = incident.clock_started_at && minutes !== null ? incident.clock_started_at.add({ minutes }) : null
    await regradeIncident(tx, incident, contact.grade, attendBy, {
      at: contact.graded_at ?? fact.at,
      by: systemWho('response-regrade', 'reader'),
    })
  },
}

/** What this module reads from the log. */
export const responseReaders: readonly Reader[] = [regradeReader]
