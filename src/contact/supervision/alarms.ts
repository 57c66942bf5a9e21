import { londonDay, minutesBetween } from '../../platform/time.ts'
import { isFaster } from '../grade-order.ts'
import { ALARM_IDS, type AlarmId, type AlarmPack } from './alarm-rules.ts'
import type { DelayPolicy } from './delay-policy.ts'
import { warnAfter } from './target-watch.ts'
import { awaitsSomebody, type Watched } from './watched.ts'

/** What is true and should not be, and since when. One of a kind for each contact. */
export type Raised = { rule: AlarmId; since: Temporal.Instant; because: string }

/** Every alarm that this contact raises now, the most urgent first. Nothing that is missing is read as being well. */
export function alarmsOf(one: Watched, pack: AlarmPack, delay: DelayPolicy, now: Temporal.Instant): Raised[] {
  if (one.stage === 'past') return graded(one, now).filter(alarm => alarm.rule === 'second-read-faster')
  const found: Raised[] = [
    ...waiting(one),
    ...graded(one, now),
    ...unseen(one),
    ...delayed(one, delay, now),
    ...(one.appointmentMissed ? [{ rule: 'appointment-missed' as const, ...one.appointmentMissed }] : []),
    ...one.overdueTasks.map(task => ({
      rule: 'task-overdue' as const,
      since: task.dueAt,
      because: `${task.what}, for ${task.who}`,
    })),
  ]
  const due = found
    .map(alarm => ({ ...alarm, since: alarm.since.add({ minutes: pack.rules[alarm.rule].after }) }))
    .filter(alarm => Temporal.Instant.compare(alarm.since, now) <= 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.since, b.since))
  return ALARM_IDS.flatMap(rule => {
    const [oldest, ...more] = due.filter(alarm => alarm.rule === rule)
    if (!oldest) return []
    return [more.length > 0 ? { ...oldest, because: `${oldest.because}, and ${more.length} more` } : oldest]
  })
}

function waiting(one: Watched): Raised[] {
  if (one.danger === null || one.danger > 1) return []
  const because = one.known.join('; ') || 'danger is not ruled out'
  if (one.stage === 'waiting') return [{ rule: 'waiting-in-danger', since: one.offeredAt, because }]
  if (one.stage === 'lost') return [{ rule: 'lost-in-danger', since: one.lostAt ?? one.offeredAt, because }]
  return []
}

function graded(one: Watched, now: Temporal.Instant): Raised[] {
  const found: Raised[] = []
  if (one.secondRead && (one.grade === null || isFaster(one.secondRead.grade, one.grade)))
    found.push({
      rule: 'second-read-faster',
      since: one.secondRead.at,
      because: `somebody who could not see the grade gave ${one.secondRead.grade}; it is ${one.grade ?? 'not graded'}`,
    })
  if (one.grade && one.belowFloor && one.floor)
    found.push({
      rule: 'below-floor',
      since: latest(one.gradedAt, one.assessedAt) ?? now,
      because: `at least ${one.floor.grade}: ${one.floor.because}`,
    })
  if (one.target && !one.attended) {
    const { startedAt, dueAt } = one.target
    const atRisk = one.vulnerable || one.belowFloor || one.secondRead !== null
    const part = warnAfter(londonDay(now), one.grade ?? 'immediate', atRisk)
    const near = startedAt.add({ seconds: Math.round(minutesBetween(startedAt, dueAt) * 60 * part) })
    const because = `${one.grade}${one.vulnerable ? ', somebody vulnerable' : ''}, and nobody is there yet${one.resourced ? ': somebody is on the way' : ': nobody is on the way'}`
    if (Temporal.Instant.compare(dueAt, now) <= 0) found.push({ rule: 'over-target', since: dueAt, because })
    else found.push({ rule: 'near-target', since: near, because })
  }
  return found
}

function unseen(one: Watched): Raised[] {
  if (one.stage !== 'open') return []
  const since = one.takenAt ?? one.offeredAt
  const found: Raised[] = []
  if (one.lineClosedAt)
    found.push({
      rule: 'line-closed',
      since: one.lineClosedAt,
      because: 'whether it was cut off is not known, and nobody has looked at the risk since',
    })
  if (one.textUnsentAt)
    found.push({
      rule: 'text-not-sent',
      since: one.textUnsentAt,
      because: 'the gateway has not said that it took the reply: they may have read nothing',
    })
  if (one.interpreterWanted) found.push({ rule: 'interpreter-wanted', ...one.interpreterWanted })
  if (one.grade === null)
    found.push({ rule: 'not-graded', since, because: one.unknown.join(', ') || 'no grade was given' })
  // Ungraded says it already: two alarms with one remedy hide a third.
  if (one.assessedAt === null && one.grade !== null && one.grade !== 'immediate')
    found.push({ rule: 'not-assessed', since, because: 'nobody has recorded THRIVE: that is not a low risk' })
  if (one.grade === 'immediate' && one.unknown.length > 0)
    found.push({
      rule: 'fields-after-immediate',
      since: one.gradedAt ?? since,
      because: `not known: ${one.unknown.join(', ')}`,
    })
  return found
}

function delayed(one: Watched, policy: DelayPolicy, now: Temporal.Instant): Raised[] {
  const asked = one.grade && policy.grades[one.grade]
  if (!asked || !one.waitsSince || !awaitsSomebody(one)) return []
  const waitsSince = one.waitsSince
  const found: Raised[] = []
  const waited = minutesBetween(waitsSince, now)
  const rung = asked.rungs.findLast(step => step.minutes <= waited)
  if (rung)
    found.push({
      rule: 'nobody-sent',
      since: waitsSince.add({ minutes: rung.minutes }),
      because: `${one.grade} for ${waited < 2 ? 'a minute or less' : `${Math.floor(waited)} minutes`}: ${rung.who} must know`,
    })
  for (const { what, everyMinutes } of asked.again) {
    const last = latest(waitsSince, what === 'assess' ? one.assessedAt : one.callerContactedAt)!
    const done = what === 'assess' ? 'assessed' : 'contacted'
    found.push({
      rule: what === 'assess' ? 'assess-again' : 'contact-caller-again',
      since: last.add({ minutes: everyMinutes }),
      because: `not ${done} for ${Math.floor(minutesBetween(last, now))} minutes while nobody was sent`,
    })
  }
  return found
}

function latest(a: Temporal.Instant | null, b: Temporal.Instant | null): Temporal.Instant | null {
  if (a === null || b === null) return a ?? b
  return Temporal.Instant.compare(a, b) > 0 ? a : b
}
