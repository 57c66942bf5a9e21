import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let handler: Person
let supervisor: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
})
afterAll(() => t.close())

const open = async () =>
  (await handler.post('/contacts', { channel: '999' })).body as { contactId: string; caseId: string }
const read = async (contactId: string, as = handler) => (await as.get(`/contacts/${contactId}`)).body
const types = (contactId: string, name: string, now: string, was = '', as = handler) =>
  as.post(`/contacts/${contactId}/typed`, { boxes: [{ name, now, was }] })
const line = (
  contactId: string,
  text: string,
  writtenAt = t.now().toString(),
  lineId: string = randomUUID(),
  as = handler,
) => as.post(`/contacts/${contactId}/kept-line`, { lineId, text, writtenAt })
const factsOf = async (caseId: string) =>
  (
    await t.owner.query(
      'select kind, at, recorded_at, body from platform.fact where case_id = $1 order by case_version',
      [caseId],
    )
  ).rows

test('every box is kept as it is typed, and drawn again; nobody else sees it, and the log has none of it', async () => {
  const { contactId, caseId } = await open()
  for (const [name, now] of [
    ['line', 'He is ba'],
    ['place', '14 Examp'],
    ['threat', 'Her husb'],
    ['handTold', 'That I'],
  ] as const)
    expect((await types(contactId, name, now)).body).toEqual({ clashes: [], open: true })
  const page = (await handler.html(`/contacts/${contactId}`)).text
  for (const words of ['>He is ba</textarea>', 'value="14 Examp"', '>Her husb</textarea>', 'value="That I"'])
    expect(page).toContain(words)
  expect((await supervisor.html(`/contacts/${contactId}`)).text).not.toContain('He is ba')
  const facts = await factsOf(caseId)
  expect(facts.map(fact => fact.kind)).toContain('contact-taken')
  expect(JSON.stringify(facts)).not.toMatch(/He is ba|14 Examp|Her husb|That I/)
})

test('two tabs of one person: the second to write into a box is told what the first wrote', async () => {
  const { contactId } = await open()
  await types(contactId, 'threat', 'from the first tab')
  const clash = await types(contactId, 'threat', 'from the second tab')
  expect(clash.body.clashes).toEqual([{ name: 'threat', theirs: 'from the first tab' }])
  expect((await read(contactId)).boxes.threat).toBe('from the first tab')
  await types(contactId, 'threat', 'from the second tab', 'from the first tab')
  expect((await read(contactId)).boxes.threat).toBe('from the second tab')
})

test('a button in one tab leaves what another tab has typed', async () => {
  const { contactId } = await open()
  await types(contactId, 'harm', 'typed in another tab')
  await types(contactId, 'line', 'half a line')
  await handler.form(`/contacts/${contactId}/sheet`, {
    do: 'grade-immediate',
    drawn: 'yes',
    typed: 'yes',
    line: 'half a line',
  })
  const { boxes, log } = await read(contactId)
  expect(boxes).toEqual({ harm: 'typed in another tab' })
  expect(log.map((one: { text: string }) => one.text)).toEqual(['half a line'])
})

test.each([
  ['no words', { boxes: [{ name: 'line' }] }],
  ['too long', { boxes: [{ name: 'line', now: 'x'.repeat(20_001), was: '' }] }],
  ['nothing', {}],
])('typing is refused: %s', async (_, body) => {
  const { contactId } = await open()
  expect((await handler.post(`/contacts/${contactId}/typed`, body)).status).toBe(422)
})

test('a contact that is not there, or somebody who may not: the same refusal as everywhere', async () => {
  const nowhere = randomUUID()
  expect((await types(nowhere, 'line', 'x')).status).toBe(404)
  expect((await line(nowhere, 'x')).status).toBe(404)
  expect((await handler.post(`/contacts/${nowhere}/here`, { typing: true })).status).toBe(404)
  const { contactId } = await open()
  const officer = await t.as('response-officer')
  expect((await types(contactId, 'line', 'x', '', officer)).status).toBe(403)
  expect((await officer.post('/contacts/keeping-key', {})).status).toBe(403)
})

