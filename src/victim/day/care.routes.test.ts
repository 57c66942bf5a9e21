import { afterAll, beforeAll, expect, test } from 'vitest'
import { manyCases } from '../../investigation/test-cases.ts'
import { incident } from '../../investigation/test-incident.ts'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { readCareDay } from './care-day.store.ts'

let app: TestApp
let carer: Person
let sergeant: Person
let investigator: Person
const account = new Map<string, { id: string; name: string }>()

beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  carer = await app.as('victim-care-officer')
  investigator = await app.called('isla.ashdown')
  sergeant = await app.called('george.pritchard')
  const { rows } = await app.owner.query<{ username: string; id: string; name: string }>(
    'select username, id, name from platform.account',
  )
  for (const row of rows) account.set(row.username, row)
  await manyCases(app, account.get('isla.ashdown')!, 46)
  await manyCases(app, account.get('amelia.petrosyan')!, 9)
  await manyCases(app, null, 9)
  await app.catchUp()
})
afterAll(() => app?.close())

// biome-ignore lint/suspicious/noExplicitAny: what the API answers
type Row = any
const read = async (who: Person, query = '') => (await who.get(`/victim-care${query}`)).body
const rowsOf = (body: Row): Row[] => body.parts.flatMap((part: Row) => part.rows)
const id = (username: string) => account.get(username)!.id

test('a day with the victims of 64 cases: each row says what, why, by when and whose, and every count has its risk', async () => {
  const body = await read(carer)
  const rows = rowsOf(body)
  expect(rows.length).toBeGreaterThan(10)
  for (const one of rows) {
    expect(one.what).toContain('Victim ')
    expect([one.why.length > 20, one.deeds.length > 0, one.section]).toEqual([true, true, expect.any(String)])
  }
  for (const one of body.counts) expect([one.count.n >= one.count.high, one.name.length > 3]).toEqual([true, true])
  const late = body.parts.find((part: Row) => part.section === 'late')
  expect(late.count.n).toBe(late.rows.length + (late.folded?.n ?? 0))
  expect(late.rows[0].high).toContain('assessed as high risk')
  // A referral is due two working days after a report: nobody did one in any of these cases.
  expect(late.count.n).toBeGreaterThanOrEqual(64)
})

test('an investigator sees their own, and how many of others are late; the whole force’s is for those who may', async () => {
  const mine = await read(investigator, '?section=late')
  expect(mine.whose).toBe('mine')
  expect(new Set(rowsOf(mine).map(one => one.ownerId))).toEqual(new Set([id('isla.ashdown')]))
  expect(mine.elsewhere.n).toBeGreaterThanOrEqual(18)
  expect(await read(investigator, `?owner=${id('amelia.petrosyan')}`)).toMatchObject({ whose: 'mine', officer: null })
  const one = await read(carer, `?owner=${id('amelia.petrosyan')}&section=today`)
  expect(one.officer.name).toBe(account.get('amelia.petrosyan')!.name)
  // A part that is asked for still shows what is late.
  expect(rowsOf(one).some(row => row.section === 'late')).toBe(true)
  expect(rowsOf(one).every(row => row.ownerId === id('amelia.petrosyan'))).toBe(true)
})

test('what has no day is read where it is asked for', async () => {
  expect((await read(carer)).counts.some((one: Row) => one.section === 'later')).toBe(false)
  const none = await read(carer, '?section=no-day')
  const part = none.parts.find((one: Row) => one.section === 'no-day')
  expect(part.count.n).toBeGreaterThanOrEqual(64)
  expect(part.rows[0].what).toMatch(/^(Tell|For) Victim/)
})

test('the same number of statements for 9 victims and for 46', async () => {
  const statements = async (ownerIds: string[] | null) => {
    let n = 0
    await inContext(app.db, systemWho('test'), async tx => {
      const counted = tx.withPlugin({
        transformQuery: args => {
          n += 1
          return args.node
        },
        transformResult: async args => args.result,
      })
      await readCareDay(counted as typeof tx, { now: app.now(), force: app.force, ownerIds })
    })
    return n
  }
  expect(await statements([id('isla.ashdown')])).toBe(await statements([id('amelia.petrosyan')]))
})

