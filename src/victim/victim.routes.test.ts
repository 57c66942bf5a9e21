import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { readTime } from '../platform/time.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { forgetClocks } from './clocks/book.store.ts'
import { raiseSafety } from './safety/safety.jobs.ts'

let t: TestApp
let handler: Person
let officer: Person
let investigator: Person
let carer: Person

beforeAll(async () => {
  t = await testApp('2026-12-24T09:00')
  handler = await t.as('contact-handler')
  officer = await t.as('response-officer')
  investigator = await t.as('investigator')
  carer = await t.as('victim-care-officer')
})
afterAll(async () => t.close())

const THRIVE = {
  threat: 'Shed broken into overnight',
  harm: 'Loss of tools',
  immediacy: 'later',
  weapon: 'no',
  risk: 'low',
  caller: 'no',
  subject: 'no',
  children: 'no',
  adultsAtRisk: 'no',
  othersInHousehold: 'no',
  riskReason: 'From what the caller said',
  investigation: 'Neighbour has a camera',
  vulnerability: 'None found',
  engagement: 'Ring in the evening',
}

/** A recorded crime with one victim, made through the API as the crew would. */
async function crimeWithVictim(
  enhanced: boolean,
  who = 'Synthetic Victim',
  typeCode?: string,
): Promise<{ crimeId: string; victimId: string; suspectId: string; caseId: string }> {
  const settlement = t.force.neighbourhoods[0]!
  const type = t.force.incidentTypes.find(one => one.crimeType === 'Burglary' && !one.sensitive)!
  const offence = t.force.offences.find(one => one.crimeType === 'Burglary' && !one.enhancedRights)!
  const { contactId, caseId } = (await handler.post('/contacts', { channel: '101' })).body
  await handler.post(`/contacts/${contactId}/details`, {
    incidentType: typeCode ?? type.code,
    summary: 'Shed broken into',
    place: '1 Made-up Close',
    settlementId: settlement.id,
    callerName: who,
  })
  expect((await handler.post(`/contacts/${contactId}/assessments`, THRIVE)).status).toBe(201)
  expect((await handler.post(`/contacts/${contactId}/grade`, { grade: 'scheduled' })).status).toBe(200)
  const incident = await handler.post(`/contacts/${contactId}/incident`, {})
  expect(incident.status).toBe(201)
  const crime = await officer.post(`/incidents/${incident.body.incidentId}/crime`, {
    offence: offence.code,
    basis: 'On the balance of probability the shed was broken into',
    victims: [{ name: who, enhanced, ...(enhanced ? { enhancedReason: 'Targeted before' } : {}) }],
  })
  expect(crime.status).toBe(201)
  const crimeId = crime.body.crimeId
  const suspect = await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Synthetic Suspect' })
  expect(suspect.status).toBe(201)
  return { crimeId, victimId: crime.body.victims[0].victimId, suspectId: suspect.body.suspectId, caseId }
}

const UPDATE = {
  whatIsNew: 'Somebody was arrested yesterday and has been questioned.',
  whatHappensNext: 'On Monday an officer collects the camera footage.',
  nextBy: '2026-12-31',
  told: 'message',
}
const SAFE = { channel: 'text', reach: '07700 900123', safe: true, checkedWithVictim: true }
const BY_EMAIL = { ...SAFE, channel: 'email', reach: 'hers@example.org' }
const clocks = async (victimId: string) => (await carer.get(`/victims/${victimId}`)).body.clocks

test('an arrest starts a clock for the victim, by her standing, from the event and not from its entry', async () => {
  for (const [enhanced, due] of [
    [false, '2027-01-05T23:59:59Z'],
    [true, '2026-12-29T23:59:59Z'],
  ] as const) {
    await t.at('2026-12-24T12:00')
    const { victimId, suspectId } = await crimeWithVictim(enhanced)
    await t.at('2026-12-27T12:00')

    expect(
      (
        await investigator.post(`/suspects/${suspectId}/events`, {
          event: 'arrest',
          at: '2026-12-24T12:00',
          note: 'Entered late',
        })
      ).status,
    ).toBe(201)
    await t.catchUp()
    expect(await clocks(victimId)).toMatchObject([
      {
        event: 'arrest',
        rule: 'R6.KEY',
        pack: 'victims-code-2021',
        dueAt: due,
        state: 'running',
        metAt: null,
        eventAt: '2026-12-24T12:00:00Z',
      },
    ])
    const list = (await carer.get('/victims')).body.clocks.filter(
      (one: { victimId: string }) => one.victimId === victimId,
    )
    expect(list).toMatchObject([{ event: 'arrest', dueAt: due, safe: null, enhanced }])
  }
})

