import type { GradeCode } from '../../platform/force/vocabulary.ts'
import { NO_RESOURCE_REFUSED, saysNoResource } from '../../platform/no-resource.ts'
import { accept, type Outcome, refuse } from '../../platform/outcome.ts'
import { LONDON, london } from '../../platform/time.ts'
import type { AppointmentPack } from './appointment-pack.ts'

export const AGREED_HOW = ['in-this-call', 'rung', 'in-person', 'they-wrote'] as const
export type AgreedHow = (typeof AGREED_HOW)[number]
export const HOW_WORDS: Readonly<Record<AgreedHow, string>> = {
  'in-this-call': 'In this call',
  rung: 'They were rung, and it was safe to',
  'in-person': 'In person',
  'they-wrote': 'They wrote it themselves, by a way that is theirs alone',
}
export const ENDED = ['they-moved', 'they-cancelled', 'we-moved', 'nobody-in'] as const
export type Ended = (typeof ENDED)[number]
export const ENDED_WORDS: Readonly<Record<Ended, string>> = {
  'they-moved': 'They asked for another time',
  'they-cancelled': 'They want no visit',
  'we-moved': 'We did not keep it, or will not',
  'nobody-in': 'We came, and they were not there',
}

export type Slot = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; left: number }

/** What may be offered now, soonest first: by London's own hours, so a slot at ten is at ten on the day the clocks change too. */
export function slotsFrom(
  now: Temporal.Instant,
  pack: AppointmentPack,
  taken: (startsAt: Temporal.Instant) => number,
): Slot[] {
  const first = now.add({ minutes: pack.noticeMinutes })
  const last = now.add({ hours: pack.aheadHours })
  const slots: Slot[] = []
  const end = london(last).toPlainDate()
  for (let day = london(first).toPlainDate(); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 }))
    for (const hour of pack.begins) {
      const startsAt = day.toZonedDateTime({ timeZone: LONDON, plainTime: { hour } }).toInstant()
      if (Temporal.Instant.compare(startsAt, first) < 0 || Temporal.Instant.compare(startsAt, last) > 0) continue
      const left = pack.together - taken(startsAt)
      if (left > 0) slots.push({ startsAt, endsAt: startsAt.add({ hours: pack.hours }), left })
    }
  return slots
}

export type AgreeAsk = {
  now: Temporal.Instant
  pack: AppointmentPack
  incident: { grade: GradeCode; closed: boolean; attended: boolean; attendBy: Temporal.Instant | null }
  /** One stands already. */
  stands: boolean
  /** The one before was not kept by us, and nobody has looked at the risk since. */
  missedUnassessed: boolean
  /** It was ever said that a call to them is not safe. */
  notSafeToRing: boolean
  /** How many of the same base are in the slot already. */
  taken: number
  startsAt: Temporal.Instant
  how: AgreedHow
  safeToCome: 'yes' | 'no' | 'not-known'
  theirWish?: string | undefined
}
export type NoAppointment =
  | 'not-scheduled'
  | 'incident-closed'
  | 'attended'
  | 'has-one'
  | 'assess-first'
  | 'not-safe-to-come'
  | 'not-safe-to-ring'
  | 'not-a-slot'
  | 'slot-full'
  | 'later-than-promised'

/** May this time be agreed? Never instead of going now, never by a way or at a place that is not safe, and never later than promised unless they ask for it. */
export function agreeAppointment(ask: AgreeAsk): Outcome<{ endsAt: Temporal.Instant }, NoAppointment> {
  const { incident, now, pack, startsAt } = ask
  if (incident.closed) return refuse('incident-closed', 'This incident is closed')
  if (incident.attended) return refuse('attended', 'Somebody has been there: there is nothing to wait for')
  if (incident.grade !== 'scheduled')
    return refuse(
      'not-scheduled',
      `A ${incident.grade} response is not put off to a time: somebody goes, or the risk is looked at again`,
    )
  if (ask.stands) return refuse('has-one', 'A time is agreed already: end that one first, and say why')
  if (ask.missedUnassessed)
    return refuse('assess-first', 'The time before was not kept: look at the risk again before another is agreed')
  if (ask.safeToCome !== 'yes')
    return refuse(
      'not-safe-to-come',
      'Agree a time and a place at which it is safe for them that we come, or send somebody now',
      'safeToCome',
    )
  if (ask.how === 'rung' && ask.notSafeToRing)
    return refuse('not-safe-to-ring', 'It was said that ringing them is not safe: agree it another way', 'how')
  const local = london(startsAt)
  const onTheHour = local.minute === 0 && local.second === 0 && pack.begins.includes(local.hour)
  if (!onTheHour || Temporal.Instant.compare(startsAt, now) <= 0)
    return refuse('not-a-slot', 'Choose one of the times that are offered', 'startsAt')
  if (ask.taken >= pack.together)
    return refuse('slot-full', 'This time was taken a moment ago: offer another', 'startsAt')
  const latest = [now.add({ hours: pack.aheadHours }), ...(incident.attendBy ? [incident.attendBy] : [])].reduce(
    (a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b),
  )
  const late = Temporal.Instant.compare(startsAt, latest) > 0
  if (late && (!ask.theirWish?.trim() || saysNoResource(ask.theirWish)))
    return refuse(
      'later-than-promised',
      'This is later than was promised: write down why they asked for it themselves, or offer a sooner time',
      'theirWish',
    )
  return accept({ endsAt: startsAt.add({ hours: pack.hours }) })
}

/** A time that is ended says why; having nobody to send is no reason of anybody's. */
export function endAppointment(given: {
  ended: Ended
  why: string
}): Outcome<{ why: string }, 'no-resource-is-no-reason'> {
  const why = given.why.trim()
  return saysNoResource(why) ? refuse('no-resource-is-no-reason', NO_RESOURCE_REFUSED, 'why') : accept({ why })
}

export type Standing = 'upcoming' | 'now' | 'kept' | 'kept-late' | 'missed' | Ended
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  upcoming: 'To come',
  now: 'Now: nobody is there yet',
  kept: 'Kept',
  'kept-late': 'Somebody came late',
  missed: 'Missed: nobody came',
  ...ENDED_WORDS,
}

/** How it stands, from who arrived when. Time alone makes it missed: nobody has to say so. */
export function standingOf(
  one: { startsAt: Temporal.Instant; endsAt: Temporal.Instant; ended: Ended | null },
  firstAtScene: Temporal.Instant | null,
  now: Temporal.Instant,
): Standing {
  if (one.ended) return one.ended
  if (firstAtScene) return Temporal.Instant.compare(firstAtScene, one.endsAt) <= 0 ? 'kept' : 'kept-late'
  if (Temporal.Instant.compare(now, one.endsAt) > 0) return 'missed'
  return Temporal.Instant.compare(now, one.startsAt) < 0 ? 'upcoming' : 'now'
}
