import type { Force } from '../../platform/force/force.ts'
import type { ReachedBy } from '../../platform/victim-reach.ts'
import { type From, OURS } from '../pathway.ts'

/** What may put a victim in danger before anybody has told them of it. */
export const DANGERS = ['release', 'absconded', 'condition-change', 'order-change', 'order-over'] as const
export type Danger = (typeof DANGERS)[number]

/**
 * Minutes in which a victim at high risk is told, from when it happened and not from when it was entered, in `[from, to)` London days: a
 * safety clock beside the days of the Victims' Code, which leave a release at Christmas untold for five days (victims.md 1). All of it
 * is our proposal, for a force to set.
 */
export type SafetyRule = From & { danger: Danger; name: string; minutes: number; from: string; to: string | null }
const rule = (danger: Danger, name: string, minutes = 60): SafetyRule => ({
  danger,
  name,
  minutes,
  from: '2019-01-01',
  to: null,
  ...OURS,
})
export const SAFETY_RULES: readonly SafetyRule[] = [
  rule('release', 'The suspect was released'),
  rule('absconded', 'The suspect is wanted, or did not come back on bail'),
  rule('condition-change', 'The conditions of bail changed'),
  rule('order-change', 'A court changed the order that protects them'),
  rule('order-over', 'The order that protected them is over'),
]

export function safetyRule(danger: Danger, day: Temporal.PlainDate): SafetyRule {
  const on = day.toString()
  const rows = SAFETY_RULES.filter(one => one.danger === danger)
  return rows.find(one => one.from <= on && (one.to === null || on < one.to)) ?? rows.at(-1)!
}

/** Days after its hour in which what was not told is an alarm; then it stands as late on the victim's own page. Our proposal. */
export const SAFETY_ALARM_DAYS = 14
/** The earliest hour that is still an alarm. */
export const alarmsSince = (now: Temporal.Instant) => now.subtract({ hours: 24 * SAFETY_ALARM_DAYS })

/** What is known of a victim's case. `assessed`: why somebody judged them to be in danger. */
export type WatchedVictim = {
  offence: string
  incidentType: string
  triage: string | null
  assessed: string | null
}

const HIGH = { domestic: 'domestic abuse', stalking: 'stalking', sexual: 'a sexual offence' } as const

/** Why this victim is at high risk, in words; empty where nothing says so. What is known can only add a reason. */
export function highRiskOf(one: WatchedVictim, words: Pick<Force, 'offences' | 'incidentTypes'>): string[] {
  const sensitive = [
    words.offences.find(row => row.code === one.offence)?.sensitive,
    words.incidentTypes.find(row => row.code === one.incidentType)?.sensitive,
  ]
  const kinds = new Set(sensitive.flatMap(kind => (kind && kind in HIGH ? [HIGH[kind as keyof typeof HIGH]] : [])))
  return [
    ...kinds,
    ...(one.triage === 'high' ? ['assessed as high risk'] : []),
    ...(one.assessed ? [`judged to be in danger: ${one.assessed}`] : []),
  ]
}

const DOOR = 'Go to the door now, and speak with them alone'

/**
 * How somebody in danger is reached, by what the gate says (its hours, their conditions, whose number it is by now): never by ringing or writing where
 * that is not known to be safe. Within the hour a person stands before them; an hour that they once agreed to is no reason to wait.
 */
export function howToReach(reach: ReachedBy | undefined): string {
  if (!reach || reach.by === 'nobody-asked')
    return `No safe way to reach them is recorded: do not ring, write or leave a note. ${DOOR}`
  const { by, words, later } = reach
  if (by !== 'phone' && by !== 'in-person') return `${words.replace('. A person finds a safe way', '')}. ${DOOR}`
  return later ? `${words}. This cannot wait for that hour: do not ring now. ${DOOR}` : words
}
