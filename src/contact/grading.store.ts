import { may } from '../platform/access/permissions.ts'
import { holds } from '../platform/access/rights.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { floorNow, readAssessments } from './assessment.store.ts'
import { type ContactRow, sensitivityOf } from './contact.store.ts'
import { countEarlier } from './earlier-contacts.store.ts'
import { type Approver, approvalRuleOn } from './grade-approvals.ts'
import { gradeFlags } from './grade-flags.ts'
import { type GradeTarget, gradeTarget } from './grade-target.ts'
import { type NoGrade, regrade } from './grading.ts'
import { refuseSubjectWords, type SaysWhom } from './hate/hate-pack.store.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import { needsCare } from './pathway-state.ts'
import { countEarlierOfPeople } from './repeat-person.store.ts'
import type { Release } from './silent-call.ts'
import { lacksFor } from './thrive-lacks.ts'
import { keepUpgradeCode } from './upgrade-reason.store.ts'
import { upgradeCode } from './upgrade-reason.ts'

export type Graded = {
  grade: GradeCode
  from: GradeCode | null
  minimumGrade: GradeCode | null
  slower: boolean
  target: GradeTarget | null
}

export type GradingLine = {
  at: Temporal.Instant
  byName: string
  from: GradeCode | null
  grade: GradeCode
  reason: string | null
  basis: string | null
  agreedBy: string | null
  assessments: number
}

export async function readGradings(tx: Tx, contactId: string): Promise<GradingLine[]> {
  return tx
    .selectFrom('contact.grading')
    .select([
      'at',
      'by_name as byName',
      'from_grade as from',
      'grade',
      'reason',
      'basis',
      'agreed_by as agreedBy',
      'assessments',
    ])
    .where('contact_id', '=', contactId)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
}

/** Gives a grade, or says why not. The contact is held, so that of two people at once the second decides on what the first did. */
export async function gradeContact(
  tx: Tx,
  contact: ContactRow,
  given: { grade: GradeCode; reason?: string | undefined; basis?: Release | undefined } & SaysWhom,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<Graded, NoGrade | 'subject-not-kept'>> {
  const assessments = await readAssessments(tx, contact.id)
  const pathways = await readPathwayAnswers(tx, [contact.id])
  const floor = floorNow(contact, assessments, force, pathways)
  const last = (await readGradings(tx, contact.id)).at(-1)
  const sensitive = sensitivityOf(force, contact.incident_type)
  const rule = approvalRuleOn(londonDay(stamp.at))
  const earlier = await countEarlier(tx, [{ id: contact.id, callerNumber: contact.caller_number }], stamp.at)
  const flags = gradeFlags(rule, {
    sensitive,
    pathways: pathways.map(one => one.pathway),
    childFound: assessments.some(one => one.prompts.children.answer === 'yes'),
    earlier: Math.max(
      earlier.get(contact.id)?.count ?? 0,
      await countEarlierOfPeople(tx, contact.id, rule.repeat.months, stamp.at),
    ),
  })
  const decided = regrade({
    from: contact.grade,
    to: given.grade,
    floor,
    reason: given.reason,
    assessedSince: assessments.length > (last?.assessments ?? 0),
    missing: lacksFor('regrade', assessments.at(-1), londonDay(stamp.at)),
    vulnerable: contact.vulnerable || needsCare(pathways),
    held: contact.held_because,
    basis: given.basis,
    sensitive,
    rule,
    flags,
    mayAgree: mayAgree(stamp.by),
    byDispatcher: stamp.by.role === 'dispatcher',
  })
  if (!decided.ok) return decided
  const { from, to, slower, approved, approver, reason, basis } = decided.value
  // Nobody waits for help because of what stands in a reason: only what makes it slower is asked again.
  const forbidden =
    slower && (await refuseSubjectWords(tx, contact.id, { reason }, given.notSubject === 'yes', stamp.at))
  if (forbidden) return forbidden
  const minimum = floor?.grade ?? null
  const assessedSince = assessments.length > (last?.assessments ?? 0) ? (assessments.at(-1)?.trigger ?? null) : null
  const code = upgradeCode({ from, to, floor, assessedSince })
  const gradingId = newId()
  await tx
    .insertInto('contact.grading')
    .values({
      id: gradingId,
      case_id: contact.case_id,
      contact_id: contact.id,
      from_grade: from,
      grade: to,
      minimum_grade: minimum,
      reason,
      basis,
      agreed_by: approved ? stamp.by.name : null,
      assessments: assessments.length,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const released = basis ? { held_at: null, held_because: null } : {}
  await tx
    .updateTable('contact.contact')
    .set({ grade: to, graded_at: stamp.at, ...released })
    .where('id', '=', contact.id)
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-graded',
    body: {
      contactId: contact.id,
      grade: to,
      from,
      minimumGrade: minimum,
      slower,
      reason,
      approved,
      ...(approved ? { approver, flags, rule: rule.id } : {}),
      ...(basis ? { basis } : {}),
      ...(code ? { upgradeCode: code } : {}),
    },
  })
  if (code) await keepUpgradeCode(tx, contact, { gradingId, code, byRule: true }, stamp)
  return accept({ grade: to, from, minimumGrade: minimum, slower, target: targetOf(contact, to, force, stamp.at) })
}

/** What this person may agree by themselves. */
function mayAgree(who: Who): Approver {
  if (!may(who.role, 'agree a slower response')) return 'nobody'
  return holds(who, 'incident-manager') ? 'incident-manager' : 'supervisor'
}

/** What the grade promises here, by the set in force today. */
export function targetOf(
  contact: ContactRow,
  grade: GradeCode,
  force: Force,
  now: Temporal.Instant,
): GradeTarget | null {
  const ruralUrban = force.neighbourhoods.find(one => one.id === contact.settlement_id)?.ruralUrban ?? null
  return (
    gradeTarget(force.gradeSets, grade, {
      day: londonDay(now),
      ruralUrban,
      answeredAt: contact.answered_at ?? contact.taken_at,
    }) ?? null
  )
}
