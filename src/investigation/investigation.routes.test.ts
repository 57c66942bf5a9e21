import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Person } from '../test-app.ts'
import { incident } from './test-incident.ts'
import {
  app,
  BASIS,
  crime,
  facts,
  inspector,
  investigator,
  kinds,
  PLAN,
  supervisor,
  VICTIM,
  WORDS,
} from './test-investigation.ts'
import { itsPages } from './test-its-pages.ts'
import { twoAtOnce } from './test-two-at-once.ts'

test('one case travels from the decision to its outcome, and every step leaves its fact', async () => {
  const { caseId, crimeId, victims } = await crime()
  const owner = (await supervisor.get('/investigators')).body.teams[0].people[0]
  const ok = async (who: Person, path: string, body: object, status = 201) => {
    const answer = await who.post(path, body)
    expect(answer.status, `${path} ${answer.text}`).toBe(status)
    return answer.body
  }
  await ok(supervisor, `/crimes/${crimeId}/allocation`, { ownerId: owner.id }, 200)
  const plan = await ok(investigator, `/crimes/${crimeId}/plan`, PLAN)
  const added = await ok(investigator, `/crimes/${crimeId}/lines`, {
    objective: 'Where the coats are',
    action: 'Look at sale sites',
    dueAt: '2026-12-01T10:00',
  })
  await ok(supervisor, `/crimes/${crimeId}/review`, {
    decision: 'plan-stands',
    words: WORDS,
    nextDueAt: '2026-11-30T10:00',
  })
  const { suspectId } = await ok(investigator, `/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })
  await ok(investigator, `/suspects/${suspectId}/events`, {
    event: 'interview',
    at: '2026-11-23T09:30',
    note: 'By appointment, with a solicitor',
  })

  const proposal = {
    code: 15,
    reason: 'One account against another, and nothing decides between them',
    evidence: 'Two statements and a recording that shows nobody',
    victimView: 'Supports it; disappointed',
  }
  const { outcomeId } = await ok(investigator, `/crimes/${crimeId}/outcome`, proposal)
  const open = await supervisor.post(`/outcomes/${outcomeId}/decision`, {
    agree: true,
    reason: 'Read with the plan and nothing is left',
  })
  expect([open.status, open.body.code]).toEqual([422, 'open-lines'])
  await ok(
    investigator,
    `/lines/${plan.lineId}/end`,
    { state: 'done', result: 'The recording shows three people and no coats' },
    200,
  )
  await ok(
    investigator,
    `/lines/${added.lineId}/end`,
    { state: 'not-proportionate', result: 'No mark would tell these coats from others' },
    200,
  )
  await ok(
    supervisor,
    `/outcomes/${outcomeId}/decision`,
    { agree: true, reason: 'Read with the plan and nothing is left' },
    200,
  )

  expect(await kinds(caseId)).toEqual([
    'contact-answered',
    'incident-opened',
    'crime-recorded',
    'investigation-allocated',
    'plan-set',
    'line-of-enquiry-added',
    'line-of-enquiry-added',
    'review-made',
    'suspect-named',
    'suspect-event-recorded',
    'outcome-proposed',
    'line-of-enquiry-ended',
    'line-of-enquiry-ended',
    'outcome-agreed',
  ])
  const seen = (await investigator.get(`/crimes/${crimeId}`)).body
  expect(seen).toMatchObject({ state: 'closed', outcomeCode: 15, ownerName: owner.name, caseId, victims: 1 })
  expect(seen.lines.map((line: { state: string }) => line.state).sort()).toEqual(['done', 'not-proportionate'])
  expect((await investigator.post(`/crimes/${crimeId}/plan`, PLAN)).body.code).toBe('closed')

  const [recorded, event] = (await facts(caseId)).filter(fact =>
    ['crime-recorded', 'suspect-event-recorded'].includes(fact.kind),
  )
  expect(recorded?.body).toMatchObject({
    crimeId,
    offence: 'shoplifting',
    late: false,
    victims: [{ victimId: victims[0]?.victimId, enhanced: false }],
  })
  expect(event?.body).toMatchObject({ crimeId, suspectId, event: 'interview', at: '2026-11-23T09:30:00Z', victims })
  expect(event?.at).toContain('09:30:00')
  expect(event?.recorded_at).not.toContain('09:30:00')
})

test('a late decision needs its reason, keeps its clock, and several crimes come of one incident', async () => {
  const { incidentId, caseId } = await incident(app)
  await app.tick({ hours: 25 })
  const ask = { offence: 'shoplifting', basis: BASIS, victims: [] }
  const bare = await investigator.post(`/incidents/${incidentId}/crime`, ask)
  expect([bare.status, bare.body.code, bare.body.field]).toEqual([422, 'late-needs-reason', 'lateReason'])
  const late = await investigator.post(`/incidents/${incidentId}/crime`, {
    ...ask,
    lateReason: 'The recording came a day later',
  })
  expect([late.status, late.body.late]).toEqual([201, true])
  const second = await investigator.post(`/incidents/${incidentId}/crime`, {
    ...ask,
    offence: 'assault-without-injury',
    lateReason: 'Seen on the same recording',
  })
  expect(second.body.number).not.toBe(late.body.number)
  expect((await kinds(caseId)).filter(kind => kind === 'crime-recorded')).toHaveLength(2)
  expect(
    (await investigator.post(`/incidents/${incidentId}/no-crime`, { basis: 'It was all a mistake by the shop' })).body
      .code,
  ).toBe('crime-recorded')
})

test('no crime: the decision is kept with its words, once', async () => {
  const { incidentId, caseId } = await incident(app)
  const basis = 'She had lent him the bicycle and had forgotten'
  expect((await investigator.post(`/incidents/${incidentId}/no-crime`, { basis })).status).toBe(200)
  expect((await investigator.post(`/incidents/${incidentId}/no-crime`, { basis })).body.code).toBe('already-decided')
  const found = (await facts(caseId)).find(fact => fact.kind === 'crime-not-recorded')
  expect(found?.body).toMatchObject({ incidentId, reason: basis })
})

test('an offence grants enhanced rights whatever the form says, and every victim is in the fact of an arrest', async () => {
  const { crimeId, caseId, victims } = await crime({
    offence: 'stalking',
    victims: [VICTIM, { name: 'Sam Example', enhanced: true, enhancedReason: 'Under 18' }],
  })
  expect(victims.map(victim => victim.enhanced)).toEqual([true, true])
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })).body
  const bail = await investigator.post(`/suspects/${suspectId}/events`, { event: 'bail', at: app.now().toString() })
  expect([bail.status, bail.body.code]).toEqual([422, 'impossible'])
  expect(
    (await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: app.now().toString() })).status,
  ).toBe(201)
  const arrest = (await facts(caseId)).find(fact => fact.kind === 'suspect-event-recorded')
  expect(arrest?.body.victims).toHaveLength(2)

  // Dealt with out of court: no charge and no end of everything, and each victim is to be told of it as of a charge.
  const disposal = { event: 'out-of-court-disposal', at: app.now().toString() }
  const dealt = await investigator.post(`/suspects/${suspectId}/events`, disposal)
  expect([dealt.status, dealt.body.state]).toEqual([201, 'diverted'])
  await app.catchUp()
  const owed = await app.owner.query(
    "select distinct rule, victim_id from victim.duty_clock where crime_id = $1 and event = 'out-of-court-disposal'",
    [crimeId],
  )
  expect(owed.rows.map(row => row.rule)).toEqual(['R6.CHARGE', 'R6.CHARGE'])
  expect((await investigator.html(`/crimes/${crimeId}`)).text).toContain('Dealt with out of court')
})

test('roles: who may not see, plan, review, allocate or agree', async () => {
  const { crimeId, incidentId } = await crime()
  const handler = await app.as('contact-handler')
  expect((await handler.get(`/crimes/${crimeId}`)).status).toBe(403)
  expect((await handler.get('/investigations')).status).toBe(403)
  expect((await (await app.as('public')).get(`/crimes/${crimeId}`)).status).toBe(401)
  expect((await investigator.post(`/crimes/${crimeId}/allocation`, { ownerId: randomUUID() })).status).toBe(403)
  expect(
    (
      await investigator.post(`/crimes/${crimeId}/review`, {
        decision: 'direction',
        words: WORDS,
        nextDueAt: '2026-12-01T10:00',
      })
    ).status,
  ).toBe(403)
  expect((await (await app.as('victim-care-officer')).post(`/crimes/${crimeId}/plan`, PLAN)).status).toBe(403)
  expect(
    (
      await (
        await app.as('dispatcher')
      ).post(`/incidents/${incidentId}/crime`, { offence: 'shoplifting', basis: BASIS, victims: [] })
    ).status,
  ).toBe(403)

  // A handler records the crime and goes back to the incident, not to an investigation that they may not see.
  const recorded = await handler.post(`/incidents/${incidentId}/crime`, {
    offence: 'shoplifting',
    basis: BASIS,
    victims: [],
  })
  expect(recorded.body.next).toBe(`/incidents/${incidentId}`)

  const proposal = {
    code: 18,
    reason: 'Nobody could be identified from anything found',
    evidence: 'No recording, no witness, no trace',
    victimView: 'Told why',
  }
  const mine = (await supervisor.post(`/crimes/${crimeId}/outcome`, proposal)).body
  expect(
    (await investigator.post(`/outcomes/${mine.outcomeId}/decision`, { agree: true, reason: 'All read' })).status,
  ).toBe(403)
  expect(
    (await supervisor.post(`/outcomes/${mine.outcomeId}/decision`, { agree: true, reason: 'All of it read' })).body
      .code,
  ).toBe('own-proposal')
  expect(
    (
      await inspector.post(`/outcomes/${mine.outcomeId}/decision`, {
        agree: true,
        reason: 'Every door was tried and nobody saw',
      })
    ).status,
  ).toBe(200)
})

twoAtOnce()
itsPages()
