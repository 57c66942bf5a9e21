import { expect, test } from 'vitest'
import { crime, DESPITE, DRAFT, does, drafted, investigator, supervisor, t, task } from './test-charging.ts'
import { chargingKept } from './test-charging-kept.ts'

test('a request goes from its draft to the charge, each step in its turn, and the charge is an event for every victim', async () => {
  const { crimeId, suspectId, requestId } = await drafted()
  expect((await task(requestId))?.what).toBe('Send the request whether to charge Casey Sample')
  const page = (await investigator.get(`/charging/${requestId}`)).body
  expect(page.request.draft.offences).toHaveLength(2)
  expect(page.gaps.stops).toEqual([])
  expect(page.gaps.warns).toContain(
    'There is no summary of what happened, of what shows it, and of what speaks against',
  )
  expect((await does(requestId, 'charged', { chargedAt: '2026-11-23T10:00' })).body.code).toBe('out-of-turn')
  expect((await does(requestId, 'sent')).body.code).toBe('needs-despite')
  const sent = await does(requestId, 'sent', { despite: DESPITE })
  expect(sent.status, sent.text).toBe(200)
  expect(sent.body.warnings.length).toBeGreaterThan(5)
  expect(sent.body.dueAt).toBe('2026-12-21T10:00:00Z')
  expect((await task(requestId))?.why).toContain('With the prosecutor')

  const back = await does(requestId, 'sent-back', {
    reasons: ['statement', 'summary'],
    words: 'The manager’s statement is not signed',
  })
  expect(back.status, back.text).toBe(200)
  expect(
    (await does(requestId, 'sent-back', { reasons: ['statement'], words: 'The statement is not signed' })).body.code,
  ).toBe('out-of-turn')
  expect((await investigator.get('/charging')).body.returns.reasons).toEqual(
    expect.arrayContaining([{ words: 'A statement is missing or unclear', n: 1 }]),
  )
  await does(requestId, 'sent', { despite: DESPITE })

  const plan = await does(requestId, 'action-plan', {
    actions: [
      { words: 'The manager’s statement, signed', dueAt: '2026-11-25T12:00' },
      { words: 'The till roll of that day', dueAt: '2026-11-27T12:00' },
    ],
  })
  expect(plan.status, plan.text).toBe(200)
  const lines = (await investigator.get(`/crimes/${crimeId}`)).body.lines as { lineId: string; action: string }[]
  expect(lines.map(one => one.action)).toEqual(['The manager’s statement, signed', 'The till roll of that day'])
  expect((await task(requestId))?.why).toContain('0 of 2 done')
  for (const line of lines)
    await investigator.post(`/lines/${line.lineId}/end`, { state: 'done', result: 'It came and is in the folder' })
  expect((await task(requestId))?.what).toBe('Send the file on Casey Sample again')
  await does(requestId, 'sent', { despite: DESPITE })

  expect((await does(requestId, 'advice', { advice: 'charge', words: 'The evidence is strong now' })).body.code).toBe(
    'needs-name',
  )
  const advised = await does(requestId, 'advice', {
    advice: 'charge',
    words: 'The evidence is strong now',
    decidedBy: 'A Prosecutor',
    reference: 'EX/12',
  })
  expect(advised.body.state, advised.text).toBe('charge-advised')
  expect((await task(requestId))?.what).toBe('Charge Casey Sample')
  const charged = await does(requestId, 'charged', { chargedAt: '2026-11-23T10:00' })
  expect(charged.status, charged.text).toBe(200)
  const after = (await investigator.get(`/crimes/${crimeId}`)).body
  expect(after.suspects[0].standing).toContain('Charged')
  expect(await task(requestId)).toBeUndefined()
  expect((await does(requestId, 'withdrawn', { words: 'It was a mistake of ours' })).body.code).toBe('out-of-turn')
  const { rows } = await t.owner.query(
    `select body from platform.fact where kind = 'suspect-event-recorded' and about = $1`,
    [suspectId],
  )
  expect(rows[0].body.victims).toHaveLength(1)
})

test('who may charge is asked of the case itself: a tick left out changes nothing, and it is asked again when the case changes', async () => {
  const given = await crime('stalking', 'stalking')
  const police = { decider: 'police', marks: ['none'], triable: 'summary-only', suspectId: given.suspectId }
  const refused = await investigator.post(`/crimes/${given.crimeId}/charging`, { ...DRAFT, ...police })
  expect([refused.status, refused.body.code, refused.body.field]).toEqual([422, 'prosecutor-only', 'decider'])

  const { crimeId, requestId } = await drafted({ decider: 'police', marks: ['none'], triable: 'retail-theft' })
  await does(requestId, 'sent', { despite: DESPITE })
  // Whoever wrote it does not decide it, nor does somebody of a lower rank.
  expect((await does(requestId, 'advice', { advice: 'charge', words: 'He was filmed and admits it' })).body.code).toBe(
    'own-request',
  )
  const officer = await t.as('response-officer')
  expect(
    (await does(requestId, 'advice', { advice: 'charge', words: 'He was filmed and admits it' }, officer)).body.code,
  ).toBe('not-the-decider')
  await does(requestId, 'advice', { advice: 'charge', words: 'He was filmed and admits it' }, supervisor)
  const changed = await supervisor.post(`/crimes/${crimeId}/offence`, {
    to: 'stalking',
    reason: 'He had followed her there on four nights',
    evidence: 'Her statement of this morning and the doorbell',
  })
  expect(changed.status, changed.text).toBeLessThan(300)
  expect((await does(requestId, 'charged', { chargedAt: '2026-11-23T10:00' })).body.code).toBe('prosecutor-only')
})

