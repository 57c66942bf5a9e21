import { type Arrival, channelRow } from '../../contact/channels.ts'
import type { Role } from '../../platform/access/roles.ts'
import type { Assessment } from './assessment.ts'
import type { Attendance, DeskClose, Reassessment } from './attendance.ts'
import type { RehearsalContact } from './contact.ts'
import type { CrimeDecision } from './crime.ts'
import type { Ending } from './ending.ts'
import type { InvestigationPlan, PlannedLine, Review } from './enquiry.ts'
import type { Intake, LogLine } from './intake.ts'
import type { PlannedJourney } from './journey.ts'
import type { PlannedOutcome } from './outcome.ts'
import type { OwnPages, Visit } from './own-pages.ts'
import { parameter } from './parameters.ts'
import type { PlannedSuspect, SuspectEvent } from './suspect.ts'
import type { Hold, OwnState, Try } from './telephony.ts'
import type { VictimUpdate } from './updates.ts'
import type { SafeContact, Victim } from './victim.ts'

const ANSWERED_MINUTES = parameter('own-pages-answered-median')

/** One thing that one person (or the switch) does, and what they do it with. */
export type Step = { readonly at: Temporal.Instant; readonly by: Role } & Doing

type Doing =
  | { readonly kind: 'offered'; readonly contact: RehearsalContact }
  | { readonly kind: 'queued' | 'abandoned' | 'answered' | 'call-ended' | 'en-route' | 'at-scene' }
  | { readonly kind: 'called-back'; readonly answered: boolean; readonly last: boolean }
  | { readonly kind: 'call-back-screened'; readonly hold: Hold }
  | { readonly kind: 'rung-as-agreed'; readonly answered: boolean; readonly last: boolean }
  | { readonly kind: 'put-on-hold' | 'retrieved' }
  | { readonly kind: 'said-own-state'; readonly own: OwnState }
  | { readonly kind: 'log-line'; readonly line: LogLine }
  | { readonly kind: 'repeat-checked'; readonly check: Intake['repeatCheck'] }
  | { readonly kind: 'assessed'; readonly assessment: Assessment }
  | { readonly kind: 'graded'; readonly grading: Intake['grading'] }
  | { readonly kind: 'advised'; readonly advice: Intake['advice'] }
  | { readonly kind: 'closure-assessed'; readonly assessment: Assessment }
  | { readonly kind: 'incident-opened' }
  | { readonly kind: 'ended'; readonly ending: Ending }
  | { readonly kind: 'reassessed'; readonly reassessment: Reassessment }
  | { readonly kind: 'assigned' | 'cleared'; readonly attendance: Attendance }
  | { readonly kind: 'desk-closed'; readonly close: DeskClose }
  | { readonly kind: 'crime-decided'; readonly decision: CrimeDecision; readonly victim: Victim | null }
  | { readonly kind: 'safe-contact-recorded'; readonly safeContact: SafeContact }
  | { readonly kind: 'allocated' }
  | { readonly kind: 'planned'; readonly plan: InvestigationPlan }
  | { readonly kind: 'line-ended'; readonly line: PlannedLine; readonly index: number }
  | { readonly kind: 'reviewed'; readonly review: Review }
  | { readonly kind: 'suspect-named'; readonly suspect: PlannedSuspect }
  | { readonly kind: 'suspect-event'; readonly event: SuspectEvent }
  | { readonly kind: 'card-given'; readonly how: OwnPages['how'] }
  | { readonly kind: 'own-pages-opened'; readonly visit: Visit }
  | { readonly kind: 'question-answered' }
  | { readonly kind: 'victim-updated'; readonly update: VictimUpdate }
  | { readonly kind: 'outcome-proposed' | 'outcome-decided'; readonly outcome: PlannedOutcome }

export type StepKind = Step['kind']

/**
 * A journey as a list of steps in order of time; steps of one instant stay in the order of the work. A driver that had
 * to wait (no unit free, a handler still talking) adds the wait to every step that is still to come: `postponed`.
 */
