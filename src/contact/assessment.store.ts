import type { Selectable } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Database } from '../platform/db/database.ts'
import type { Force } from '../platform/force/force.ts'
import type { GradeCode } from '../platform/force/vocabulary.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { type ContactRow, sensitivityOf } from './contact.store.ts'
import { refuseSubjectWords } from './hate/hate-pack.store.ts'
import { type Floor, type FloorReason, minimumGrade } from './minimum-grade.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import { type Answered, pathwayFloors } from './pathway-state.ts'
import { type Answers, anyoneVulnerable, PROMPTS, TRIGGER_NAMES } from './thrive.ts'
import { type AssessmentGiven, type PromptAnswers, promptAnswers } from './thrive-form.ts'
import { missingFor, refuseMissing } from './thrive-missing.ts'
import { thrivePack, thrivePackOn } from './thrive-pack.ts'

export type AssessmentRow = Omit<Selectable<Database['contact.assessment']>, 'prompts'> & { prompts: PromptAnswers }

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

/**
 * The floor as it is now: by every assessment, by what kind of incident it has turned out to be since, by every pathway
 * answer, and by the rule of silent calls. Undefined while nobody has assessed, whatever else is known.
 */
export function floorNow(
  contact: ContactRow,
  assessments: readonly AssessmentRow[],
  force: Force,
  pathways: readonly Answered[],
): Floor | undefined {
  const newest = assessments.at(-1)
  if (!newest) return undefined
  const sensitive = sensitivityOf(force, contact.incident_type)
  return minimumGrade(thrivePack(newest.pack), assessments.map(answersOf), sensitive, askedBeside(contact, pathways))
}

/** What asks for a grade beside THRIVE. */
export function askedBeside(contact: Pick<ContactRow, 'held_because'>, pathways: readonly Answered[]): FloorReason[] {
  const held: FloorReason[] = contact.held_because
    ? [{ grade: 'immediate', because: `it is ${contact.held_because}` }]
    : []
  return [...held, ...pathwayFloors(pathways)]
}

export type Assessed = {
  assessmentId: string
  seq: number
  minimumGrade: GradeCode
  reasons: string[]
  vulnerable: boolean
}

/**
 * Adds an assessment; none is ever changed. Somebody found vulnerable stays so for every approval that follows. By whatever door it comes,
 * no word of it tells who the person complained of is where no crime was done.
 */
export async function assessContact(
  tx: Tx,
  contact: ContactRow,
  given: AssessmentGiven & { notSubject?: 'yes' | undefined },
  force: Force,
  stamp: Stamp,
): Promise<Outcome<Assessed, 'thrive-missing' | 'subject-not-kept'>> {
  const forbidden = await refuseSubjectWords(tx, contact.id, given, given.notSubject === 'yes', stamp.at)
  if (forbidden) return forbidden
  const before = await readAssessments(tx, contact.id)
  const pack = thrivePackOn(londonDay(stamp.at))
  const prompts = promptAnswers(given)
  const answers = [...before.map(answersOf), answersOf({ ...given, prompts })]
  const beside = askedBeside(contact, await readPathwayAnswers(tx, [contact.id]))
  const floor = minimumGrade(pack, answers, sensitivityOf(force, contact.incident_type), beside)!
  const assessmentId = newId()
  const seq = before.length + 1
  const trigger = given.trigger ?? (seq === 1 ? 'initial' : 'new-information')
  const missing = refuseMissing(missingFor(pack, trigger, given), `For this reason (${TRIGGER_NAMES[trigger]})`)
  if (missing) return missing
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
      risk_reason: given.riskReason ?? '',
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
  return accept({ assessmentId, seq, minimumGrade: floor.grade, reasons, vulnerable })
}