test('nothing is sent until a person has recorded a safe channel with her; then one message; a text that arrives tells her nothing, words that arrive do', async () => {
  const { victimId, suspectId } = await crimeWithVictim(false)
  await investigator.post(`/suspects/${suspectId}/events`, { event: 'interview', at: t.now().toString() })
  await t.catchUp()
  const early = await investigator.post(`/victims/${victimId}/update`, { ...UPDATE, nextBy: '2027-01-04' })
  expect(early).toMatchObject({ status: 422, body: { code: 'no-safe-contact-recorded' } })
  expect((await carer.post(`/victims/${victimId}/safe-contact`, { ...SAFE, checkedWithVictim: false })).body.code).toBe(
    'safe-needs-her-word',
  )
  await carer.post(`/victims/${victimId}/safe-contact`, { ...SAFE, safe: false })
  expect((await investigator.post(`/victims/${victimId}/update`, UPDATE)).body.code).toBe('not-safe')
  expect((await carer.post(`/victims/${victimId}/safe-contact`, SAFE)).status).toBe(201)

  const today = t.now().toZonedDateTimeISO('Europe/London').toPlainDate()
  const update = { ...UPDATE, nextBy: today.add({ days: 3 }).toString() }
  const key = randomUUID()
  const answers = await Promise.all([1, 2, 3].map(() => investigator.post(`/victims/${victimId}/update`, update, key)))
  expect(answers.map(answer => answer.status)).toEqual([201, 201, 201])
  expect(await clocks(victimId)).toMatchObject([{ state: 'running' }])
  await t.catchUp()
  await t.catchUp()
  expect(await clocks(victimId)).toMatchObject([{ state: 'running' }])
  const outbox = (await carer.get('/outbox')).body.messages.filter(
    (one: { victimId: string }) => one.victimId === victimId,
  )
  expect(outbox).toHaveLength(1)
  expect(outbox[0]).toMatchObject({ state: 'delivered', attempts: 1, channel: 'text', reach: '07700 900123' })
  expect(outbox[0].notice).not.toMatch(/arrest|Synthetic|officer/i)

  await carer.post(`/victims/${victimId}/safe-contact`, BY_EMAIL)
  const written = await investigator.post(`/victims/${victimId}/update`, update)
  await t.catchUp()
  await t.catchUp()
  expect(await clocks(victimId)).toMatchObject([{ state: 'met', metBy: written.body.updateId }])
})

test('an update written before an event was known does not meet its clock, though it arrives after', async () => {
  const { victimId, suspectId } = await crimeWithVictim(false)
  await carer.post(`/victims/${victimId}/safe-contact`, SAFE)
  await investigator.post(`/victims/${victimId}/update`, UPDATE)
  await t.tick({ minutes: 5 })
  await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: t.now().toString() })
  await t.tick({ minutes: 5 })
  await t.catchUp()
  expect(await clocks(victimId)).toMatchObject([{ event: 'arrest', state: 'running' }])
})

test('told late is remedied, not met; told by phone counts when she was told', async () => {
  await t.at('2027-01-11T09:00')
  const { victimId, suspectId } = await crimeWithVictim(true)
  await investigator
    .post(`/suspects/${suspectId}/events`, { event: 'release', at: t.now().toString() })
    .then(answer => expect(answer.status).toBe(422))
  await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: t.now().toString() })
  await t.at('2027-01-14T09:00')
  const told = await carer.post(`/victims/${victimId}/update`, {
    ...UPDATE,
    nextBy: '2027-01-20',
    told: 'by-phone',
    toldAt: '2027-01-13T18:00',
  })
  expect(told, JSON.stringify(told.body)).toMatchObject({ status: 201 })
  await t.catchUp()
  expect(await clocks(victimId)).toMatchObject([{ state: 'remedied', metAt: '2027-01-13T18:00:00Z' }])
})

