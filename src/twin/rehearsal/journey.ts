import type { CrimeType } from '../../platform/force/vocabulary.ts'
import type { Next } from '../../platform/random.ts'
import { type Attendance, type BasePoint, type DeskClose, planAttendance, planDeskClose } from './attendance.ts'
import { attends } from './behaviour.ts'
import type { Codes } from './codes.ts'
import type { RehearsalContact } from './contact.ts'
import { type CrimeDecision, drawCrimeType, planCrimeDecision } from './crime.ts'
import { type Ending, planEnding } from './ending.ts'
import { type Intake, planIntake } from './intake.ts'
import { type Investigation, planCase } from './investigation.ts'
import { storyOf } from './stories.ts'
import { planTelephony, type Telephony } from './telephony.ts'

/** What a journey needs to know of the force. */
export type Setting = { readonly bases: readonly BasePoint[]; readonly codes: Codes }

/**
 * The whole life of one contact, as data, from the first ring to the last message: what a synthetic crew would do, and
 * when, if nobody had to wait for anybody. Much of it lies after the end of a rehearsal; that is as it should be.
 */
export type PlannedJourney = {
  readonly contact: RehearsalContact
  readonly telephony: Telephony
  /** Null when the person left and could not be reached. */
  readonly intake: Intake | null
  readonly incidentType: string | null
  readonly ending: Ending
  /** Somebody is sent, or it is closed from a desk; both null when there is no incident. */
  readonly attendance: Attendance | null
  readonly deskClose: DeskClose | null
  readonly decision: CrimeDecision | null
  readonly investigation: Investigation | null
}

/** Plans it. The same contact, setting and stream of chance give the same journey. */
export function planJourney(contact: RehearsalContact, next: Next, setting: Setting): PlannedJourney {
  const story = storyOf(contact.story)
  const { bases, codes } = setting
  const incidentType = codes.incidentType(contact.story, contact.happening) ?? null
  const telephony = planTelephony(contact, next)
  const sensitive = codes.sensitivity(incidentType)
  const intake = telephony.talk ? planIntake(contact, story, telephony.talk, sensitive, next) : null
  const crimeType: CrimeType | null = contact.about === undefined ? drawCrimeType(story, next) : null
  const ending = planEnding(contact, story, telephony, intake, crimeType !== null, next)
  const spoken = { contact, telephony, intake, incidentType, ending }
  const nothing = { attendance: null, deskClose: null, decision: null, investigation: null }
  if (ending.kind !== 'incident' || !intake) return { ...spoken, ...nothing }

  const { openedAt } = ending
  const { grade } = intake.grading
  const crime = crimeType !== null
  const attendance = attends(grade, next) ? planAttendance(contact, grade, openedAt, crime, bases, next) : null
  const deskClose = attendance ? null : planDeskClose(ending.at, grade, story, crime, next)
  const decision = planCrimeDecision(contact, story, crimeType, ending.at, attendance, codes, next)
  const investigation =
    decision?.decision === 'crime' ? planCase(contact, story, intake.assessment, decision, next) : null
  return { ...spoken, attendance, deskClose, decision, investigation }
}