test('a victim is handed on by name, once; the row goes with them, and nobody who is away is given one', async () => {
  const [row] = rowsOf(await read(carer, `?owner=${id('amelia.petrosyan')}`))
  const path = `/victims/${row.victimId}/contact-officer`
  expect((await carer.post(path, { to: id('amelia.petrosyan'), why: 'Knows the family' })).body.code).toBe(
    'theirs-already',
  )
  await sergeant.post(`/officers/${id('emre.mensah')}/absence`, {
    kind: 'away',
    from: '2026-11-23T08:00',
    until: '2026-11-30T08:00',
    why: 'The sergeant was told',
  })
  expect((await carer.post(path, { to: id('emre.mensah'), why: 'Knows the family' })).body.code).toBe('not-there')
  const given = await carer.post(path, { to: id('isla.ashdown'), why: 'Knows the family' })
  expect(given).toMatchObject({ status: 201, body: { toName: account.get('isla.ashdown')!.name } })
  const moved = rowsOf(await read(carer, `?owner=${id('isla.ashdown')}&section=late&page=1`))
  expect(moved.map(one => one.victimId)).toContain(row.victimId)
  // Back to the officer in the case: no row of its own is kept.
  expect((await carer.post(path, { to: id('amelia.petrosyan'), why: 'Back from leave' })).status).toBe(201)
  const { rows } = await app.owner.query('select from victim.contact_officer where victim_id = $1', [row.victimId])
  expect(rows).toHaveLength(0)
})

test('what somebody leaves behind is handed over together, each with a fact of its own; not twice', async () => {
  await sergeant.post(`/officers/${id('amelia.petrosyan')}/absence`, {
    kind: 'away',
    from: '2026-11-23T08:00',
    until: '2026-11-30T08:00',
    why: 'The sergeant was told',
  })
  const { body } = await sergeant.get('/victim-care/officers')
  const away = body.officers.find((one: Row) => one.id === id('amelia.petrosyan'))
  expect(away).toMatchObject({ gone: expect.stringContaining('is away'), late: expect.any(Number) })
  expect(body.officers.findIndex((one: Row) => one.id === away.id)).toBeLessThan(
    body.officers.findIndex((one: Row) => one.id === id('isla.ashdown')),
  )
  const page = await sergeant.html(`/victim-care/officers/${away.id}/hand-over`)
  const victims = [...page.text.matchAll(/name="victims" value="([^"]+)"/g)].map(found => found[1]!)
  expect(victims).toHaveLength(9)
  const path = `/victim-care/officers/${away.id}/hand-over`
  const hand = { to: id('isla.ashdown'), why: 'Away until the thirtieth', victims: victims.slice(0, 3) }
  const handed = async () =>
    Number(
      (
        await app.owner.query(
          `select count(*) as n from platform.fact where kind = 'victim-care-handed-on' and body->>'from' = $1`,
          [away.id],
        )
      ).rows[0].n,
    )
  const before = await handed()
  const [one, other] = await Promise.all([sergeant.post(path, hand), carer.post(path, hand)])
  expect([one.status, other.status].toSorted()).toEqual([201, 422])
  expect((await handed()) - before).toBe(3)
  expect((await investigator.post(path, hand)).status).toBe(403)
})

test('why it was late is said once, and counted by reason', async () => {
  const [row] = rowsOf(await read(carer, '?section=late'))
  const path = `/rights/${row.clocks[0]}/late`
  expect((await carer.post(path, { reason: 'workload', words: 'n/a' })).body.code).toBe('needs-words')
  const said = { reason: 'workload', words: 'Nobody had the referral to do that week' }
  expect((await carer.post(path, said)).status).toBe(201)
  expect((await carer.post(path, said)).body.code).toBe('said-already')
  const { body } = await sergeant.get('/victim-care/officers')
  expect(body.breaches.some((one: Row) => one.reasons.workload === 1)).toBe(true)
  expect((await (await app.as('performance-analyst')).get('/victim-care')).status).toBe(403)
})

