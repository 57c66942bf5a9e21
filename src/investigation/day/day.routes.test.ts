import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { type ManyCase, manyCases } from '../test-cases.ts'
import { readDay } from './day.store.ts'
import { TASK_SOURCES } from './sources.store.ts'

let app: TestApp
let investigator: Person
let sergeant: Person
let cases: ManyCase[]
const account = new Map<string, { id: string; name: string }>()

beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  investigator = await app.called('isla.ashdown')
  sergeant = await app.called('george.pritchard')
  const { rows } = await app.owner.query<{ username: string; id: string; name: string }>(
    'select username, id, name from platform.account',
  )
  for (const row of rows) account.set(row.username, row)
  cases = await manyCases(app, account.get('isla.ashdown')!, 46)
  await manyCases(app, account.get('amelia.petrosyan')!, 9)
  await app.catchUp()
})
afterAll(() => app?.close())

// biome-ignore lint/suspicious/noExplicitAny: what the API answers
const tasksOf = async (who: Person, query = '') => (await who.get(`/investigations${query}`)).body.tasks as any[]
const countOf = async (table: string) => Number((await app.owner.query(`select count(*) from ${table}`)).rows[0].count)

test('a day of 46 cases: what can still be saved first, then the higher risk, every kind with its risk', async () => {
  const { body } = await investigator.get('/investigations')
  expect(body.cases.n).toBe(46)
  expect(Object.values(body.cases.risk as Record<string, number>).reduce((a, b) => a + b)).toBe(46)
  const perishing = body.tasks.filter((one: { perishesAt: string | null }) => one.perishesAt)
  expect(perishing.length).toBeGreaterThan(2)
  expect(body.tasks.slice(0, perishing.length)).toEqual(perishing)
  expect(perishing.map((one: { perishesAt: string }) => one.perishesAt)).toEqual(
    perishing.map((one: { perishesAt: string }) => one.perishesAt).toSorted(),
  )
  expect(body.kinds.map((one: { kind: string }) => one.kind)).toEqual([
    'bail',
    'update',
    'line',
    'withdrawal',
    'plan',
    'review',
    'suspect',
    'long-open',
  ])
  for (const one of body.tasks)
    expect([one.why.length > 10, one.due.length > 10, one.risk.level]).toEqual([true, true, expect.any(String)])
})

test('the same number of statements for 9 cases and for 46: no source asks once per case', async () => {
  const statements = async (ownerId: string) => {
    let n = 0
    await inContext(app.db, systemWho('test'), async tx => {
      const counted = tx.withPlugin({
        transformQuery: ({ node }) => {
          n += 1
          return node
        },
        transformResult: async ({ result }) => result,
      })
      const { tasks } = await readDay(counted as typeof tx, {
        scope: { of: 'one', ownerId },
        now: app.now(),
        words: app.force,
        reviewer: true,
        mayBeCrime: ['theft'],
      })
      expect(tasks.length).toBeGreaterThan(8)
    })
    return n
  }
  const few = await statements(account.get('amelia.petrosyan')!.id)
  expect(few).toBeLessThanOrEqual(TASK_SOURCES.length + 3)
  expect(await statements(account.get('isla.ashdown')!.id)).toBe(few)
})

test('a sergeant sees their team, one of them, and the whole force; an officer only their own', async () => {
  const { body } = await sergeant.get('/investigations')
  expect([body.whose, body.cases.n]).toEqual(['team', 55])
  const isla = body.officers.find((one: { name: string }) => one.name === 'Isla Ashdown')
  expect(isla).toMatchObject({ open: 46, left: false })
  expect(isla.now).toBeGreaterThan(5)
  const hers = (await sergeant.get(`/investigations?owner=${isla.id}`)).body
  expect([hers.cases.n, hers.officer.name]).toEqual([46, 'Isla Ashdown'])
  expect((await sergeant.get('/investigations?of=force')).body.cases.n).toBe(55)
  expect(
    (await investigator.get(`/investigations?of=force&owner=${account.get('amelia.petrosyan')!.id}`)).body.cases.n,
  ).toBe(46)
  const other = await app.called('emre.mensah')
  expect((await other.get('/investigations')).body.cases.n).toBe(0)
  expect((await sergeant.html('/investigations')).text).toMatch(/Isla Ashdown<\/a>/)
})

