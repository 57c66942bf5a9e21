import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../test-app.ts'
import { restrictCase } from '../access/restricting.ts'
import { systemWho } from '../access/roles.ts'
import { inContext } from '../db/context.ts'
import { newId, record } from '../log/record.ts'

let t: TestApp
const caseId = newId()
const [contactId, incidentId, crimeId] = [newId(), newId(), newId()]
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  const put = (kind: string, body: object, at = t.now()) =>
    inContext(t.db, systemWho('test'), tx => record(tx, { kind, caseId, at, by: systemWho('test'), body }))
  await put('contact-answered', { contactId, channel: '999', waitSeconds: 4 })
  await t.at('2026-11-23T10:05')
  await put('incident-opened', {
    incidentId,
    number: 12,
    incidentType: 'violence',
    grade: 'immediate',
    settlementId: 'hanley',
    clockStartedAt: '2026-11-23T10:00:00Z',
    attendBy: '2026-11-23T10:15:00Z',
  })
  await t.at('2026-11-23T10:40')
  await put(
    'resource-at-scene',
    { incidentId, resourceId: 'HN-A1', baseId: 'hanley' },
    t.now().subtract({ minutes: 28 }),
  )
  await t.at('2026-11-23T11:00')
  await put('crime-recorded', {
    crimeId,
    incidentId,
    number: 7,
    offence: 'burglary-residential',
    victims: [{ victimId: newId(), enhanced: false }],
  })
  await put('a-kind-of-next-year', { words: '<script>alert(1)</script>' })
})
afterAll(() => t.close())

const titles = async (query = '', role: 'dispatcher' | 'investigator' = 'dispatcher') =>
  (await (await t.as(role)).get(`/cases/${caseId}${query}`)).body.timeline.map((fact: { title: string }) => fact.title)

test('the timeline says each fact in words, in order, with those it does not know by name', async () => {
  expect(await titles()).toEqual([
    '999 call answered',
    'Incident 12 opened: Assault or fight',
    'HN-A1 at the scene',
    'Crime 7 recorded: Burglary of a home',
    'A kind of next year',
  ])
})

test.each([
  ['?what=response', ['Incident 12 opened: Assault or fight', 'HN-A1 at the scene']],
  ['?what=victim', []],
  ['?what=other', ['A kind of next year']],
  [
    '?what=',
    [
      '999 call answered',
      'Incident 12 opened: Assault or fight',
      'HN-A1 at the scene',
      'Crime 7 recorded: Burglary of a home',
      'A kind of next year',
    ],
  ],
  ['?at=2026-11-23T10:04', ['999 call answered']],
  ['?at=2026-11-23T10:39&what=response', ['Incident 12 opened: Assault or fight']],
  ['?at=2026-11-23T10:40:30&what=response', ['Incident 12 opened: Assault or fight', 'HN-A1 at the scene']],
  ['?at=2026-11-22T10:00', []],
])('asked %s', async (query, expected) => {
  expect(await titles(query)).toEqual(expected)
})

test('what was known then: at 10:39 nobody was known to have arrived, though somebody had at 10:12', async () => {
  const person = await t.as('dispatcher')
  const then = (await person.get(`/cases/${caseId}?at=2026-11-23T10:39`)).body
  expect(then.clocks).toMatchObject([{ name: 'Attend incident 12', met: null }])
  const now = (await person.get(`/cases/${caseId}`)).body
  expect(now.clocks).toMatchObject([{ met: '2026-11-23T10:12:00Z' }])
  const page = await person.html(`/cases/${caseId}?at=2026-11-23T10:39`)
  expect(page.text.includes('What was known at 10:39:00 on Monday 23 November 2026')).toBe(true)
  expect(page.text.includes('Late by 24 min')).toBe(true)
})

test('the page shows both times where they differ, links only to what the reader may see, and prints no markup of theirs', async () => {
  const dispatcher = (await (await t.as('dispatcher')).html(`/cases/${caseId}`)).text
  expect(dispatcher.includes('<strong>Happened</strong> <time datetime="2026-11-23T10:12:00Z">')).toBe(true)
  expect(dispatcher.match(/<strong>Happened<\/strong>/g)).toHaveLength(1)
  expect(dispatcher.includes(`href="/incidents/${incidentId}"`)).toBe(true)
  expect(dispatcher.includes(`href="/crimes/${crimeId}"`)).toBe(false)
  expect(dispatcher.includes('<script>alert')).toBe(false)
  const investigator = (await (await t.as('investigator')).html(`/cases/${caseId}`)).text
  expect(investigator.includes(`href="/crimes/${crimeId}"`)).toBe(true)
})

test('a case that never was, a moment that is no time, a part that is none', async () => {
  const person = await t.as('dispatcher')
  expect((await person.get(`/cases/${newId()}`)).status).toBe(404)
  expect((await person.get(`/cases/${newId()}?at=2026-11-23T10:39`)).status).toBe(404)
  expect((await person.get(`/cases/${caseId}?at=teatime`)).status).toBe(400)
  expect((await person.get(`/cases/${caseId}?what=everything`)).status).toBe(400)
  expect((await (await t.as('performance-analyst')).get(`/cases/${caseId}`)).status).toBe(403)
})

test('every look at the case is in the record of reads', async () => {
  const { rows } = await t.owner.query('select count(*)::int as n from platform.read_log where $1 = any (case_ids)', [
    caseId,
  ])
  await titles()
  const after = await t.owner.query('select count(*)::int as n from platform.read_log where $1 = any (case_ids)', [
    caseId,
  ])
  expect(after.rows[0].n).toBe(rows[0].n + 1)
})

test('a change made on one node is told on another, to the page of that case alone, and to nobody who may not see it', async () => {
  const other = newId()
  const put = (id: string) =>
    inContext(t.db, systemWho('test'), tx =>
      record(tx, { kind: 'log-line-written', caseId: id, at: t.now(), by: systemWho('test'), body: {} }),
    )
  await put(other)
  const node = await t.secondNode()
  try {
    const [mine, theirs, stranger] = await Promise.all([
      node.follow('dispatcher', `/live?topic=case&case=${caseId}`),
      node.follow('investigator', `/live?topic=case&case=${other}`),
      node.follow('performance-analyst', `/live?topic=case&case=${caseId}`),
    ])
    await put(other)
    await theirs.heard('changed', 1)
    await put(caseId)
    await mine.heard('changed', 1)
    await put(other)
    await theirs.heard('changed', 2)
    expect(mine.events.filter(event => event === 'changed')).toHaveLength(1)
    expect(stranger.events.filter(event => event !== 'alive')).toEqual([])
    // It is restricted under an open page: that is drawn again under its access as it is now, and is told nothing more.
    await inContext(t.db, systemWho('test'), tx =>
      restrictCase(
        tx,
        { caseId: other, contactId, why: 'said', handlerId: null },
        { at: t.now(), by: systemWho('test') },
      ),
    )
    await theirs.heard('changed', 3)
    await put(other)
    await put(caseId)
    await mine.heard('changed', 2)
    expect(theirs.events.filter(event => event === 'changed')).toHaveLength(3)
    expect([...mine.text, ...theirs.text].join('')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  } finally {
    await node.close()
  }
})