test('three victims of one arrest: a message of their own for who has a safe way, none for the others, no other name, and no second time', async () => {
  const { incidentId } = await incident(app, 'theft', 'low')
  const officer = await app.as('response-officer')
  const crime = await officer.post(`/incidents/${incidentId}/crime`, {
    offence: 'other-theft',
    basis: 'Three people had their bags taken at the station',
    victims: [{ name: 'Morgan Example' }, { name: 'Robin Sample' }, { name: 'Ash Example' }],
  })
  const { crimeId, victims } = crime.body
  const [morgan, robin, ash] = victims.map((one: { victimId: string }) => one.victimId)
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Casey Made-Up' })).body
  await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: app.now().toString() })
  await app.catchUp()
  for (const [victim, reach] of [
    [morgan, 'morgan@example.org'],
    [ash, 'ash@example.org'],
  ])
    await carer.post(`/victims/${victim}/safe-contact`, {
      channel: 'email',
      reach,
      safe: true,
      checkedWithVictim: true,
    })
  const path = `/crimes/${crimeId}/tell-victims`
  const shown = await carer.html(path)
  expect(shown.text).toContain('Nothing is sent: a person finds a safe way.')
  expect(shown.text.match(/A message of their own\./g)).toHaveLength(2)
  const words = {
    whatIsNew: 'Somebody was arrested this morning for what happened at the station.',
    whatHappensNext: 'On Friday an officer says whether they are charged.',
    nextBy: '2026-11-27',
    ticked: [morgan, robin, ash],
  }
  expect((await carer.post(path, { ...words, [`own-${ash}`]: 'Robin has a bag like yours.' })).body.code).toBe(
    'names-another',
  )
  // Whoever was unticked stays so, also where what is new is still to be written.
  const unticked = await carer.form(path, { whatHappensNext: words.whatHappensNext, ticked: morgan })
  expect(unticked.status).toBe(422)
  expect(unticked.text.match(/name="ticked" value="[^"]+" checked/g)).toEqual([
    `name="ticked" value="${morgan}" checked`,
  ])
  const told = await carer.post(path, { ...words, [`own-${ash}`]: 'Your bag was found and is kept for you.' })
  expect(told).toMatchObject({ status: 201, body: { forPeople: [robin] } })
  expect(told.body.sent.map((one: { victimId: string }) => one.victimId)).toEqual([ash, morgan])
  const { rows } = await app.owner.query('select victim_id, body from victim.message where victim_id = any($1)', [
    [morgan, robin, ash],
  ])
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row.body.includes('Your bag was found')).toBe(row.victim_id === ash)
  expect(rows.map(row => row.body).join()).not.toMatch(/Robin|Morgan|Ash/)
  const facts = await app.owner.query(
    `select from platform.fact where kind = 'victim-update-written' and body->>'crimeId' = $1`,
    [crimeId],
  )
  expect(facts.rows).toHaveLength(2)
  await app.catchUp()
  await app.catchUp()
  expect((await carer.post(path, { ...words, ticked: [morgan] })).body.code).toBe('not-owed')
})