test('putting something off: a reason from the list, kept as a fact, out of one’s own way and never out of a sergeant’s sight', async () => {
  const late = (await tasksOf(investigator, '?kind=line')).find(one => !one.perishesAt)
  const path = `/cases/${late.caseId}/tasks/${late.key}/defer`
  const until = app.now().add({ hours: 24 }).toString()
  const refused = async (change: object) => {
    const { status, body } = await investigator.post(path, {
      reason: 'waits-for-other',
      words: 'The shop answers on Tuesday',
      until,
      ...change,
    })
    return [status, body.code, body.field]
  }
  expect(await refused({ reason: 'busy' })).toEqual([422, 'invalid', 'reason'])
  expect(await refused({ words: 'ongoing' })).toEqual([422, 'needs-words', 'words'])
  expect(
    await refused({
      until: app
        .now()
        .add({ hours: 24 * 8 })
        .toString(),
    }),
  ).toEqual([422, 'too-long', 'until'])
  expect(await countOf('investigation.deferral')).toBe(0)

  const saved = await investigator.form(path, {
    reason: 'waits-for-other',
    words: 'The shop answers on Tuesday',
    until: '2026-11-24T10:00',
  })
  expect([saved.status, saved.location]).toEqual([303, '/investigations'])
  const { rows } = await app.owner.query(`select body from platform.fact where kind = 'task-put-off'`)
  expect(rows).toEqual([
    {
      body: {
        crimeId: late.crimeId,
        key: late.key,
        task: 'line',
        reason: 'waits-for-other',
        until: '2026-11-24T10:00:00Z',
      },
    },
  ])

  const mine = (await investigator.get('/investigations?kind=line')).body
  expect(mine.tasks.map((one: { key: string }) => one.key)).not.toContain(late.key)
  expect(mine.putOff.map((one: { key: string }) => one.key)).toContain(late.key)
  const seen = (await tasksOf(sergeant, '?kind=line')).find(one => one.key === late.key)
  expect(seen.deferred).toMatchObject({ words: 'The shop answers on Tuesday', times: 1, byName: 'Isla Ashdown' })
  expect((await sergeant.html('/investigations?kind=line')).text).toContain('The shop answers on Tuesday')
})

test('evidence that perishes is not put off past that, by no route; what has gone meanwhile is not put off at all', async () => {
  const [line] = await tasksOf(investigator, '?kind=line')
  const path = `/cases/${line.caseId}/tasks/${line.key}/defer`
  const ask = { reason: 'not-there', words: 'The manager is back tomorrow' }
  const past = await investigator.post(path, { ...ask, until: app.now().add({ hours: 30 }).toString() })
  expect([past.status, past.body.code]).toEqual([422, 'past-the-end'])
  expect(past.body.detail).toContain('the evidence is gone after that')
  const row = `insert into investigation.deferral (id, case_id, crime_id, task_key, reason, words, until_at, hard_end, at, by, by_name)
    values (gen_random_uuid(), '${line.caseId}', '${line.crimeId}', 'x', 'x', 'x', now() + interval '2 days', now() + interval '1 day', now(), 'x', 'x')`
  await expect(app.owner.query(row)).rejects.toThrow(/never_past_the_end/)
  expect((await investigator.html(path)).text).toContain('Not later than')

  const lineId = line.key.slice('line:'.length)
  expect(
    (await investigator.post(`/lines/${lineId}/end`, { state: 'done', result: 'The recording shows two people' }))
      .status,
  ).toBe(200)
  const gone = await investigator.post(path, { ...ask, until: app.now().add({ hours: 1 }).toString() })
  expect([gone.status, gone.body.code]).toEqual([422, 'gone'])
  expect((await investigator.html(path)).status).toBe(404)
  expect((await (await app.as('contact-handler')).post(path, { ...ask, until: '2026-11-24T10:00' })).status).toBe(403)
})