/** A domestic crime with one victim, told of by nobody yet, and whoever is held for it. */
async function domesticCrime() {
  const type = t.force.incidentTypes.find(one => one.sensitive === 'domestic')!
  return crimeWithVictim(false, 'Synthetic Victim', type.code)
}
const happens = async (suspectId: string, event: string, at = t.now().toString()) => {
  const answer = await investigator.post(`/suspects/${suspectId}/events`, { event, at })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  await t.catchUp()
}

/** What puts a victim in danger in the night: what came before it, and the deed itself; the last comes by itself, when its day is over. */
const NIGHTS: [
  string,
  string,
  string,
  (made: Awaited<ReturnType<typeof domesticCrime>>) => Promise<void>,
  (suspectId: string) => Promise<void>,
][] = [
  [
    'release',
    '2027-01-20T03:00',
    'release',
    ({ suspectId }) => happens(suspectId, 'arrest'),
    id => happens(id, 'release'),
  ],
  [
    'absconded',
    '2027-01-21T03:00',
    'bail',
    ({ suspectId }) => onBail(suspectId),
    async id => {
      const sought = {
        stage: 'failed-bail',
        at: t.now().toString(),
        nextAction: 'Go to his brother',
        reviewOn: '2027-01-22',
      }
      expect(await investigator.post(`/suspects/${id}/pursuit`, sought)).toMatchObject({ status: 201 })
    },
  ],
  [
    'condition-change',
    '2027-01-22T03:00',
    'bail-change',
    ({ suspectId }) => onBail(suspectId),
    id => happens(id, 'bail-change'),
  ],
  [
    'order-over',
    '2027-01-24T00:00',
    'arrest',
    async ({ crimeId, victimId, suspectId }) => {
      await happens(suspectId, 'arrest')
      const order = {
        kind: 'non-molestation',
        suspectId,
        protects: [victimId],
        authoriser: 'The family court',
        madeAt: '2027-01-23T12:00',
        lastDay: '2027-01-23',
        terms: [{ kind: 'not-contact', words: 'her by any means' }],
      }
      expect(await investigator.post(`/crimes/${crimeId}/orders`, order)).toMatchObject({ status: 201 })
    },
    async () => undefined,
  ],
]
async function onBail(suspectId: string) {
  await happens(suspectId, 'arrest')
  await happens(suspectId, 'bail')
}

