import type { Selectable } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { londonDay } from '../platform/time.ts'
import { type ContactRow, sensitivityOf } from './contact.store.ts'
import { type Floor, minimumGrade } from './minimum-grade.ts'
import type { AssessmentTable } from './tables.ts'
import { type Answers, anyoneVulnerable, PROMPTS } from './thrive.ts'
import { type AssessmentGiven, type PromptAnswers, promptAnswers } from './thrive-form.ts'
import { thrivePack, thrivePackOn } from './thrive-pack.ts'

export type AssessmentRow = Omit<Selectable<AssessmentTable>, 'prompts'> & { prompts: PromptAnswers }

/** Every assessment of a contact, oldest first. */
export async function readAssessments(tx: Tx, contactId: string): Promise<AssessmentRow[]> {
  const rows = await tx
    .selectFrom('contact.assessment')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('seq')
    .execute()
  return rows as AssessmentRow[]
}

export function answersOf(row: Pick<AssessmentRow, 'immediacy' | 'risk' | 'weapon' | 'prompts'>): Answers {
  const { immediacy, risk, weapon, prompts } = row
  return {
    immediacy,
    risk,
    weapon,
    ...(Object.fromEntries(PROMPTS.map(prompt => [prompt, prompts[prompt].answer])) as Pick<
      Answers,
      (typeof PROMPTS)[number]
    >),
  }
}

/** The floor as it is now: by every assessment, and by what kind of incident it has turned out to be since. */
export function floorNow(contact: ContactRow, assessments: readonly AssessmentRow[], force: Force): Floor | undefined {
  const newest = assessments.at(-1)
  if (!newest) return undefined
  return minimumGrade(thrivePack(newest.pack), assessments.map(answersOf), sensitivityOf(force, contact.incident_type))
}

export type Assessed = {
  assessmentId: string
  seq: number
  minimumGrade: GradeCode
  reasons: string[]
  vulnerable: boolean
}

/** Adds an assessment; none is ever changed. Somebody found vulnerable stays so for every approval that follows. */
export async function assessContact(
  tx: Tx,
  contact: ContactRow,
  given: AssessmentGiven,
  force: Force,
  stamp: Stamp,
): Promise<Assessed> {
  const before = await readAssessments(tx, contact.id)
  const pack = thrivePackOn(londonDay(stamp.at))
  const prompts = promptAnswers(given)
  const answers = [...before.map(answersOf), answersOf({ ...given, prompts })]
  const floor = minimumGrade(pack, answers, sensitivityOf(force, contact.incident_type))!
  const assessmentId = newId()
  const seq = before.length + 1
  const trigger = given.trigger ?? (seq === 1 ? 'initial' : 'new-information')
  const vulnerable = contact.vulnerable || anyoneVulnerable(answers)
  const { threat, harm, risk, immediacy, weapon } = given
  await tx
    .insertInto('contact.assessment')
    .values({
      id: assessmentId,
      case_id: contact.case_id,
      contact_id: contact.id,
      seq,
      trigger,
      pack: pack.id,
      threat,
      harm,
      risk,
      immediacy,
      weapon,
      investigation: given.investigation ?? '',
      vulnerability: given.vulnerability ?? '',
      engagement: given.engagement ?? '',
      prompts: JSON.stringify(prompts),
      minimum_grade: floor.grade,
      reasons: JSON.stringify(floor.reasons),
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  if (vulnerable !== contact.vulnerable)
    await tx.updateTable('contact.contact').set({ vulnerable }).where('id', '=', contact.id).execute()
  const reasons = floor.reasons.map(reason => reason.because)
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-assessed',
    body: {
      contactId: contact.id,
      assessmentId,
      seq,
      trigger,
      pack: pack.id,
      minimumGrade: floor.grade,
      reasons,
      vulnerable,
    },
  })
  return { assessmentId, seq, minimumGrade: floor.grade, reasons, vulnerable }
}