test('bail: nothing is put off past its end, and when it has ended nothing at all', async () => {
  const bail = (await tasksOf(investigator, '?kind=bail')).find(
    one => one.crimeId === cases.find(of => of.waits === 'bail')!.crimeId,
  )
  expect(bail.section).toBe('now')
  expect(bail.why).toMatch(/Last day \w+ \d+ November/)
  const path = `/cases/${bail.caseId}/tasks/${bail.key}/defer`
  const post = (until: string) =>
    investigator.post(path, { reason: 'needs-decision', words: 'The inspector is back on Friday', until })
  expect((await post('2026-11-29T10:00')).body.code).toBe('past-the-end')
  await app.at('2026-11-27T10:00')
  const over = (await tasksOf(investigator, '?kind=bail'))[0]
  expect(over.fixed).toBe('Bail has ended: this cannot wait')
  expect((await post('2026-11-28T10:00')).body.code).toBe('cannot-wait')
  await app.at('2026-11-23T10:00')
})

const idOf = (name: string) => account.get(name)!.id

test('who is away or has left: every case and line of theirs goes to the sergeant until each is given on, and every clock runs on', async () => {
  const amelia = idOf('amelia.petrosyan')
  const before = (await sergeant.get(`/investigations?owner=${amelia}&kind=line`)).body.tasks
  const mark = (body: object) =>
    sergeant.post(`/officers/${amelia}/absence`, { from: app.now().toString(), why: 'Told by her sergeant', ...body })
  expect((await mark({ kind: 'away' })).body.code).toBe('needs-until')
  expect(
    (
      await (
        await app.as('investigator')
      ).post(`/officers/${amelia}/absence`, { kind: 'left', from: app.now().toString(), why: 'x' })
    ).status,
  ).toBe(403)
  expect((await mark({ kind: 'left' })).status).toBe(200)

  const orphans = await tasksOf(sergeant, '?kind=orphan')
  expect(orphans).toHaveLength(9)
  for (const one of orphans)
    expect(one).toMatchObject({
      owner: 'Amelia Petrosyan',
      fixed: 'Nobody works on it: give it to somebody who is here',
    })
  expect((await tasksOf(await app.called('supervisor'), '?of=force&kind=orphan')).length).toBe(9)
  const [first] = orphans
  expect((await sergeant.post(`/crimes/${first.crimeId}/allocation`, { ownerId: amelia })).body.code).toMatch(
    /already-theirs|not-there/,
  )
  expect((await sergeant.post(`/crimes/${first.crimeId}/allocation`, { ownerId: idOf('emre.mensah') })).status).toBe(
    200,
  )
  expect(await tasksOf(sergeant, '?kind=orphan')).toHaveLength(8)
  expect((await sergeant.post(`/crimes/${orphans[1].crimeId}/allocation`, { ownerId: amelia })).status).toBe(422)

  const given = before.find((one: { crimeId: string }) => one.crimeId === first.crimeId)
  if (given) {
    const after = (await tasksOf(sergeant, `?owner=${idOf('emre.mensah')}&kind=line`)).find(
      one => one.key === given.key,
    )
    expect([after.due, after.perishesAt]).toEqual([given.due, given.perishesAt])
  }
  expect((await mark({ kind: 'back' })).status).toBe(200)
  expect(await tasksOf(sergeant, '?kind=orphan')).toHaveLength(0)
})