test('a line written while the server was away keeps its time, says when it came, and is one line however often it is sent', async () => {
  const { contactId, caseId } = await open()
  const written = t.now().add({ seconds: 20 })
  const lineId = randomUUID()
  await t.tick({ minutes: 5 })
  for (let round = 0; round < 3; round += 1)
    expect((await line(contactId, 'Glass breaking', written.toString(), lineId)).status).toBe(201)
  const { log } = await read(contactId)
  expect(log).toHaveLength(1)
  expect(log[0]).toMatchObject({ text: 'Glass breaking', at: written.toString(), learnedAt: t.now().toString() })
  const facts = (await factsOf(caseId)).filter(fact => fact.kind === 'log-line-added')
  expect(facts).toHaveLength(1)
  expect(facts[0].at.toISOString().slice(0, 19)).toBe(written.toString().slice(0, 19))
  expect((await handler.html(`/contacts/${contactId}`)).text).toContain('when the system was back')
  expect(
    (await supervisor.post(`/contacts/${contactId}/kept-line`, { lineId, text: 'x', writtenAt: written.toString() }))
      .body.code,
  ).toBe('not-yours')
})

test('a computer’s clock that is wrong puts no line outside the contact’s time', async () => {
  const { contactId } = await open()
  await line(contactId, 'too early', t.now().subtract({ hours: 5 }).toString())
  await line(contactId, 'too late', t.now().add({ hours: 5 }).toString())
  const { log, offeredAt } = await read(contactId)
  expect(log.map((one: { at: string }) => one.at)).toEqual([offeredAt, t.now().toString()])
})

test('a line kept for a contact that has ended meanwhile is not lost', async () => {
  const { contactId } = await open()
  const written = t.now().toString()
  await t.owner.query('alter table contact.contact disable trigger require_fact')
  await t.owner.query(
    "update contact.contact set state = 'ended', end_state = 'resolved', ended_at = now() where id = $1",
    [contactId],
  )
  await t.owner.query('alter table contact.contact enable trigger require_fact')
  expect((await line(contactId, 'She said one more thing', written)).status).toBe(201)
  expect((await read(contactId)).log).toHaveLength(1)
})

test('many lines of two people at once are all kept, each person’s in their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async bySupervisor => {
      const { contactId } = await open()
      const mine = bySupervisor.map((theirs, nth) => ({ as: theirs ? supervisor : handler, text: `line ${nth}` }))
      const send = async (as: Person) => {
        for (const one of mine.filter(({ as: who }) => who === as))
          await line(contactId, one.text, t.now().toString(), randomUUID(), as)
      }
      await Promise.all([send(handler), send(supervisor)])
      const log = (await read(contactId)).log as { text: string; byName: string; order: number }[]
      expect(log.map(one => one.text).toSorted()).toEqual(mine.map(one => one.text).toSorted())
      for (const who of [handler, supervisor]) {
        const theirs = mine.filter(one => one.as === who).map(one => one.text)
        expect(log.map(one => one.text).filter(text => theirs.includes(text))).toEqual(theirs)
      }
      expect(log.map(one => one.order).toSorted((a, b) => a - b)).toEqual(mine.map((_, nth) => nth))
    }),
    { numRuns: 6 },
  )
})

test('a sheet begun while the server was away becomes one contact, however often and by however many it is sent', async () => {
  const sheet = {
    sheetId: randomUUID(),
    channel: '999',
    answeredAt: t.now().toString(),
    callerNumber: '07700 900155',
    place: 'Behind the library',
    incidentType: 'domestic',
  }
  await t.tick({ minutes: 4 })
  const sent = await Promise.all([1, 2, 3, 4].map(() => handler.post('/contacts/kept', sheet)))
  const ids = new Set(sent.filter(one => one.status === 201).map(one => one.body.contactId))
  expect(ids.size).toBe(1)
  const again = await handler.post('/contacts/kept', sheet)
  expect(again.body.contactId).toBe([...ids][0])
  const rows = await t.owner.query("select count(*)::int as n from contact.contact where caller_number like '%900155'")
  expect(rows.rows[0].n).toBe(1)
  expect(await read(again.body.contactId)).toMatchObject({
    answeredAt: sheet.answeredAt,
    details: { place: 'Behind the library', incidentType: 'domestic' },
  })
  expect((await supervisor.post('/contacts/kept', sheet)).body.code).toBe('not-yours')
})