test.each(NIGHTS)(
  '%s at %s with no safe channel is an alarm to a named person inside the hour, at the door, beside the clock of the Code (%s)',
  async (danger, night, beside, before, deed) => {
    const hour = readTime(night)!
    const into = (minutes: number) => hour.add({ minutes }).toString()
    await t.at(into(-30))
    const made = await domesticCrime()
    const { victimId, suspectId, caseId } = made
    await before(made)
    await t.at(into(0))
    await deed(suspectId)
    await t.catchUp()
    const supervisor = await t.as('supervisor')
    const mine = async () =>
      (await supervisor.get('/supervision')).body.safetyAlarms.filter(
        (one: { victimId: string; danger: string }) => one.victimId === victimId && one.danger === danger,
      )
    // On the wall at once, before anybody was given it.
    expect(await mine()).toMatchObject([
      { danger, dueAt: into(60), toName: null, how: expect.stringMatching(/Go to the door/) },
    ])
    expect(await raiseSafety(t.db, t.force, t.now())).toBeGreaterThan(0)
    expect(await raiseSafety(t.db, t.force, t.now())).toBe(0)
    const [first] = await mine()
    expect(first.toName).toMatch(/\w/)
    await t.at(into(31))
    expect(await raiseSafety(t.db, t.force, t.now())).toBeGreaterThan(0)
    const [later] = await mine()
    expect([later.rung, later.toName !== first.toName]).toEqual([2, true])

    const safetyOf = async () =>
      (await carer.get(`/victims/${victimId}/rights`)).body.safety.find(
        (one: { danger: string }) => one.danger === danger,
      )
    expect(await safetyOf()).toMatchObject({ state: 'running' })
    const { rights } = (await carer.get(`/victims/${victimId}/rights`)).body
    expect(rights.find((one: { event: string }) => one.event === beside)).toMatchObject({
      state: 'running',
      clock: { dueAt: expect.stringContaining('T23:59:59Z') },
    })
    const path = `/safety/${first.clockId}`
    const told = { at: into(30), words: 'Told her what happened; her sister comes tonight' }
    expect((await investigator.post(path, { ...told, how: 'phone' })).body.code).toBe('not-safe')
    expect(
      (await investigator.post(path, { ...told, how: 'not-reached', words: 'Knocked twice and nobody came' })).status,
    ).toBe(201)
    await t.catchUp()
    expect(await mine()).toHaveLength(1)
    expect((await investigator.html(path)).text).toContain('Go to the door')
    expect((await investigator.post(path, { ...told, how: 'at-the-door' })).status).toBe(201)
    await t.catchUp()
    expect(await mine()).toEqual([])
    expect(await safetyOf()).toMatchObject({ state: 'met', metHow: 'at-the-door' })
    const { rows } = await t.owner.query(
      "select kind from platform.fact where case_id = $1 and kind like 'victim-safety%' order by seq",
      [caseId],
    )
    expect(rows.map(row => row.kind)).toEqual(['victim-safety-told', 'victim-safety-told'])
    const { rows: raised } = await t.owner.query(
      "select count(*)::int as n from platform.fact where case_id = $1 and kind = 'safety-alarm-raised' and body->>'danger' = $2",
      [caseId, danger],
    )
    expect(raised[0].n).toBe(2)
  },
)

test('a message answers no safety clock, and a release entered late is late at once', async () => {
  await t.at('2027-02-04T02:30')
  const { victimId, suspectId } = await domesticCrime()
  await carer.post(`/victims/${victimId}/safe-contact`, BY_EMAIL)
  await happens(suspectId, 'arrest')
  await t.at('2027-02-04T05:00')
  await happens(suspectId, 'release', '2027-02-04T03:00')
  const update = {
    ...UPDATE,
    nextBy: '2027-02-10',
    whatIsNew: 'The man who was arrested is free again since three this morning.',
  }
  expect((await investigator.post(`/victims/${victimId}/update`, update)).status).toBe(201)
  await t.catchUp()
  await t.catchUp()
  const { safety, rights } = (await carer.get(`/victims/${victimId}/rights`)).body
  expect(safety).toMatchObject([{ state: 'breached', dueAt: '2027-02-04T04:00:00Z', learntAt: '2027-02-04T05:00:00Z' }])
  expect(rights.find((one: { event: string }) => one.event === 'release')).toMatchObject({ state: 'met' })
  const day = (await (await t.as('supervisor')).get('/investigations?of=force')).body
  const own = day.tasks.find((one: { href: string }) => one.href === `/safety/${safety[0].clockId}`)
  expect([own.kind, own.section, day.tasks[0].kind]).toEqual(['safety', 'now', 'safety'])
})

