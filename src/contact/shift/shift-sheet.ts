import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { londonTime } from '../../platform/views/when.ts'
import { isFaster } from '../grade-order.ts'
import type { Answers } from '../thrive.ts'
import { isKnown, PROMPTS } from '../thrive.ts'

/** The parts of the sheet, in the order that they are read out. What it must hold is general practice, not law (contact.md section 12). */
export const SECTIONS = [
  ['critical', 'Critical incidents'],
  ['delayed', 'Late: somebody was promised and nobody has come'],
  ['now', 'Immediate and priority'],
  ['missing', 'Missing people at high risk'],
  ['waiting', 'Waiting, with danger known'],
  ['ring-back', 'Lost callers and call-backs promised'],
  ['appointments', 'Times agreed that nobody kept'],
  ['tasks', 'Overdue tasks'],
  ['crimes', 'Crime decisions not yet made'],
  ['overtime', 'Units on past the end of their shift'],
] as const
export type SectionId = (typeof SECTIONS)[number][0]

/** One line: what is known, what is not, what happens next. `key` names the matter, whichever line it is on. */
export type SheetLine = {
  key: string
  section: SectionId
  title: string
  known: string
  notKnown: string
  nextAction: string
  /** A target was missed: it is raised again at changeover (contact.md section 3.1). */
  missed: boolean
  href: string | null
  caseId: string | null
}

export type IncidentSeen = {
  incidentId: string
  caseId: string
  number: number
  what: string
  place: string
  grade: GradeCode
  attendBy: Temporal.Instant | null
  firstAtSceneAt: Temporal.Instant | null
  sent: readonly string[]
  /** The newest answers of its contact; null where nobody has assessed. */
  answers: Answers | null
  missing: boolean
  callers: number
  /** Who needs an interpreter, in words. */
  interpreter: string | null
}

/** Undefined for an incident that needs no line: slow, in time, and nobody missing. */
export function incidentLine(one: IncidentSeen, now: Temporal.Instant): SheetLine | undefined {
  const late = one.firstAtSceneAt === null && one.attendBy !== null && Temporal.Instant.compare(one.attendBy, now) < 0
  const missedIt =
    late ||
    (one.attendBy !== null &&
      one.firstAtSceneAt !== null &&
      Temporal.Instant.compare(one.firstAtSceneAt, one.attendBy) > 0)
  const high = one.missing && (one.grade === 'immediate' || one.answers?.risk === 'high')
  if (!late && !high && !isFaster(one.grade, 'scheduled')) return undefined
  const known = [
    one.grade,
    one.firstAtSceneAt
      ? `there since ${londonTime(one.firstAtSceneAt)}${missedIt ? ', after the target' : ''}`
      : one.attendBy
        ? `${late ? 'was due' : 'due'} ${londonTime(one.attendBy)}`
        : 'no time promised',
    one.sent.length > 0 ? `sent: ${one.sent.join(', ')}` : 'nobody sent',
    ...(one.interpreter ? [one.interpreter] : []),
    ...(one.callers > 1 ? [`${one.callers} callers, each with their own risk`] : []),
  ]
  return {
    key: `incident:${one.incidentId}`,
    section: late ? 'delayed' : high ? 'missing' : 'now',
    title: `Incident ${one.number}: ${one.what}, ${one.place}`,
    known: known.join('; '),
    notKnown: unknownWords(one.answers),
    nextAction: nextOf(one, late),
    missed: missedIt,
    href: `/incidents/${one.incidentId}`,
    caseId: one.caseId,
  }
}

function nextOf(one: IncidentSeen, late: boolean): string {
  if (one.firstAtSceneAt) return 'Hear from the scene, and close or hand on'
  if (one.sent.length === 0)
    return late ? 'Find somebody, from the next area too; assess again; ring the caller if it is safe' : 'Send somebody'
  return late ? 'Ask where they are; assess again; tell the caller if it is safe' : 'Hear that they have arrived'
}

export function unknownWords(answers: Answers | null): string {
  if (!answers) return 'the risk: nobody has assessed it'
  const words = [
    ...(isKnown(answers.immediacy) ? [] : ['how soon harm could come']),
    ...(answers.weapon === 'unknown' ? ['whether there is a weapon'] : []),
    ...(PROMPTS.some(prompt => !isKnown(answers[prompt])) ? ['who is vulnerable'] : []),
  ]
  return words.join(', ') || 'nothing asked is open'
}

export type ContactSeen = {
  contactId: string
  caseId: string
  number: number
  what: string | null
  /** In one sentence, or what they first said. */
  summary: string | null
  place: string | null
  grade: GradeCode | null
  handler: string | null
  answers: Answers | null
  attachedTo: number | null
  interpreter: string | null
}

/** An open contact that somebody is with; undefined where it was graded scheduled or slower. */
export function contactLine(one: ContactSeen): SheetLine | undefined {
  if (one.grade !== null && !isFaster(one.grade, 'scheduled')) return undefined
  return {
    key: `contact:${one.contactId}`,
    section: 'now',
    title: `Contact ${one.number}: ${[one.what, one.summary].filter(Boolean).join(', ') || 'what it is: not known'}${one.place ? `, ${one.place}` : ''}`,
    known: [
      one.grade ?? 'not graded',
      one.handler ? `with ${one.handler}` : 'nobody’s name on it',
      ...(one.interpreter ? [one.interpreter] : []),
      ...(one.attachedTo ? [`attached to contact ${one.attachedTo}`] : []),
    ].join('; '),
    notKnown: unknownWords(one.answers),
    nextAction:
      one.answers === null ? 'Ask and assess' : one.grade === null ? 'Grade it' : 'Open the incident, or end it',
    missed: false,
    href: `/contacts/${one.contactId}`,
    caseId: one.caseId,
  }
}

/** The sheet in the order that it is read: by section, what was missed first. */
export function inReadingOrder(lines: readonly SheetLine[]): SheetLine[] {
  const place = (line: SheetLine) => SECTIONS.findIndex(([id]) => id === line.section)
  return lines.toSorted((a, b) => place(a) - place(b) || Number(b.missed) - Number(a.missed))
}
