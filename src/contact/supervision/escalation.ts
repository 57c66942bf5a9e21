import type { Right } from '../../platform/access/rights.ts'
import { type From, OURS } from '../pathway.ts'
import type { AlarmId } from './alarm-rules.ts'

/** Whose an alarm is, and who holds that duty: a right given by name, or any supervisor. */
export const DUTIES = {
  supervisor: { label: 'a supervisor', right: null },
  'duty-inspector': { label: 'the duty inspector', right: 'incident-manager' },
  'control-room-manager': { label: 'the control-room manager', right: 'incident-manager' },
} as const satisfies Record<string, { label: string; right: Right | null }>
export type Duty = keyof typeof DUTIES

/** Something restricted that waits is no alarm of the wall: it has no words, and only a sign (decision 0018). */
export type EscalationKind = AlarmId | 'restricted-waits'

/**
 * After so many minutes in which nobody looked at an alarm (took it, or took it and said what they did), it is this duty's,
 * in `[from, to)` London days. Every minute here is policy for a force to set.
 */
export type Escalation = From & {
  readonly kind: EscalationKind
  readonly minutes: number
  readonly duty: Duty
  readonly from: string
  readonly to: string | null
}

const row = (kind: EscalationKind, minutes: number, duty: Duty, from: From = OURS): Escalation => ({
  kind,
  minutes,
  duty,
  from: '2019-01-01',
  to: null,
  ...from,
})

export const ESCALATIONS: readonly Escalation[] = [
  row('restricted-waits', 15, 'duty-inspector'),
  row('restricted-waits', 30, 'control-room-manager'),
  row('waiting-in-danger', 2, 'duty-inspector'),
  row('waiting-in-danger', 4, 'control-room-manager'),
  row('lost-in-danger', 5, 'duty-inspector'),
  row('lost-in-danger', 10, 'control-room-manager'),
  row('second-read-faster', 5, 'duty-inspector'),
  row('second-read-faster', 10, 'control-room-manager'),
  row('below-floor', 5, 'duty-inspector'),
  row('below-floor', 10, 'control-room-manager'),
  row('over-target', 10, 'duty-inspector'),
  row('over-target', 20, 'control-room-manager'),
  row('nobody-sent', 10, 'duty-inspector'),
  row('nobody-sent', 20, 'control-room-manager'),
  row('line-closed', 10, 'duty-inspector'),
  row('line-closed', 20, 'control-room-manager'),
  row('text-not-sent', 3, 'duty-inspector'),
  row('text-not-sent', 6, 'control-room-manager'),
  row('interpreter-wanted', 7, 'duty-inspector'),
  row('interpreter-wanted', 15, 'control-room-manager'),
  row('appointment-missed', 30, 'duty-inspector'),
  row('appointment-missed', 60, 'control-room-manager'),
  row('near-target', 10, 'duty-inspector'),
  row('near-target', 20, 'control-room-manager'),
  row('fields-after-immediate', 10, 'duty-inspector'),
  row('fields-after-immediate', 20, 'control-room-manager'),
  row('not-graded', 10, 'duty-inspector'),
  row('not-graded', 20, 'control-room-manager'),
  row('not-assessed', 15, 'duty-inspector'),
  row('not-assessed', 30, 'control-room-manager'),
  row('assess-again', 20, 'duty-inspector'),
  row('assess-again', 40, 'control-room-manager'),
  row('contact-caller-again', 20, 'duty-inspector'),
  row('contact-caller-again', 40, 'control-room-manager'),
  row('task-overdue', 60, 'duty-inspector'),
  row('task-overdue', 120, 'control-room-manager'),
]

export type Step = { readonly minutes: number; readonly duty: Duty }

/** The way up of one kind of alarm on a day, soonest first. The last duty keeps it. */
export function stepsOn(day: Temporal.PlainDate, kind: EscalationKind): Step[] {
  const on = day.toString()
  return ESCALATIONS.filter(one => one.kind === kind && one.from <= on && (one.to === null || on < one.to)).toSorted(
    (a, b) => a.minutes - b.minutes,
  )
}

export type Risen = { rung: number; duty: Duty; next: { duty: Duty; at: Temporal.Instant } | null }

/** How far up it is after it has waited since `from`, and the clock to the next duty. Rung 0 is any supervisor's. */
export function risen(steps: readonly Step[], from: Temporal.Instant, now: Temporal.Instant): Risen {
  const at = (step: Step) => from.add({ seconds: Math.round(step.minutes * 60) })
  const rung = steps.filter(step => Temporal.Instant.compare(at(step), now) <= 0).length
  const next = steps[rung]
  return { rung, duty: steps[rung - 1]?.duty ?? 'supervisor', next: next ? { duty: next.duty, at: at(next) } : null }
}

/** Has it come up to this person by the duty they hold? */
export function isTheirs(duty: Duty, who: { rights?: readonly Right[] | undefined }): boolean {
  const { right } = DUTIES[duty]
  return right !== null && (who.rights?.includes(right) ?? false)
}