test('a right is answered by a deed, paused with a reason and an owner, handed over only once accepted; the ledger says each', async () => {
  await t.at('2027-02-08T10:00')
  const { victimId, suspectId } = await crimeWithVictim(false)
  await happens(suspectId, 'arrest')
  const line = async (event: string) =>
    (await carer.get(`/victims/${victimId}/rights`)).body.rights.find((one: { event: string }) => one.event === event)
  const act = async (event: string, body: object, who = carer) =>
    who.post(`/rights/${(await line(event)).clock.id}`, { words: 'As agreed with her on Monday', ...body })
  expect((await act('arrest', { act: 'done' })).body.code).toBe('needs-update')
  expect((await act('referral', { act: 'done' })).status).toBe(201)
  const pause = { act: 'paused', reason: 'asked-not-to-be-told', untilDay: '2027-02-20' }
  expect((await act('arrest', { ...pause, untilDay: '2027-06-20' })).body.code).toBe('bad-until')
  expect((await act('arrest', { ...pause, reason: 'would-prejudice' })).body.code).toBe('needs-supervisor')
  expect((await act('arrest', pause)).status).toBe(201)
  expect((await act('needs-assessment', { act: 'transferred', to: 'Another force' })).body.code).toBe(
    'needs-acceptance',
  )
  expect((await act('needs-assessment', { act: 'transferred', to: 'Another force', reference: 'X 12' })).status).toBe(
    201,
  )
  expect((await act('information', { act: 'void' })).body.code).toBe('needs-supervisor')
  await t.catchUp()
  expect(await line('referral')).toMatchObject({ state: 'met', part: 'done' })
  expect(await line('arrest')).toMatchObject({ state: 'paused', clock: { dueAt: '2027-02-15T23:59:59Z' } })
  expect(await line('needs-assessment')).toMatchObject({
    state: 'transferred',
    clock: { transferredTo: 'Another force' },
  })
  expect((await act('needs-assessment', { act: 'done' })).body.code).toBe('not-from-here')
  expect((await carer.get('/victims')).body.clocks.some((one: { victimId: string }) => one.victimId === victimId)).toBe(
    false,
  )
  // A pause moves no day: when it is over, what was due meanwhile is late.
  await t.at('2027-02-21T10:00')
  expect(await line('arrest')).toMatchObject({ state: 'breached' })
})

test('a complaint entered late counts from when it came; rights granted meanwhile make it no later', async () => {
  await t.at('2027-03-01T10:00')
  const { victimId, suspectId } = await crimeWithVictim(false)
  await happens(suspectId, 'arrest')
  await t.at('2027-03-02T10:00')
  const event = { event: 'complaint', at: '2027-03-01T11:00' }
  expect((await carer.post(`/victims/${victimId}/rights/events`, event)).status).toBe(201)
  expect((await carer.post(`/victims/${victimId}/rights/events`, { ...event, event: 'arrest' })).body.code).toBe(
    'unknown-event',
  )
  const granted = await handler.post(`/victims/${victimId}/enhanced`, { change: 'grant', reason: 'vulnerable' })
  expect(granted).toMatchObject({ status: 201, body: { enhanced: true, reason: 'Vulnerable' } })
  await t.catchUp()
  const { rights, victim } = (await carer.get(`/victims/${victimId}/rights`)).body
  const of = (name: string) => rights.find((one: { event: string }) => one.event === name).clock
  expect([of('complaint').eventAt, of('complaint').learntAt, of('complaint').dueAt]).toEqual([
    '2027-03-01T11:00:00Z',
    '2027-03-02T10:00:00Z',
    '2027-03-15T23:59:59Z',
  ])
  expect([of('arrest').dueAt, victim.enhanced]).toEqual(['2027-03-03T23:59:59Z', true])
  expect(
    (
      await carer.post(`/victims/${victimId}/enhanced`, {
        change: 'remove',
        words: 'She moved away and asked for it herself',
      })
    ).body.code,
  ).toBe('needs-supervisor')
  const supervisor = await t.as('supervisor')
  expect(
    (
      await supervisor.post(`/victims/${victimId}/enhanced`, {
        change: 'remove',
        words: 'She moved away and asked for it herself',
      })
    ).status,
  ).toBe(201)
  await t.catchUp()
  const after = (await carer.get(`/victims/${victimId}/rights`)).body
  expect(after.victim.enhanced).toBe(false)
  expect(after.rights.find((one: { event: string }) => one.event === 'arrest').clock.dueAt).toBe('2027-03-03T23:59:59Z')
})

test('an event past the known bank holidays makes a clock that says so, and tops the list', async () => {
  await t.at('2028-12-28T09:00')
  const { victimId, suspectId } = await crimeWithVictim(false)
  await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: t.now().toString() })
  await t.catchUp()
  expect(await clocks(victimId)).toMatchObject([
    { dueAt: null, state: 'no-limit', noDueReason: expect.stringContaining('2028') },
  ])
})

