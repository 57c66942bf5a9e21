import { expect, test } from 'vitest'
import { orderReviewed } from './test-order-review.ts'
import {
  crime,
  handler,
  investigator,
  NO,
  ORDER,
  order,
  SERVED,
  step,
  supervisor,
  TERMS,
  t,
  waits,
} from './test-orders.ts'
import { soughtAndLinked } from './test-sought-and-linked.ts'

test('on a stalking case somebody says of each order whether it is asked for, with a reason, and until then it waits', async () => {
  const { crimeId, suspectId } = await crime()
  const asks = async () => (await waits(supervisor, 'order-question')).some(one => one.crimeId === crimeId)
  expect(await asks()).toBe(true)
  expect((await investigator.get('/orders')).body.notAsked.map((one: { crimeId: string }) => one.crimeId)).toContain(
    crimeId,
  )
  const say = (body: object) => investigator.post(`/crimes/${crimeId}/order-question`, body)
  expect((await say({})).status).toBe(422)
  expect((await say({ relationship: 'stranger' })).body.code).toBe('needs-answer')
  expect(
    (await say({ relationship: 'stranger', answers: [{ kind: 'spo', answer: 'not', reason: 'n/a' }] })).body.code,
  ).toBe('needs-reason')
  // A browser sends it flat.
  const form = await investigator.form(`/crimes/${crimeId}/order-question`, {
    relationship: 'stranger',
    'answer-spo': 'asked-for',
    'reason-spo': 'He came back after two warnings',
  })
  expect(form.location).toBe(`/crimes/${crimeId}`)
  expect(await asks()).toBe(false)
  expect((await investigator.html(`/crimes/${crimeId}`)).text).toContain('Stalking protection order: <strong>asked for')
  // A charge brings orders that a trial court makes: it is asked again.
  await investigator.post(`/suspects/${suspectId}/events`, { event: 'charge', at: '2026-11-23T09:40' })
  expect(await asks()).toBe(true)
  const again = await say({
    relationship: 'stranger',
    answers: [
      { kind: 'spo', ...NO },
      { kind: 'restraining', ...NO },
    ],
  })
  expect(again.status, again.text).toBe(201)
  expect(await asks()).toBe(false)
})

test('an order is in force once it is served, not before; its victims are told by a person, in a safe way, of each step', async () => {
  const { orderId, crimeId, victimIds } = await order()
  const shown = async () => (await investigator.get(`/orders/${orderId}`)).body
  expect(await shown()).toMatchObject({
    standing: 'not-served',
    lastDay: '2026-12-14',
    terms: [{ words: 'not to contact Morgan Example' }, {}],
  })
  expect((await waits(supervisor, 'order-unserved')).some(one => one.key === `order-unserved:${orderId}`)).toBe(true)
  expect((await step(orderId, { ...SERVED, at: '2026-11-23T08:59' })).body.code).toBe('before-made')
  expect((await step(orderId, { ...SERVED, how: undefined })).body.code).toBe('needs-how')
  const both = await Promise.all([step(orderId, SERVED), step(orderId, { ...SERVED, servedBy: 'PC Sample' })])
  expect(both.map(one => one.status).sort()).toEqual([201, 422])
  expect((await shown()).standing).toBe('in-force')
  expect((await waits(supervisor, 'order-unserved')).some(one => one.key === `order-unserved:${orderId}`)).toBe(false)

  const longer = {
    step: 'varied',
    at: '2026-11-23T09:45',
    words: 'The court took the school in',
    terms: [...TERMS, { kind: 'not-go', words: 'Example School' }],
  }
  expect((await step(orderId, { ...longer, lastDay: '2027-06-01' })).body.code).toBe('too-long')
  expect((await step(orderId, longer)).status).toBe(201)
  const varied = await shown()
  expect(varied.terms.filter((one: { toAt: unknown }) => one.toAt === null)).toHaveLength(3)
  expect(varied.terms).toHaveLength(5)
  expect(varied.tellings.map((one: { what: string }) => one.what).sort()).toEqual(['made', 'served', 'varied'])
  expect((await waits(supervisor, 'order-telling')).filter(one => one.crimeId === crimeId)).toHaveLength(3)

  const [telling] = varied.tellings
  const page = await investigator.html(`/order-tellings/${telling.tellingId}`)
  expect(page.status, page.text).toBe(200)
  expect(page.text).toContain('No safe way is recorded with them')
  const tell = (body: object) => investigator.post(`/order-tellings/${telling.tellingId}`, body)
  const told = { at: '2026-11-23T09:50', how: 'phone', words: 'She knows until when it runs, and whom to ring' }
  expect((await tell(told)).body).toMatchObject({ code: 'not-safe', field: 'how' })
  const text = { channel: 'text', reach: '07700 900173', safe: true, checkedWithVictim: true }
  expect((await investigator.post(`/victims/${victimIds[0]}/safe-contact`, text)).status).toBeLessThan(300)
  // Who may be written to may not be rung: a call is heard.
  expect((await tell(told)).body.code).toBe('not-safe')
  const safe = { channel: 'phone', reach: '07700 900173', safe: true, checkedWithVictim: true }
  expect((await investigator.post(`/victims/${victimIds[0]}/safe-contact`, safe)).status).toBeLessThan(300)
  expect((await tell(told)).status).toBe(200)
  expect((await tell(told)).body.code).toBe('already-told')

  expect(
    (await step(orderId, { step: 'ended', at: '2026-11-23T09:58', words: 'Discharged by the court' })).status,
  ).toBe(201)
  expect(await shown()).toMatchObject({ standing: 'ended', endReason: 'Discharged by the court' })
  expect((await step(orderId, SERVED)).body.code).toBe('ended')
  const { rows } = await t.owner.query(
    "select body::text from platform.fact where about = $1 and kind like 'order-%'",
    [orderId],
  )
  expect(rows.length).toBe(4)
  for (const { body } of rows) expect(body).not.toMatch(/Casey|Morgan|Example/)
})

