import { LONDON } from '../time.ts'
import type { Force } from './force.ts'
import { REST, type Resource, type ShiftPattern, type ShiftTimes, type Staff } from './staffing.ts'

/** One team's turn of work, `[from, to)`. `shift` is the code of the pattern's times. */
export type Duty = {
  readonly team: string
  readonly shift: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** What the pattern gives a team that starts on this London day; undefined when it rests or is not on the pattern. */
export function dutyOn(pattern: ShiftPattern, team: string, day: Temporal.PlainDate): Duty | undefined {
  const place = pattern.teams.find(row => row.team === team)
  const times = place && timesOn(pattern, place.offset, day)
  if (!times) return undefined

  // Local times turned to instants one by one: a night shift is an hour shorter in March and longer in October.
  const lastDay = endsNextDay(times) ? day.add({ days: 1 }) : day
  const from = day.toZonedDateTime({ timeZone: LONDON, plainTime: times.start }).toInstant()
  const to = lastDay.toZonedDateTime({ timeZone: LONDON, plainTime: times.end }).toInstant()
  return { team, shift: times.code, from, to }
}

/** Everybody's duty that covers this instant: at most two days of rota are looked at, today's and last night's. */
export function dutiesAt(force: Pick<Force, 'shifts'>, at: Temporal.Instant): Duty[] {
  const today = at.toZonedDateTimeISO(LONDON).toPlainDate()
  const days = [today.subtract({ days: 1 }), today]
  return force.shifts
    .flatMap(pattern => pattern.teams.flatMap(({ team }) => days.flatMap(day => dutyOn(pattern, team, day) ?? [])))
    .filter(({ from, to }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0)
}

export function resourcesOnDuty(force: Pick<Force, 'shifts' | 'resources'>, at: Temporal.Instant): Resource[] {
  const teams = new Set(dutiesAt(force, at).map(duty => duty.team))
  return force.resources.filter(resource => teams.has(resource.team))
}

export function staffOnDuty(force: Pick<Force, 'shifts' | 'staff'>, at: Temporal.Instant): Staff[] {
  const teams = new Set(dutiesAt(force, at).map(duty => duty.team))
  return force.staff.filter(person => teams.has(person.team))
}

/** The times worked on this London day at this place in the cycle; undefined on a rest day. */
export function timesOn(pattern: ShiftPattern, offset: number, day: Temporal.PlainDate): ShiftTimes | undefined {
  const length = pattern.cycle.length
  const days = Temporal.PlainDate.from(pattern.anchor).until(day).days
  const code = pattern.cycle[(((days + offset) % length) + length) % length]
  return code === REST ? undefined : pattern.times.find(times => times.code === code)
}

export function endsNextDay({ start, end }: ShiftTimes): boolean {
  return end <= start
}