test('told together, nobody is sent what they could not read or what words stand against: each goes to a person, who sees why', async () => {
  const { incidentId } = await incident(app, 'theft', 'low')
  const officer = await app.as('response-officer')
  const crime = await officer.post(`/incidents/${incidentId}/crime`, {
    offence: 'other-theft',
    basis: 'Four people had their bags taken at the market',
    victims: ['Lee Example', 'Max Sample', 'Noa Example', 'Pat Sample'].map(name => ({ name })),
  })
  const { crimeId, victims } = crime.body
  const [lee, max, noa, pat] = victims.map((one: { victimId: string }) => one.victimId)
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Kit Made-Up' })).body
  await investigator.post(`/suspects/${suspectId}/events`, { event: 'arrest', at: app.now().toString() })
  await app.catchUp()
  const note = (reach: string, conditions?: string) => ({
    ...{ channel: 'email', reach, safe: true, checkedWithVictim: true },
    ...(conditions ? { conditions } : {}),
  })
  await carer.post(`/victims/${lee}/safe-contact`, note('lee@example.org'))
  await carer.post(`/victims/${max}/safe-contact`, note('max@example.org', 'Only while he is at work'))
  await carer.post(`/victims/${noa}/safe-contact`, note('noa@example.org'))
  await carer.post(`/victims/${pat}/safe-contact`, note('pat@example.org'))
  const needs = { kind: 'person', interpreter: 'not-needed' }
  expect((await carer.post(`/victims/${noa}/needs/assess`, { ...needs, language: 'Polish' })).status).toBe(201)
  expect((await carer.post(`/victims/${pat}/needs/assess`, { ...needs, formats: ['bsl'] })).status).toBe(201)
  const path = `/crimes/${crimeId}/tell-victims`
  const { text } = await carer.html(path)
  for (const words of [
    'Only while he is at work',
    'In Polish',
    'They need: British Sign Language',
    'No checked translation',
  ])
    expect(text).toContain(words)
  const words = {
    whatIsNew: 'Somebody was arrested this morning for what happened at the market.',
    whatHappensNext: 'On Friday an officer says whether they are charged.',
    nextBy: '2026-11-27',
    ticked: [lee, max, noa, pat],
  }
  const begun = { ...words, 'translatedNew-polish': 'Zatrzymano' }
  expect((await carer.post(path, begun)).body).toMatchObject({ code: 'translate-all', field: 'translatedNext-polish' })
  const told = await carer.post(path, words)
  expect(told.body.sent.map((one: { victimId: string }) => one.victimId)).toEqual([lee])
  expect(told.body.forPeople.toSorted()).toEqual([max, noa, pat].toSorted())
  const hers = {
    'translatedNew-polish': 'WEN',
    'translatedNext-polish': 'TXEN',
    'translator-polish': 'A Translator',
    'translatedHow-polish': 'by-a-person',
  }
  const again = await carer.post(path, { ...words, ...hers, ticked: [max, noa, pat] })
  expect(
    again.body.sent.map((one: { victimId: string }) => one.victimId),
    again.text,
  ).toEqual([noa])
  const { rows } = await app.owner.query('select victim_id, body from victim.message where victim_id = any($1)', [
    [lee, max, noa, pat],
  ])
  expect(rows.map(row => row.victim_id).toSorted()).toEqual([lee, noa].toSorted())
  expect(rows.find(row => row.victim_id === noa).body).toMatch(/^WEN[\s\S]*arrested this morning/)
})

test('whether victims are told alike, as sums: what nobody told us is a class of its own, and no victim is behind it', async () => {
  const analyst = await app.as('performance-analyst')
  const { body } = await analyst.get('/measures/equality/victims?from=2026-11-01&to=2026-11-30')
  const sex = body.comparisons.find((one: Row) => one.id === 'sex')
  expect(sex.groups.find((one: Row) => one.label === 'Not recorded')).toMatchObject({ n: body.total, apart: true })
  expect(body.total).toBeGreaterThanOrEqual(64)
  expect(JSON.stringify(body)).not.toMatch(/Victim \d|victimId|caseId/)
  expect(body.comparisons.some((one: Row) => one.id === 'name-origin')).toBe(false)
  const named = await sergeant.get('/supervision/equality/victims?from=2026-11-01&to=2026-11-30')
  expect(named.body.comparisons.some((one: Row) => one.id === 'name-origin')).toBe(true)
  expect((await analyst.get('/supervision/equality/victims')).status).toBe(403)
})