test.each([
  ['a template', { whatIsNew: 'Enquiries are ongoing.' }, 'says-nothing'],
  ['a date in 2099', { nextBy: '2099-01-01' }, 'next-date-too-far'],
  ['told in the future', { told: 'by-phone', toldAt: '2099-01-01T10:00' }, 'in-future'],
  ['a 30,000-letter note', { whatIsNew: 'long '.repeat(6_000) }, 'invalid'],
  ['a NUL', { whatIsNew: `Somebody${String.fromCharCode(0)} was arrested and questioned` }, 'invalid'],
])('an update with %s is refused in words and leaves nothing', async (_, change, code) => {
  const { victimId } = await crimeWithVictim(false)
  await carer.post(`/victims/${victimId}/safe-contact`, SAFE)
  const today = t.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  const answer = await investigator.post(`/victims/${victimId}/update`, { ...UPDATE, nextBy: today, ...change })
  expect(answer).toMatchObject({ status: 422, body: { code } })
  expect((await carer.get(`/victims/${victimId}`)).body.updates).toEqual([])
})

test('words in Arabic and an SQL fragment are kept as written, on the page too', async () => {
  const { victimId } = await crimeWithVictim(false, "فاطمة O'Brien'); drop table victim.update;--")
  await carer.post(`/victims/${victimId}/safe-contact`, SAFE)
  const today = t.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  const said = 'أخذنا أمس إفادة من جارك في الشارع <b>bold</b>'
  expect(
    (await investigator.post(`/victims/${victimId}/update`, { ...UPDATE, nextBy: today, whatIsNew: said })).status,
  ).toBe(201)
  const seen = await carer.get(`/victims/${victimId}`)
  expect(seen.body).toMatchObject({
    victim: { name: "فاطمة O'Brien'); drop table victim.update;--" },
    updates: [{ whatIsNew: said }],
  })
  const page = await carer.html(`/victims/${victimId}`)
  expect(page.text).toContain('&lt;b&gt;bold&lt;/b&gt;')
})

test('roles: a dispatcher sees no victim, and a stranger the same answer as for nobody', async () => {
  const { victimId } = await crimeWithVictim(false)
  const dispatcher = await t.as('dispatcher')
  expect((await dispatcher.get(`/victims/${victimId}`)).status).toBe(403)
  expect((await (await t.as('public')).get(`/victims/${victimId}`)).status).toBe(401)
  expect((await carer.get(`/victims/${randomUUID()}`)).status).toBe(404)
  const seen = await inContext(t.db, { id: 'x', role: 'dispatcher', name: 'x', via: 'api' }, tx =>
    sql<{ n: number }>`select count(*) as n from victim.safe_contact`.execute(tx),
  )
  expect(seen.rows[0]!.n).toBe(0)
})

test('readings of a victim are in the record of reads', async () => {
  const { victimId, caseId } = await crimeWithVictim(false)
  await carer.get(`/victims/${victimId}`)
  const { rows } = await inContext(t.db, systemWho('test'), tx =>
    sql<{
      what: string
    }>`select what from platform.read_log where ${caseId}::uuid = any (case_ids) and what = 'read-victim'`.execute(tx),
  )
  expect(rows.length).toBe(1)
})

test('clocks made again from the log are the same rows, and the reader read again adds nothing', async () => {
  const who = systemWho('test')
  const rows = () =>
    inContext(t.db, who, async tx => {
      const { rows } = await sql<{ row: string }>`
        select to_jsonb(c)::text as row from victim.duty_clock c union all select to_jsonb(h)::text from victim.rights_holder h order by row`.execute(
        tx,
      )
      return rows.map(one => one.row)
    })
  await t.catchUp()
  const before = await rows()
  expect(before.length).toBeGreaterThan(30)
  await inContext(t.db, who, tx =>
    sql`update platform.reader set xid = '0', seq = 0 where name = 'victim-clocks'`.execute(tx),
  )
  await t.catchUp()
  expect(await rows()).toEqual(before)
  await inContext(t.db, who, forgetClocks)
  expect(await rows()).toEqual([])
  await t.catchUp()
  expect(await rows()).toEqual(before)
})
