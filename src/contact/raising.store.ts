import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { floorNow, readAssessments } from './assessment.store.ts'
import { leadOf } from './attachment.store.ts'
import { findContact, holdContact } from './contact.store.ts'
import { readForce } from './installed-force.store.ts'
import { becauseOf } from './minimum-grade.ts'
import { readPathwayAnswers } from './pathway.store.ts'
import { raisedBy } from './raising.ts'

/** Raises the event of an attached contact to what this caller needs, by rule; does nothing where that is no faster. */
export async function raiseEvent(tx: Tx, contactId: string, stamp: Stamp): Promise<void> {
  const leadId = await leadOf(tx, contactId)
  if (leadId === contactId) return
  const caller = await findContact(tx, contactId)
  const lead = await holdContact(tx, leadId)
  if (!caller || !lead) return
  const floor = floorNow(
    caller,
    await readAssessments(tx, contactId),
    await readForce(tx),
    await readPathwayAnswers(tx, [contactId]),
  )
  const grade = raisedBy(lead.grade, { needs: floor?.grade ?? null, grade: caller.grade })
  if (!grade) return
  const why = floor?.grade === grade ? becauseOf(floor) : `graded ${grade}`
  const reason = `By rule: contact ${caller.number}, a caller of the same event, needs ${grade}: ${why}`
  const assessments = (await readAssessments(tx, lead.id)).length
  await tx
    .insertInto('contact.grading')
    .values({
      id: newId(),
      case_id: lead.case_id,
      contact_id: lead.id,
      from_grade: lead.grade,
      grade,
      minimum_grade: grade,
      reason,
      agreed_by: null,
      assessments,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await tx.updateTable('contact.contact').set({ grade, graded_at: stamp.at }).where('id', '=', lead.id).execute()
  await record(tx, {
    ...stamp,
    caseId: lead.case_id,
    about: lead.id,
    kind: 'contact-graded',
    body: {
      contactId: lead.id,
      grade,
      from: lead.grade,
      minimumGrade: grade,
      slower: false,
      reason,
      rule: 'caller-of-event',
      approved: false,
      callerContact: contactId,
    },
  })
}
