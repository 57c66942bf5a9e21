import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endContact } from '../../contact/ending.ts'
import { APPROVAL_RULES, GRADE_FLAGS, type GradeFlag } from '../../contact/grade-approvals.ts'
import { regrade } from '../../contact/grading.ts'
import { minimumGrade } from '../../contact/minimum-grade.ts'
import { missingFor } from '../../contact/thrive-missing.ts'
import { thrivePackOn } from '../../contact/thrive-pack.ts'
import { addLine, endLine } from '../../investigation/line-of-enquiry.ts'
import { proposeOutcome } from '../../investigation/outcomes/outcome-gate.ts'
import { setPlan } from '../../investigation/plan.ts'
import { recordCrime, recordNoCrime } from '../../investigation/recording.ts'
import { makeReview } from '../../investigation/review.ts'
import { addEvent, type Happened, standingOf } from '../../investigation/suspect-state.ts'
import { forceSchema } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import { mayClose } from '../../response/closing.ts'
import { mayOpen } from '../../response/opening.ts'
import { readSafeContact, whereToSend } from '../../victim/safe-contact.ts'
import { checkSubstance } from '../../victim/update-substance.ts'
import { assessmentBody } from './assessment-body.ts'
import { planDay } from './day.ts'
import type { PlannedJourney } from './journey.ts'

/** The live rules accept what the synthetic crew does: otherwise a rehearsal would be a list of refusals. */

const force = forceSchema.parse(JSON.parse(readFileSync('seeds/force.json', 'utf8')))
const FROM = Temporal.Instant.from('2026-06-12T00:00:00+01:00')
const DAYS = ['rules', 'more rules'].flatMap(seed => planDay({ from: FROM, hours: 24, seed, force }))
const INVESTIGATED = DAYS.flatMap(({ investigation, decision, incidentType }) =>
  investigation && decision?.decision === 'crime' ? [{ ...investigation, decision, incidentType }] : [],
)
const ok = { ok: true }
const sensitiveOf = (type: string | null) => force.incidentTypes.find(row => row.code === type)?.sensitive ?? null
const floorOf = ({ contact, intake, incidentType }: PlannedJourney) =>
  intake
    ? minimumGrade(thrivePackOn(londonDay(contact.at)), [intake.assessment.answers], sensitiveOf(incidentType))
    : undefined

test('grades: never below the floor but by a supervisor with a reason', () => {
  let agreed = 0
  for (const journey of DAYS) {
    const { intake, incidentType } = journey
    if (!intake) continue
    const { grade, reason, bySupervisor } = intake.grading
    if (bySupervisor) agreed++
    const { vulnerable } = intake.assessment
    const ask = {
      from: null,
      to: grade,
      floor: floorOf(journey),
      assessedSince: true,
      missing: [],
      vulnerable,
      sensitive: sensitiveOf(incidentType),
    }
    // The rehearsal's supervisor is an incident manager: a child or somebody missing may be part of what is settled.
    const mayAgree = bySupervisor ? ('incident-manager' as const) : ('nobody' as const)
    const flags = [sensitiveOf(incidentType)].filter(flag => GRADE_FLAGS.some(one => one === flag)) as GradeFlag[]
    expect(regrade({ ...ask, rule: APPROVAL_RULES[0]!, flags, reason, mayAgree })).toMatchObject(ok)
  }
  expect(agreed).toBeGreaterThan(0)
  expect(agreed / DAYS.length).toBeLessThan(0.06)
})

test('endings: every contact may end as it does', () => {
  const byId = new Map(DAYS.map(journey => [journey.contact.id, journey]))
  for (const journey of DAYS) {
    const { ending, intake } = journey
    const to = ending.kind === 'joined' ? byId.get(ending.to) : undefined
    const other = to && {
      number: 1,
      sameCase: false,
      inHand: to.ending.kind === 'incident',
      grade: to.intake?.grading.grade ?? null,
    }
    const ended = endContact({
      ending: ending.kind,
      reason: ending.reason,
      partner: ending.kind === 'referred' ? ending.agency : undefined,
      grade: intake?.grading.grade ?? null,
      floor: floorOf(journey),
      newest: intake?.closure ? 'closure' : null,
      missing: intake
        ? missingFor(thrivePackOn(londonDay(journey.contact.at)), 'closure', assessmentBody(intake.assessment))
        : [],
      neverSpokenTo: intake === null,
      hasIncident: ending.kind === 'incident',
      other,
    })
    // The first caller may themselves have left the queue: then this one stands alone, as `otherwise` says.
    if (to && !to.intake) expect(ended.ok).toBe(false)
    else expect(ended).toMatchObject(ok)
  }
})