export function stepsOf(journey: PlannedJourney): Step[] {
  const steps = [...speaking(journey), ...sending(journey), ...investigating(journey)]
  return steps.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/** The same steps, this many milliseconds later. */
export function postponed(steps: readonly Step[], milliseconds: number): Step[] {
  return steps.map(step => ({ ...step, at: step.at.add({ milliseconds }) }))
}

const ARRIVES: Readonly<Record<Arrival, Role>> = { switch: 'system', public: 'public', staff: 'contact-handler' }

const rung = (kind: 'called-back' | 'rung-as-agreed', { at, answered }: Try, last: boolean): Step => ({
  at,
  by: 'contact-handler',
  kind,
  answered,
  last,
})

function speaking({ contact, telephony, intake, ending }: PlannedJourney): Step[] {
  const caller = ARRIVES[channelRow(contact.way).arrives]
  const handler: Role = 'contact-handler'
  const { offeredAt, queuedAt, abandonedAt, answeredAt, talk, callBacks, hold, onHold, ownState } = telephony
  const arrival: (Step | null)[] = [
    { at: offeredAt, by: caller, kind: 'offered', contact },
    { at: queuedAt, by: caller, kind: 'queued' },
    abandonedAt && { at: abandonedAt, by: caller, kind: 'abandoned' },
    answeredAt && { at: answeredAt, by: handler, kind: 'answered' },
    ...callBacks.map((one, n): Step => rung('called-back', one, n === callBacks.length - 1)),
    hold && { at: hold.screenAt, by: caller, kind: 'call-back-screened', hold },
    ...(hold?.tries ?? []).map((one, n, all): Step => rung('rung-as-agreed', one, n === all.length - 1)),
    onHold && { at: onHold.from, by: caller, kind: 'put-on-hold' },
    onHold && { at: onHold.to, by: caller, kind: 'retrieved' },
  ]
  const talking: Step[] = intake
    ? [
        ...intake.lines.map((line): Step => ({ at: line.at, by: handler, kind: 'log-line', line })),
        { at: intake.repeatCheck.at, by: handler, kind: 'repeat-checked', check: intake.repeatCheck },
        { at: intake.assessment.at, by: handler, kind: 'assessed', assessment: intake.assessment },
        {
          at: intake.grading.at,
          by: intake.grading.bySupervisor ? 'supervisor' : handler,
          kind: 'graded',
          grading: intake.grading,
        },
        { at: intake.advice.at, by: handler, kind: 'advised', advice: intake.advice },
      ]
    : []
  const opened = ending.kind === 'incident' ? ending.openedAt : null
  const closing: (Step | null)[] = [
    intake?.closure
      ? { at: intake.closure.at, by: handler, kind: 'closure-assessed', assessment: intake.closure }
      : null,
    opened && { at: opened, by: handler, kind: 'incident-opened' },
    talk && { at: talk.to, by: handler, kind: 'call-ended' },
    { at: ending.at, by: handler, kind: 'ended', ending },
    ownState && { at: ownState.at, by: handler, kind: 'said-own-state', own: ownState },
  ]
  return [...arrival, ...talking, ...closing].filter(step => step !== null)
}

/** Sent, on the way, there, clear. */
export function attendanceSteps(attendance: Attendance): Step[] {
  const officer: Role = 'response-officer'
  return [
    { at: attendance.assignedAt, by: 'dispatcher', kind: 'assigned', attendance },
    { at: attendance.enRouteAt, by: officer, kind: 'en-route' },
    { at: attendance.atSceneAt, by: officer, kind: 'at-scene' },
    { at: attendance.clearedAt, by: officer, kind: 'cleared', attendance },
  ]
}

function sending({ attendance, deskClose, decision, investigation }: PlannedJourney): Step[] {
  const control: Role = 'dispatcher'
  const officer: Role = 'response-officer'
  const sent: Step[] = attendance
    ? [
        ...attendance.reassessments.map(
          (again): Step => ({ at: again.at, by: control, kind: 'reassessed', reassessment: again }),
        ),
        ...attendanceSteps(attendance),
      ]
    : []
  const closed: Step[] = deskClose ? [{ at: deskClose.at, by: control, kind: 'desk-closed', close: deskClose }] : []
  const victim = investigation?.victim ?? null
  const decided: Step[] = decision
    ? [{ at: decision.at, by: attendance ? officer : 'investigator', kind: 'crime-decided', decision, victim }]
    : []
  return [...sent, ...closed, ...decided]
}

function investigating({ investigation, attendance }: PlannedJourney): Step[] {
  if (!investigation) return []
  const { victim, safeContact, allocatedAt, plan, reviews, suspect, outcome, updates, ownPages } = investigation
  const investigator: Role = 'investigator'
  const teller: Role = victim?.enhanced ? 'victim-care-officer' : investigator
  const named: Step[] = suspect
    ? [
        { at: suspect.namedAt, by: investigator, kind: 'suspect-named', suspect },
        ...suspect.events.map((event): Step => ({ at: event.at, by: investigator, kind: 'suspect-event', event })),
      ]
    : []
  const safe: Step[] = safeContact
    ? [
        {
          at: safeContact.at,
          by: attendance ? 'response-officer' : investigator,
          kind: 'safe-contact-recorded',
          safeContact,
        },
      ]
    : []
  return [
    ...safe,
    ...(ownPages ? ownPagesSteps(ownPages) : []),
    { at: allocatedAt, by: 'supervisor', kind: 'allocated' },
    { at: plan.at, by: investigator, kind: 'planned', plan },
    ...plan.lines.map((line, index): Step => ({ at: line.endedAt, by: investigator, kind: 'line-ended', line, index })),
    ...reviews.map((review): Step => ({ at: review.at, by: 'supervisor', kind: 'reviewed', review })),
    ...named,
    { at: outcome.proposedAt, by: investigator, kind: 'outcome-proposed', outcome },
    { at: outcome.decidedAt, by: 'supervisor', kind: 'outcome-decided', outcome },
    ...updates.map((update): Step => ({ at: update.at, by: teller, kind: 'victim-updated', update })),
  ]
}

/** The card, each look at their own pages, and an answer to what they asked. */
function ownPagesSteps({ cardAt, how, visits }: OwnPages): Step[] {
  const carer: Role = 'victim-care-officer'
  return [
    { at: cardAt, by: carer, kind: 'card-given', how },
    ...visits.flatMap((visit): Step[] => [
      { at: visit.at, by: 'public', kind: 'own-pages-opened', visit },
      ...(visit.asks
        ? [{ at: visit.at.add({ minutes: ANSWERED_MINUTES }), by: carer, kind: 'question-answered' } as const]
        : []),
    ]),
  ]
}