test('an account that is ended leaves nothing behind, nor does a line given to somebody in another’s case', async () => {
  const [line] = await tasksOf(investigator, '?kind=line')
  const lineId = line.key.slice('line:'.length)
  expect((await investigator.post(`/lines/${lineId}/owner`, { ownerId: idOf('emre.mensah') })).status).toBe(200)
  const theirs = await tasksOf(await app.called('emre.mensah'), '?kind=line')
  expect(theirs.map(one => one.key)).toContain(line.key)
  await app.owner.query(`update platform.account set disabled_at = $1 where id = $2`, [
    app.now().toString(),
    idOf('emre.mensah'),
  ])
  const orphans = await tasksOf(sergeant, '?kind=orphan')
  expect(orphans.map(one => one.key)).toContain(`orphan:${lineId}`)
  expect(orphans.find(one => one.key === `orphan:${lineId}`).href).toBe(`/lines/${lineId}/owner`)
  expect((await sergeant.post(`/lines/${lineId}/owner`, { ownerId: idOf('emre.mensah') })).body.code).toBe('not-there')
  expect((await sergeant.post(`/lines/${lineId}/owner`, { ownerId: idOf('isla.ashdown') })).status).toBe(200)
  expect((await tasksOf(sergeant, '?kind=orphan')).map(one => one.key)).not.toContain(`orphan:${lineId}`)
  await app.owner.query(`update platform.account set disabled_at = null where id = $1`, [idOf('emre.mensah')])
})

test('allocation: a cap asks for a reason, a high risk never waits on one, and a level below the need is said', async () => {
  const free = await manyCases(app, null, 7)
  const high = free.find(one => one.risk === 'high')!
  const low = free.find(one => one.risk === 'low')!
  const isla = idOf('isla.ashdown')
  // The demonstration's own levels: the second, the first, and one whom nobody has asked.
  const { teams } = (await sergeant.get('/investigators')).body
  const people: { id: string; pip: number | null }[] = teams.flatMap((team: { people: object[] }) => team.people)
  const levels = ['investigator', 'isla.ashdown', 'amelia.petrosyan', 'emre.mensah'].map(
    name => people.find(one => one.id === idOf(name))?.pip,
  )
  expect(levels).toEqual([2, null, 1, 2])
  const give = (crimeId: string, more = {}) =>
    sergeant.post(`/crimes/${crimeId}/allocation`, { ownerId: isla, ...more })
  const over = await give(low.crimeId)
  expect([over.status, over.body.code, over.body.field]).toEqual([422, 'needs-reason', 'reason'])
  expect(over.body.detail).toMatch(/Isla Ashdown would carry [\d.]+ against a cap of 40/)
  const reasoned = await give(low.crimeId, { reason: 'Her two other thefts belong to one series' })
  expect(reasoned.body.warnings).toHaveLength(1)
  const urgent = await give(high.crimeId)
  expect(urgent.status).toBe(200)
  expect(urgent.body.warnings.join()).toMatch(/against a cap of 40.*Nobody has recorded the level/)

  expect((await sergeant.post(`/officers/${isla}/level`, { pip: 1 })).status).toBe(200)
  await sergeant.post(`/crimes/${high.crimeId}/allocation`, { ownerId: idOf('emre.mensah') })
  const below = await give(high.crimeId)
  expect([below.status, below.body.detail]).toEqual([
    422,
    expect.stringContaining('is at level 1 and this needs level 2'),
  ])
  expect((await sergeant.html(`/crimes/${low.crimeId}/allocation`)).text).toContain(
    'Her two other thefts belong to one series',
  )
  const cap = (await tasksOf(sergeant, '?kind=over-cap'))[0]
  expect(cap).toMatchObject({ of: 'Isla Ashdown', risk: { level: 'high' } })
  expect(cap.why).toMatch(/\d+ cases weigh [\d.]+ against a cap of 40/)
})

test('nobody has it: a high risk alarms within the hour with every supervisor, wherever it is', async () => {
  const [one] = await manyCases(app, null, 1)
  await app.owner.query(`update platform.account set team = 'burton-investigation' where username = 'george.pritchard'`)
  const found = (await tasksOf(sergeant, '?of=team&kind=allocate')).find(task => task.crimeId === one!.crimeId)
  expect(found.fixed).toContain('whatever they carry')
  expect(
    (
      await sergeant.post(`/cases/${one!.caseId}/tasks/${found.key}/defer`, {
        reason: 'more-urgent',
        words: 'Two others first',
        until: app.now().add({ hours: 1 }).toString(),
      })
    ).body.code,
  ).toBe('cannot-wait')
  await app.owner.query(`update platform.account set team = 'hanley-investigation' where username = 'george.pritchard'`)
})