test('where the switch brought the same call meanwhile, the sheet becomes that contact', async () => {
  const system = await t.as('system')
  const number = '07700 900166'
  const at = t.now().toString()
  await system.post('/telephony/events', {
    callId: 'kept-1',
    event: 'offered',
    at,
    channel: '999',
    callerNumber: number,
  })
  const { contactId } = (
    await system.post('/telephony/events', {
      callId: 'kept-1',
      event: 'answered',
      at,
      channel: '999',
      callerNumber: number,
    })
  ).body
  const kept = await handler.post('/contacts/kept', {
    sheetId: randomUUID(),
    channel: '999',
    answeredAt: at,
    callerNumber: number,
  })
  expect(kept.body.contactId).toBe(contactId)
})

test('a kind of incident that is no longer on the list does not keep the contact from being opened', async () => {
  const kept = await handler.post('/contacts/kept', {
    sheetId: randomUUID(),
    channel: '101',
    answeredAt: t.now().toString(),
    place: 'The park',
    incidentType: 'gone-from-the-list',
  })
  expect((await read(kept.body.contactId)).details).toMatchObject({ place: 'The park', incidentType: null })
})

test('each person has keys of their own, the same ones again, and no row of anybody else’s', async () => {
  const mine = (await handler.post('/contacts/keeping-key', {})).body.keys
  expect((await handler.post('/contacts/keeping-key', {})).body.keys).toEqual(mine)
  const theirs = (await supervisor.post('/contacts/keeping-key', {})).body.keys
  expect(theirs[0].secret).not.toBe(mine[0].secret)
  expect(theirs.map((one: { id: string }) => one.id)).not.toContain(mine[0].id)
  await t.owner.query("update contact.keeping_key set made_at = made_at - interval '8 days'")
  const after = (await handler.post('/contacts/keeping-key', {})).body.keys
  expect(after.map((one: { id: string }) => one.id).slice(1)).toEqual(mine.map((one: { id: string }) => one.id))
  await t.owner.query("update contact.keeping_key set made_at = made_at - interval '60 days'")
  expect((await handler.post('/contacts/keeping-key', {})).body.keys).toHaveLength(1)
})

test('who else is here, and what each has not seen', async () => {
  const { contactId } = await open()
  await line(contactId, 'one')
  await handler.post(`/contacts/${contactId}/here`, { typing: true, seen: 1 })
  const there = await supervisor.post(`/contacts/${contactId}/here`, { typing: false })
  expect(there.body).toMatchObject({ news: true, others: [{ typing: true }], seen: 0 })
  expect((await read(contactId, supervisor)).unread).toHaveLength(1)
  expect((await read(contactId)).unread).toHaveLength(0)
  await supervisor.post(`/contacts/${contactId}/here`, { typing: false, seen: 1 })
  expect((await read(contactId, supervisor)).unread).toHaveLength(0)
  // What has been seen stays seen, whatever an old tab says.
  await supervisor.post(`/contacts/${contactId}/here`, { typing: false, seen: 0 })
  expect((await read(contactId, supervisor)).unread).toHaveLength(0)
})

test('a button pressed while the server was away is done once when it comes; the moment is a claim, and no clock goes by it', async () => {
  const { contactId, caseId } = await open()
  const claimed = t.now().subtract({ minutes: 9 })
  const key = randomUUID()
  const press = () =>
    handler.post(
      `/contacts/${contactId}/sheet`,
      { do: 'grade-immediate', drawn: 'yes', typed: 'yes', pressedAt: claimed.toString() },
      key,
    )
  const came = t.now()
  expect((await press()).status).toBeLessThan(300)
  expect((await press()).status).toBeLessThan(300)

  const kept = await t.owner.query('select deed, claimed_at, at from contact.pressed_away where contact_id = $1', [
    contactId,
  ])
  expect(kept.rows).toHaveLength(1)
  expect(kept.rows[0].deed).toBe('grade-immediate')
  expect(Temporal.Instant.from(kept.rows[0].claimed_at.toISOString()).equals(claimed.round('millisecond'))).toBe(true)
  const [fact, ...more] = (await factsOf(caseId)).filter(one => one.kind === 'pressed-while-away')
  expect(more).toEqual([])
  expect(fact.at.getTime()).toBeGreaterThanOrEqual(came.epochMilliseconds)
  const graded = (await factsOf(caseId)).filter(one => one.kind === 'contact-graded')
  expect(graded).toHaveLength(1)
  expect(graded[0].at.getTime()).toBeGreaterThanOrEqual(came.epochMilliseconds)
  const page = (await handler.html(`/contacts/${contactId}`)).text
  expect(page).toContain('no clock goes by that')
})
