import { expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { readDay } from './day.store.ts'
import { TASK_SOURCES } from './sources.store.ts'
import { account, app, cases, investigator, sergeant, tasksOf } from './test-day.ts'
import { whoHasIt } from './test-who-has-it.ts'

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

whoHasIt()
