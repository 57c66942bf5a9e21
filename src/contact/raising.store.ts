import type { Tx } from '../platform/db/connect.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { floorNow, readAssessments } from './assessment.store.ts'
import { type ContactRow, findContact, holdContact } from './contact.store.ts'
import { leadOf } from './event/attachment.store.ts'
import { readForce } from './installed-force.store.ts'
import { becauseOf } from './minimum-grade.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import { raisedBy } from './raising.ts'
import { keepUpgradeCode } from './upgrade-reason.store.ts'
import { ruleUpgradeCode } from './upgrade-reason.ts'

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
  await raiseTo(
    tx,
    lead,
    grade,
    reason,
    { by: 'caller-of-event', rule: 'caller-of-event', callerContact: contactId },
    stamp,
  )
}

/**
 * Raises a held contact's grade by rule; never called for a slower one. `by`: which rule it was, and `rule` what the fact says of it. With the grade it is kept
 * how many assessments stood before it: only a later one counts as a second look.
 */
export async function raiseTo(
  tx: Tx,
  contact: ContactRow,
  grade: GradeCode,
  reason: string,
  { by, ...more }: { by: Parameters<typeof ruleUpgradeCode>[0]; rule: string; callerContact?: string },
  stamp: Stamp,
): Promise<void> {
  const assessments = (await readAssessments(tx, contact.id)).length
  const code = ruleUpgradeCode(by, contact.grade)
  const gradingId = newId()
  await tx
    .insertInto('contact.grading')
    .values({
      id: gradingId,
      case_id: contact.case_id,
      contact_id: contact.id,
      from_grade: contact.grade,
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
  await tx.updateTable('contact.contact').set({ grade, graded_at: stamp.at }).where('id', '=', contact.id).execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-graded',
    body: {
      contactId: contact.id,
      grade,
      from: contact.grade,
      minimumGrade: grade,
      slower: false,
      reason,
      approved: false,
      ...more,
      ...(code ? { upgradeCode: code } : {}),
    },
  })
  if (code) await keepUpgradeCode(tx, contact, { gradingId, code, byRule: true }, stamp)
}