test('the control room is shown it: by the person, by the address, on the incident; unserved it says so', async () => {
  const { orderId, incidentId, contactId } = await order({
    terms: [TERMS[0]!, { kind: 'not-go', words: '9 Sample Way, Hanley' }],
  })
  const said = await handler.post(`/contacts/${contactId}/people`, {
    decision: 'new',
    role: 'suspect',
    given: 'Casey',
    family: 'Sample',
  })
  expect(said.status, said.text).toBeLessThan(300)
  const personId = said.body.personId as string
  await t.catchUp()
  const name = (body: object) => investigator.post(`/orders/${orderId}/people`, body)
  const whom = (await investigator.get(`/orders/${orderId}`)).body.protects[0].protectsId
  expect((await name({ who: 'against', personId })).status).toBe(200)
  expect((await name({ who: whom, personId })).body.code).toBe('both-sides')

  const first = async () => (await handler.get(`/people/${personId}`)).body.first as string[]
  expect((await first())[0]).toMatch(/^NOT SERVED, so not yet binding: Domestic violence protection order against them/)
  const dispatcher = await t.as('dispatcher')
  expect((await dispatcher.get(`/incidents/${incidentId}`)).body.orders[0]).toMatch(/^NOT SERVED/)
  await step(orderId, SERVED)
  expect((await first())[0]).toMatch(/^Domestic violence protection order in force until 14 December 2026 against them/)
  expect((await dispatcher.html(`/incidents/${incidentId}`)).text).toContain('in force until 14 December 2026')

  // Another call, from the address that the order names, by somebody nobody knows.
  const call = (await handler.post('/contacts', { channel: '101' })).body.contactId
  await handler.post(`/contacts/${call}/details`, { callerAddress: '9 Sample Way', settlementId: 'hanley' })
  const screen = (await handler.html(`/contacts/${call}`)).text
  expect(screen).toContain('About this address')
  expect(screen).toContain('in force until 14 December 2026 against Casey Sample')
  await t.at('2026-12-15T00:00')
  expect((await first())[0]).toMatch(/is over since 14 December 2026: not in force$/)
  await t.at('2026-11-23T10:00')
})

