import type { Tx } from '../platform/db/connect.ts'
import type { GradeSet } from '../platform/force/policy.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import { holdIncident } from './incidents.store.ts'

/** The contact's incident with its case held; undefined where it has none. */
export async function holdIncidentOfContact(tx: Tx, contactId: string) {
  const found = await tx
    .selectFrom('response.incident')
    .select('id')
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return found && holdIncident(tx, found.id)
}

export async function readContactGrade(tx: Tx, contactId: string) {
  return tx.selectFrom('contact.contact').select(['grade', 'graded_at']).where('id', '=', contactId).executeTakeFirst()
}

/** A set of grades by its id, as the installed force has it: a reader has no other way to know the force. */
export async function readGradeSet(tx: Tx, id: string): Promise<GradeSet | undefined> {
  const row = await tx.selectFrom('platform.installation').select('force').executeTakeFirst()
  const { gradeSets } = (row?.force ?? {}) as { gradeSets?: GradeSet[] }
  return gradeSets?.find(set => set.id === id)
}

export async function regradeIncident(
  tx: Tx,
  incident: { id: string; case_id: string; grade: GradeCode },
  grade: GradeCode,
  attendBy: Temporal.Instant | null,
  stamp: Stamp,
): Promise<void> {
  await tx.updateTable('response.incident').set({ grade, attend_by: attendBy }).where('id', '=', incident.id).execute()
  await record(tx, {
    ...stamp,
    kind: 'incident-regraded',
    caseId: incident.case_id,
    about: incident.id,
    body: { incidentId: incident.id, grade, from: incident.grade, attendBy },
  })
}