test('incidents: may be opened, and closed with words that are an answer', () => {
  for (const { contact, intake, incidentType, ending, attendance, deskClose } of DAYS) {
    if (ending.kind !== 'incident' || !intake) continue
    const { point, settlementId } = contact.place
    const settlement = force.neighbourhoods.find(place => place.id === settlementId)
    const from = {
      grade: intake.grading.grade,
      incidentType,
      place: contact.address,
      settlementId,
      point,
      endState: null,
    }
    expect(
      mayOpen(from, {}, settlement && { id: settlementId, at: settlement.point, ruralUrban: settlement.ruralUrban }),
    ).toMatchObject(ok)
    const reason = attendance?.result ?? deskClose?.reason ?? ''
    const promised = intake.grading.grade !== 'resolve'
    const closing = {
      closed: false,
      stillDeployed: [],
      promised,
      attended: attendance !== null,
      reason,
      whyNobodyWent: deskClose?.whyNobodyWent,
    }
    expect(mayClose(closing)).toMatchObject(ok)
  }
})

test('crimes: recorded, or not, with a basis', () => {
  for (const { decision, investigation } of DAYS) {
    if (!decision) continue
    if (decision.decision === 'not-crime')
      expect(recordNoCrime(decision.basis, { crimes: 0, notCrime: false })).toMatchObject(ok)
    else {
      const victim = investigation?.victim
      const victims = victim
        ? [{ name: victim.name, enhanced: victim.enhanced, enhancedReason: victim.enhancedReason ?? undefined }]
        : []
      expect(recordCrime({ offence: decision.offence, basis: decision.basis, victims }, force.offences)).toMatchObject(
        ok,
      )
    }
  }
})

test('plans: lines in time, before their evidence is gone, each ended with a result', () => {
  for (const { plan } of INVESTIGATED) {
    const [first, ...more] = plan.lines.map(line => ({ ...line, perishesAt: line.perishesAt ?? undefined }))
    expect(setPlan({ ...plan, line: first }, { version: 0, openLines: 0 }, plan.at)).toMatchObject(ok)
    for (const line of more) expect(addLine(line, plan.at)).toMatchObject(ok)
    for (const line of plan.lines)
      expect(endLine({ state: 'open' }, { state: line.end, result: line.result })).toMatchObject(ok)
  }
})

test('reviews: each decides something, unlike the one before, with a next date that is allowed', () => {
  for (const { reviews } of INVESTIGATED) {
    for (const [n, review] of reviews.entries()) {
      const before = { hasPlan: true, openLines: 0, previousWords: reviews[n - 1]?.words }
      expect(makeReview(review, before, review.at)).toMatchObject(ok)
    }
  }
})

test('suspects: every event can follow the one before', () => {
  for (const { suspect } of INVESTIGATED) {
    const history: Happened[] = []
    for (const { kind, at } of suspect?.events ?? []) {
      expect(addEvent(history, { event: kind, at })).toMatchObject(ok)
      history.push({ event: kind, at })
    }
  }
})

test('outcomes: no precondition on record is missing, so the gate has nothing to refuse or to be warned of', () => {
  for (const { suspect, victim, outcome, decision, incidentType } of INVESTIGATED) {
    const history = suspect?.events.map(({ kind, at }) => ({ event: kind, at })) ?? []
    const sensitive = [sensitiveOf(incidentType)].filter(one => one !== null)
    const now = {
      sensitive,
      enhanced: victim?.enhanced ?? false,
      offence: decision.offence,
      victims: victim ? 1 : 0,
      suspects: suspect ? [standingOf(history).state] : [],
      openLines: 0,
      lines: 1,
      stated: [],
    }
    const proposed = proposeOutcome(
      { ...outcome, reference: outcome.reference ?? undefined },
      now,
      force.outcomes,
      outcome.proposedAt,
    )
    expect(proposed).toMatchObject(ok)
    if (proposed.ok && outcome.code !== 21) expect(proposed.value.warnings).toEqual([])
  }
})

test('victims: a way to reach them that reads, updates with substance, messages only where one may be sent', () => {
  for (const { safeContact, updates } of INVESTIGATED) {
    if (!safeContact) continue
    expect(readSafeContact({ ...safeContact, reach: safeContact.reach ?? undefined })).toMatchObject(ok)
    for (const { at, told, nextBy, whatIsNew, whatHappensNext } of updates) {
      expect(checkSubstance({ whatIsNew, whatHappensNext, nextBy: nextBy.toString() }, londonDay(at))).toMatchObject(ok)
      expect(whereToSend(safeContact).ok).toBe(told === 'message')
    }
  }
})

test('their own pages: a card once it is said how they are reached, to nobody who is reached by nothing safe, and each look after it', () => {
  const opened = INVESTIGATED.flatMap(({ ownPages, safeContact, victim }) =>
    ownPages ? [{ ...ownPages, safeContact: safeContact!, victim: victim! }] : [],
  )
  expect(opened.length).toBeGreaterThan(20)
  for (const { cardAt, visits, safeContact, victim } of opened) {
    expect(victim.business || !safeContact.safe || safeContact.channel === 'none').toBe(false)
    const moments = [safeContact.at, cardAt, ...visits.map(one => one.at)]
    expect(moments.toSorted(Temporal.Instant.compare)).toEqual(moments)
    expect(visits.map(one => one.first)).toEqual(visits.map((_, n) => n === 0))
    for (const { scores } of visits) expect(scores.every(one => one >= 1 && one <= 5)).toBe(true)
  }
  const asked = opened.flatMap(one => one.visits.flatMap(({ asks }) => asks ?? []))
  expect(asked.length).toBeGreaterThan(5)
})