test('a stalking case is not sent before it says what there is without the victim and what she thinks', async () => {
  const given = await crime('stalking', 'stalking')
  const { requestId } = await drafted({}, given)
  const sent = await does(requestId, 'sent', { despite: DESPITE })
  expect([sent.status, sent.body.code, sent.body.field]).toEqual([422, 'not-ready', 'evidenceLed'])
  expect((await investigator.get(`/charging/${requestId}`)).body.gaps.stops).toHaveLength(2)
  const draft = {
    ...DRAFT,
    evidenceLed: 'The doorbell shows him on four of the nights',
    victimViews: 'She wants him charged, and is afraid',
  }
  const changed = await does(requestId, 'draft', draft)
  expect(changed.status, changed.text).toBe(200)
  expect((await does(requestId, 'sent', { despite: DESPITE })).status).toBe(200)
})

test('what runs out is on the day page before it does: detention, bail, and the months of a summary offence', async () => {
  const given = await crime()
  const event = (event: string, at: string) => investigator.post(`/suspects/${given.suspectId}/events`, { event, at })
  await event('arrest', '2026-09-01T10:00')
  await event('bail', '2026-09-01T20:00')
  const { requestId } = await drafted({ held: 'bail', triable: 'summary-only', offenceDay: '2026-08-30' }, given)
  const sent = await does(requestId, 'sent', { despite: DESPITE, sentAt: '2026-11-23T09:00' })
  // Fourteen days would be 7 December; bail ends with 1 December.
  expect(sent.body.dueAt, sent.text).toBe('2026-11-29T00:00:00Z')
  const waits = await task(requestId)
  expect(waits?.hardEnd?.at).toBe('2026-12-02T00:00:00Z')
  expect(waits?.why).toContain('Bail ends')
  const page = (await investigator.get(`/charging/${requestId}`)).body
  expect(page.ends.limitEndsAt).toBe('2027-02-28T00:00:00Z')
  // Put off past the end of bail: refused.
  const late = await supervisor.post(`/cases/${given.caseId}/tasks/charging:${requestId}/defer`, {
    reason: 'awaiting-other',
    words: 'The prosecutor is away this week',
    until: '2026-12-03T09:00',
  })
  expect(late.status, late.text).toBe(422)

  const held = await crime()
  const custody = await drafted({ held: 'custody', custodyEndsAt: '2026-11-23T12:00' }, held)
  expect((await task(custody.requestId))?.hardEnd?.at).toBe('2026-11-23T12:00:00Z')
  expect((await does(custody.requestId, 'sent', { despite: DESPITE })).body.dueAt).toBe('2026-11-23T11:00:00Z')
})

test('no charge is told to nobody by itself: the outcomes that fit are offered, and it is asked about again step by step', async () => {
  const { crimeId, requestId } = await drafted()
  await does(requestId, 'sent', { despite: DESPITE })
  const no = {
    advice: 'insufficient',
    words: 'Nobody can say that it was he',
    decidedBy: 'A Prosecutor',
    reference: 'EX/9',
  }
  expect((await does(requestId, 'advice', no)).body.state).toBe('no-charge-advised')
  expect((await investigator.get(`/charging/${requestId}`)).body.outcomes).toEqual([15, 16])
  expect((await investigator.get(`/crimes/${crimeId}`)).body.notices).toEqual([])
  expect((await task(requestId))?.what).toContain('an outcome, or ask again')
  const words = 'The till roll was not looked at and has his card on it'
  for (const level of [1, 2, 3]) {
    const again = await does(requestId, 'appeal', { words })
    expect(again.body.state, again.text).toBe('appealed')
    await does(requestId, 'advice', { ...no, reference: `EX/9/${level}` })
  }
  expect((await does(requestId, 'appeal', { words })).body.code).toBe('no-higher')
})

test('of two people who save a step at once one is told; both steps are never kept', async () => {
  const { requestId } = await drafted()
  await does(requestId, 'sent', { despite: DESPITE })
  const advice = {
    advice: 'charge',
    words: 'The evidence is strong now',
    decidedBy: 'A Prosecutor',
    reference: 'EX/1',
    after: 2,
  }
  const answers = await Promise.all([
    does(requestId, 'advice', advice),
    does(requestId, 'sent-back', { reasons: ['other'], words: 'The recording cannot be opened', after: 2 }, supervisor),
  ])
  expect(answers.map(one => one.status).toSorted()).toEqual([200, 422])
  const { request } = (await investigator.get(`/charging/${requestId}`)).body
  expect(request.steps.map((one: { n: number }) => one.n)).toEqual([1, 2, 3])
  // Two requests about one person at once: one.
  const given = await crime()
  const twice = await Promise.all(
    [investigator, supervisor].map(who =>
      who.post(`/crimes/${given.crimeId}/charging`, { ...DRAFT, suspectId: given.suspectId }),
    ),
  )
  expect(twice.map(one => one.status).toSorted()).toEqual([201, 422])
})

chargingKept()
