import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { carer, crimeWithVictim, handler, investigator, t } from './test-her-clocks.ts'
import { herClocksRead } from './test-her-clocks-read.ts'
import { BY_EMAIL, happens, SAFE, UPDATE } from './test-victims.ts'

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

test('a right is answered by a deed, paused with a reason and an owner, handed over only once accepted; the ledger says each', async () => {
  await t.at('2027-02-08T10:00')
  const { victimId, suspectId } = await crimeWithVictim(false)
  await happens(t, suspectId, 'arrest')
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
  await happens(t, suspectId, 'arrest')
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

herClocksRead()