test('a breach says what happened and waits until somebody says whether it is a crime', async () => {
  const { orderId } = await order()
  const broken = { at: '2026-11-23T09:40', words: 'He rang her twice from a withheld number', arrested: 'no' }
  expect((await handler.post(`/orders/${orderId}/breaches`, broken)).body.code).toBe('not-served-then')
  await step(orderId, SERVED)
  const { status, body } = await handler.post(`/orders/${orderId}/breaches`, broken)
  expect([status, body.onBreach]).toEqual([201, 'arrest'])
  expect((await waits(supervisor, 'order-breach')).some(one => one.key === `order-breach:${body.breachId}`)).toBe(true)
  const decide = (more: object) => investigator.post(`/order-breaches/${body.breachId}/crime`, more)
  expect((await decide({ crime: 'recorded' })).body.code).toBe('needs-number')
  expect((await decide({ crime: 'not' })).body.code).toBe('needs-reason')
  expect((await decide({ crime: 'recorded', number: 12 })).status).toBe(200)
  expect((await decide({ crime: 'not', reason: 'Somebody thought again' })).body.code).toBe('already-decided')
})

test('PostgreSQL itself refuses an order served before it was made, an end before its start, and changing what stands', async () => {
  const { orderId } = await order()
  const sets = [
    [
      "served_at = made_at - interval '1 minute', served_how = 'other', served_by = 'x', served_proof = 'x'",
      /AN009|served_after_made/,
    ],
    ["expires_at = expires_at + interval '1 day'", /varying it/],
    [
      "served_at = platform.now() + interval '1 day', served_how = 'other', served_by = 'x', served_proof = 'x'",
      /in the future/,
    ],
    ["made_at = made_at - interval '1 day'", /stays as it was made/],
    ["ended_at = made_at - interval '1 day', end_reason = 'x'", /ended_after_made/],
  ] as const
  for (const [set, why] of sets)
    await expect(
      t.owner.query(`update investigation.protective_order set ${set} where id = $1`, [orderId]),
      set,
    ).rejects.toThrow(why)
  const made = (ends: string) =>
    t.owner.query(
      `insert into investigation.protective_order (id, case_id, crime_id, kind, against_name, authoriser, made_at, expires_at, recorded_at, by, by_name)
       select gen_random_uuid(), case_id, crime_id, kind, 'x', 'x', made_at, ${ends}, recorded_at, by, by_name from investigation.protective_order where id = $1`,
      [orderId],
    )
  await expect(made("made_at - interval '1 day'")).rejects.toThrow(/ends_after_it_starts/)
  await expect(made('made_at')).rejects.toThrow(/ends_after_it_starts/)
  await step(orderId, SERVED)
  await expect(
    t.owner.query("update investigation.protective_order set served_proof = 'Another' where id = $1", [orderId]),
  ).rejects.toThrow(/served once/)
})

test('nobody else, and no nonsense', async () => {
  const { orderId, crimeId, victimIds } = await order()
  const analyst = await t.as('performance-analyst')
  const stranger = await t.as('public')
  for (const who of [analyst, stranger]) {
    expect([401, 403, 404]).toContain((await who.get(`/orders/${orderId}`)).status)
    expect([401, 403, 404]).toContain((await who.post(`/orders/${orderId}/steps`, SERVED)).status)
  }
  expect((await handler.post(`/crimes/${crimeId}/orders`, ORDER)).status).toBe(403)
  const make = (change: object) =>
    investigator.post(`/crimes/${crimeId}/orders`, {
      ...ORDER,
      againstName: 'Casey Sample',
      protects: victimIds,
      ...change,
    })
  expect((await make({ kind: 'forever' })).status).toBe(422)
  expect((await make({ madeAt: '2099-01-01T10:00' })).body.code).toBe('in-future')
  expect((await make({ lastDay: '2026-11-20' })).body.code).toBe('ends-before-start')
  expect((await make({ protects: [orderId] })).body.code).toBe('no-such-victim')
  expect((await make({ protects: [] })).body.code).toBe('needs-protected')
  expect((await make({ terms: [] })).body.code).toBe('needs-term')
  expect((await make({ againstName: undefined })).body.code).toBe('needs-against')
  expect((await investigator.html(`/orders/${crimeId}`)).status).toBe(404)
  for (const path of [
    `/crimes/${crimeId}/order-question`,
    `/crimes/${crimeId}/orders`,
    `/orders/${orderId}`,
    `/orders/${orderId}/steps`,
    `/orders/${orderId}/people`,
    `/orders/${orderId}/breaches`,
    '/orders',
  ])
    expect((await investigator.html(path)).status, path).toBe(200)
})

soughtAndLinked()
orderReviewed()
