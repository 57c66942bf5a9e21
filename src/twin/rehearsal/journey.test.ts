import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phonesOutsideDrama } from '../../platform/force/drama-phones.ts'
import { forceSchema } from '../../platform/force/force.ts'
import { journeyChance, planDay, settingOf } from './day.ts'
import { type PlannedJourney, planJourney } from './journey.ts'
import { secondsBetween } from './moments.ts'
import { postponed, type StepKind, stepsOf } from './steps.ts'

const force = forceSchema.parse(JSON.parse(readFileSync('seeds/force.json', 'utf8')))
const FROM = Temporal.Instant.from('2026-06-10T00:00:00+01:00')
const DAYS = ['a', 'b'].flatMap(seed => planDay({ from: FROM, hours: 24, seed, force }))
const HOLES = /undefined|NaN|\[object|\$\{|\{\{|=>|Invalid/

/** Every journey of two days, and of some hours drawn at random: around the nights the clocks change too. */
function everyJourney(check: (journey: PlannedJourney) => void): void {
  for (const journey of DAYS) check(journey)
  const starts = ['2026-03-29T00:00:00Z', '2026-10-24T23:00:00Z', '2026-12-24T12:00:00Z']
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...starts), (seed, start) => {
      for (const journey of planDay({ from: Temporal.Instant.from(start), hours: 2, seed, force })) check(journey)
    }),
    { numRuns: 12 },
  )
}

function inOrder(...moments: (Temporal.Instant | null | undefined)[]): void {
  const known = moments.filter(at => at !== null && at !== undefined)
  for (const [n, at] of known.entries()) {
    const before = known[n - 1]
    // Thousands of journeys: an assertion is made only where it would fail.
    if (before && secondsBetween(before, at) < 0) throw new Error(`${at} comes after ${before} and is earlier`)
  }
}

test('every journey is in order of time', () => {
  everyJourney(({ contact, telephony, intake, ending, attendance, deskClose, decision, investigation }) => {
    const { talk } = telephony
    inOrder(
      contact.at,
      telephony.offeredAt,
      telephony.ivrEndedAt,
      telephony.queuedAt,
      telephony.answeredAt ?? telephony.abandonedAt,
      ...telephony.callBacks.map(call => call.at),
      talk?.from,
      talk?.to,
      telephony.wrappedAt,
    )
    if (intake) {
      inOrder(talk?.from, ...intake.lines.map(line => line.at), intake.grading.at)
      inOrder(
        talk?.from,
        intake.repeatCheck.at,
        intake.assessment.at,
        intake.grading.at,
        intake.advice.at,
        intake.closure?.at,
        talk?.to,
      )
    }
    inOrder(telephony.wrappedAt, ending.at)
    if (ending.kind === 'incident') inOrder(intake?.grading.at, ending.openedAt, deskClose?.at)
    if (attendance) {
      if (ending.kind !== 'incident') throw new Error('somebody was sent to nothing')
      inOrder(
        ending.openedAt,
        ...attendance.reassessments.map(again => again.at),
        attendance.assignedAt,
        attendance.enRouteAt,
        attendance.atSceneAt,
        attendance.clearedAt,
      )
    }
    if (decision) expect(secondsBetween(contact.at, decision.at)).toBeLessThan(86_400)
    if (!investigation || !decision) return
    const { allocatedAt, plan, reviews, suspect, outcome, safeContact, updates } = investigation
    inOrder(
      ending.at,
      decision.at,
      allocatedAt,
      plan.at,
      ...reviews.map(review => review.at),
      outcome.proposedAt,
      outcome.decidedAt,
    )
    expect(secondsBetween(decision.at, plan.at)).toBeLessThan(86_400)
    for (const line of plan.lines) inOrder(plan.at, line.endedAt, outcome.proposedAt)
    inOrder(plan.at, suspect?.namedAt, ...(suspect?.events.map(event => event.at) ?? []), outcome.proposedAt)
    for (const update of updates) {
      inOrder(update.eventAt, update.at)
      inOrder(safeContact?.at, update.at)
    }
  })
})

test('every contact ends within four hours, in one of the four ways, with a reason', () => {
  everyJourney(({ contact, ending, intake, attendance, deskClose, telephony }) => {
    expect(secondsBetween(contact.at, ending.at)).toBeLessThan(4 * 3600)
    expect(ending.reason).toMatch(/^[A-Z].{10,}/)
    expect(intake === null).toBe(ending.kind === 'resolved' && ending.unreached)
    expect((attendance === null) === (deskClose === null)).toBe(ending.kind !== 'incident')
    if (ending.kind === 'joined') expect(ending.to).toBe(contact.about)
    if (telephony.abandonedAt) expect(telephony.callBacks.length).toBeGreaterThan(0)
    if (telephony.hold) expect(telephony.hold.tries.length).toBeGreaterThan(0)
  })
})

test('no sentence has a hole in it, no number is outside the drama ranges', () => {
  everyJourney(journey => {
    const text = JSON.stringify(journey)
    expect(text).not.toMatch(HOLES)
    // Ids and instants are digits too: only what people read is searched for numbers.
    const said = JSON.stringify(journey, (key, value) =>
      /^(id|householdId|.*[aA]t|about|to|from|point|email)$/.test(key) ? undefined : value,
    )
    expect(phonesOutsideDrama(said)).toEqual([])
  })
})

test('a day in full: all ended, hundreds of crimes, a plan, a review and a victim told for each', () => {
  const day = DAYS.slice(0, DAYS.length / 2)
  const crimes = day.flatMap(journey => journey.investigation ?? [])
  expect(day.length).toBeGreaterThanOrEqual(1400)
  expect(crimes.length).toBeGreaterThan(190) // about 241 a day were recorded in 2022/23
  expect(crimes.length).toBeLessThan(310)
  for (const { plan, reviews, victim, updates } of crimes) {
    expect(plan.lines.length).toBeGreaterThan(0)
    expect(reviews.length).toBeGreaterThan(0)
    expect(updates.length > 0).toBe(victim !== null)
  }
  const share = (kind: string) => day.filter(journey => journey.ending.kind === kind).length / day.length
  for (const kind of ['incident', 'resolved', 'joined', 'referred']) expect(share(kind)).toBeGreaterThan(0.04)
  const end = FROM.add({ hours: 24 })
  const before = (at: Temporal.Instant) => Temporal.Instant.compare(at, end) < 0
  expect(crimes.filter(({ outcome }) => before(outcome.decidedAt)).length).toBeGreaterThan(3)
  expect(crimes.flatMap(({ updates }) => updates).filter(update => before(update.at)).length).toBeGreaterThan(30)
})

test('a crime is told to its victim by a safe way only, and never to one who is watched by message', () => {
  everyJourney(({ investigation }) => {
    if (!investigation?.safeContact) return
    const { safe, channel } = investigation.safeContact
    for (const { told } of investigation.updates) {
      if (!safe) expect(told).toBe('in-person')
      if (told === 'message') expect(['text', 'email', 'letter']).toContain(channel)
    }
  })
})

test('what a victim reads names nobody and gives away no plan', () => {
  everyJourney(({ investigation }) => {
    if (!investigation) return
    const { updates, suspect, plan } = investigation
    for (const { whatIsNew, whatHappensNext } of updates) {
      const words = `${whatIsNew} ${whatHappensNext}`
      if (suspect) expect(words).not.toContain(suspect.person.fullName)
      for (const line of plan.lines) expect(words).not.toContain(line.action)
    }
  })
})

test('one journey can be planned again alone, the same', () => {
  const setting = settingOf(force)
  for (const journey of DAYS.slice(0, 50))
    expect(planJourney(journey.contact, journeyChance('a', journey.contact), setting)).toEqual(journey)
})

test('steps come in order of time, begin with the contact, and hold each part of the journey once', () => {
  everyJourney(journey => {
    const steps = stepsOf(journey)
    inOrder(...steps.map(step => step.at))
    expect(steps[0]?.kind).toBe('offered')
    const count = (kind: StepKind) => steps.filter(step => step.kind === kind).length
    expect(count('ended')).toBe(1)
    expect(count('graded')).toBe(journey.intake ? 1 : 0)
    expect(count('assigned')).toBe(journey.attendance ? 1 : 0)
    expect(count('line-ended')).toBe(journey.investigation?.plan.lines.length ?? 0)
    expect(count('victim-updated')).toBe(journey.investigation?.updates.length ?? 0)
    const kinds = steps.map(step => step.kind)
    const follows = (a: StepKind, b: StepKind) => {
      if (kinds.includes(a) && kinds.includes(b)) expect(kinds.indexOf(a)).toBeLessThan(kinds.indexOf(b))
    }
    follows('assessed', 'graded')
    follows('graded', 'incident-opened')
    follows('incident-opened', 'assigned')
    follows('crime-decided', 'safe-contact-recorded')
    follows('crime-decided', 'allocated')
    follows('allocated', 'planned')
    follows('planned', 'suspect-named')
    follows('suspect-named', 'suspect-event')
    follows('safe-contact-recorded', 'victim-updated')
    follows('outcome-proposed', 'outcome-decided')
  })
})

test('a day has the switch’s whole vocabulary: places, 55 and not, call-backs kept and failed, holds, states, and lost callers back', () => {
  const has = (what: (journey: PlannedJourney) => unknown) => DAYS.filter(what).length
  expect(has(({ telephony }) => telephony.line.pressed55 === true)).toBeGreaterThan(3)
  expect(has(({ telephony }) => telephony.line.pressed55 === false)).toBeGreaterThan(3)
  expect(has(({ telephony }) => telephony.line.eisec?.source === 'eisec')).toBeGreaterThan(3)
  expect(has(({ telephony }) => telephony.line.aml)).toBeGreaterThan(100)
  expect(has(({ telephony }) => telephony.hold && telephony.talk)).toBeGreaterThan(3)
  expect(has(({ telephony }) => telephony.hold && !telephony.talk)).toBeGreaterThan(0)
  expect(has(({ telephony }) => telephony.hold?.vulnerable)).toBeGreaterThan(0)
  expect(has(({ telephony }) => telephony.onHold)).toBeGreaterThan(50)
  expect(has(({ telephony }) => telephony.ownState)).toBeGreaterThan(50)
  const lost = DAYS.filter(({ telephony }) => telephony.abandonedAt && !telephony.talk).map(({ contact }) => contact)
  const back = lost.filter(one =>
    DAYS.some(
      ({ contact }) =>
        contact.way !== one.way &&
        contact.caller.person.id === one.caller.person.id &&
        secondsBetween(one.at, contact.at) > 0,
    ),
  )
  expect(back.length).toBeGreaterThan(0)
})

test('a postponed journey is the same journey later', () => {
  const [journey] = DAYS
  if (!journey) throw new Error('no journey')
  const steps = stepsOf(journey)
  const later = postponed(steps, 90_000)
  expect(later.map(step => step.kind)).toEqual(steps.map(step => step.kind))
  for (const [n, step] of later.entries()) expect(secondsBetween(steps[n]?.at ?? FROM, step.at)).toBe(90)
})
