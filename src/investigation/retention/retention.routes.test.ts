import { expect, test } from 'vitest'
import { READERS } from '../../app.ts'
import { verify } from '../../platform/log/verify.ts'
import type { Person } from '../../test-app.ts'
import { heldBack } from './test-held.ts'
import {
  count,
  disposals,
  erased,
  handler,
  investigator,
  other,
  records,
  review,
  t,
  wordsLeft,
} from './test-retention.ts'

test('what ended long enough ago waits to be reviewed, with its group and why; who may not decide is told', async () => {
  const { due, all } = (await records.get('/retention')).body
  expect(all).toBe(true)
  const mine = due.find((one: { caseId: string }) => one.caseId === erased.caseId)
  expect(mine).toMatchObject({ standing: { id: '3', nextOn: '2025-06-03' } })
  expect(mine.standing.because[0]).toContain('somebody was suspected of it')
  expect((await records.html('/retention')).text).toContain('Group 3')
  expect((await records.html(`/cases/${erased.caseId}/retention`)).text).toContain('Next review: Tuesday 3 June 2025')
  expect((await review(investigator, erased, {})).body.code).toBe('not-a-reviewer')
  expect((await review(records, erased, { decision: 'keep' })).body).toMatchObject({
    code: 'needs-day',
    field: 'until',
  })
  expect((await review(records, erased, { until: '2090-01-01' })).body.code).toBe('too-long')
  expect((await review(records, erased, { decision: 'erase', words: 'as above' })).body.code).toBe('needs-words')
})

test('the dry run says what would go and what stays, and changes nothing', async () => {
  const before = await count('platform.fact')
  const { look } = (await records.get(`/cases/${erased.caseId}/erasure`)).body
  expect(look.people).toBe(2)
  expect(look.facts).toBeGreaterThan(8)
  expect(look.goes.find((one: { name: string }) => one.name === 'Lines of the log').n).toBe(1)
  expect(look.stays.map((one: { name: string }) => one.name)).toEqual(
    expect.arrayContaining(['Contacts', 'Crimes', 'Victims']),
  )
  const page = (await records.html(`/cases/${erased.caseId}/erasure`)).text
  expect(page).toContain('This only looks')
  expect(await count('platform.fact')).toBe(before)
})

test('a victim’s case is erased by two people, days apart, and after it nobody finds a word of it anywhere', async () => {
  const asked = await review(records, erased, { decision: 'erase' })
  expect(asked.status, asked.text).toBe(201)
  const { erasureId } = asked.body
  const press = (who: Person, body: object = { deed: 'erase', sure: 'yes' }) => who.post(`/erasures/${erasureId}`, body)
  expect((await press(records)).body.code).toBe('second-person')
  expect((await press(disposals)).body).toMatchObject({ code: 'too-soon' })
  await t.at('2026-12-02T10:00')
  expect((await press(disposals, { deed: 'erase' })).body.code).toBe('not-sure')
  expect(
    (await (await t.called('registrar')).post(`/erasures/${erasureId}`, { deed: 'erase', sure: 'yes' })).body.code,
  ).toBe('not-a-reviewer')
  const read = await disposals.html(`/erasures/${erasureId}`)
  expect(read.text).toContain('nothing brings it back')
  const before = await wordsLeft(['Zyxomma', 'Vrrkl', 'Qwfpg', '7700 ?900611'])
  expect(before.length).toBeGreaterThan(8)
  const called = async () =>
    JSON.stringify((await handler.get(`/people/candidates?name=Quentin+Vrrkl&number=07700900611`)).body)
  expect(await called()).toContain(erased.contactId)
  expect((await handler.get(`/find?text=zyxomma`)).body.exact).toHaveLength(2)

  const done = await press(disposals)
  expect(done.status, done.text).toBe(200)
  expect(done.body).toMatchObject({ erased: true, peopleGone: 2 })
  await t.catchUp()
  expect(await wordsLeft(['Zyxomma', 'Vrrkl', 'Qwfpg', '7700 ?900611'])).toEqual([])
  for (const text of ['zyxomma', 'quentin vrrkl', 'qwfpg', 'zyxoma'])
    expect((await handler.get(`/find?text=${encodeURIComponent(text)}`)).body).toMatchObject({
      exact: [],
      near: [],
      part: [],
    })
  const after = await handler.get(`/people/candidates?name=Quentin+Vrrkl&number=07700900611`)
  expect([after.status, after.body.candidates ?? after.body]).toEqual([200, []])
  expect((await press(disposals)).body.code).toBe('already-over')
})

test('of a row that stays, every text is said to stay or to go: a new column is not forgotten', async () => {
  const { rows } = await t.owner.query(`select r.name || '.' || a.attname as name from platform.erasure_tables() r
    join pg_attribute a on a.attrelid = r.name::regclass and a.attnum > 0 and not a.attisdropped and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
    where r.stays and not exists (select from platform.erasure_rule b where b.table_name = r.name and b.column_name = a.attname) order by 1`)
  const stays: Record<string, string> = {
    'contact.contact': 'abandon_stage channel end_state grade handler_name incident_type settlement_id state',
    'response.incident': 'grade grade_set incident_type rural_urban settlement_id state',
    'response.deployment': 'assigned_by resource_id',
    'investigation.crime': 'offence owner_name recorded_by recorded_by_name state',
    'investigation.suspect': 'bail_case state',
    'investigation.retention_review': 'because by by_name decision group_id words',
    'investigation.independent': 'by by_name name part',
    'victim.duty_clock': 'answer duty event holder name no_due_reason pack pause_owner rule source void_reason',
    'accountability.journey': 'abandon_stage channel end_state grade incident_type rural_urban settlement_id',
    'accountability.crime_journey': 'offence settlement_id',
    'people.person': 'origin',
  }
  const expected = Object.entries(stays).flatMap(([table, columns]) =>
    columns.split(' ').map(column => `${table}.${column}`),
  )
  expect(rows.map(row => row.name as string)).toEqual(expected.toSorted())
})

test('the proof holds: nothing is tampered with, and it is said how many facts were erased; what is left of one still cannot be changed', async () => {
  const found = await verify(t.db, READERS)
  expect(found).toMatchObject({ tampered: [], changes_without_fact: 0, readers_behind: 0, unguarded_tables: [] })
  expect(found.erased).toBeGreaterThan(8)
  const one = (
    await t.owner.query(
      'select seq, at, erased_by from platform.fact where case_id = $1 and commitment is not null order by seq limit 1',
      [erased.caseId],
    )
  ).rows[0]
  await t.owner.query("update platform.fact set at = at - interval '1 hour' where seq = $1", [one.seq])
  expect((await verify(t.db, READERS)).tampered).toMatchObject([{ seq: Number(one.seq) }])
  await t.owner.query('update platform.fact set at = $2 where seq = $1', [one.seq, one.at])
  // Words taken out with no erasure that says so are found as well, and where.
  const spare = (
    await t.owner.query('select seq, body, salt from platform.fact where case_id = $1 order by seq limit 1', [
      other.caseId,
    ])
  ).rows[0]
  await t.owner.query(
    "update platform.fact set commitment = sha256(salt || convert_to(body::text, 'UTF8')), erased_by = $2, salt = null, body = '{}' where seq = $1",
    [spare.seq, one.erased_by],
  )
  expect((await verify(t.db, READERS)).tampered.map(row => row.what)).toEqual([
    'its words are gone, and no erasure in the log says so',
  ])
  await t.owner.query(
    'update platform.fact set commitment = null, erased_by = null, salt = $2, body = $3 where seq = $1',
    [spare.seq, spare.salt, spare.body],
  )
  expect((await verify(t.db, READERS)).tampered).toEqual([])
})

test('readers that are set back to the start of the log pass by what was erased, and bring nothing of it back', async () => {
  const tables = [
    'accountability.journey',
    'accountability.crime_journey',
    'victim.duty_clock',
    'people.person',
    'people.name',
    'investigation.known_word',
  ]
  const sums = async () =>
    Object.fromEntries(
      await Promise.all(
        tables.map(async name => [
          name,
          (
            await t.owner.query(
              `select count(*)::int as n, md5(string_agg(x, '' order by x)) as sum from (select t::text as x from ${name} t) y`,
            )
          ).rows[0],
        ]),
      ),
    )
  const before = await sums()
  await t.owner.query("update platform.reader set xid = '0', seq = 0")
  await t.catchUp()
  expect((await t.owner.query('select name, failure from platform.reader where failure is not null')).rows).toEqual([])
  expect(await sums()).toEqual(before)
  expect(await wordsLeft(['Zyxomma', 'Vrrkl', 'Qwfpg', '7700 ?900611'])).toEqual([])
  expect((await verify(t.db, READERS)).tampered).toEqual([])
})

test('what stays says that it was erased, by whom and from which group, and every page of it still opens', async () => {
  const timeline = (await records.html(`/cases/${erased.caseId}`)).text
  expect(timeline).toContain('what it said was erased')
  expect(timeline).toContain('What was written of this case was erased')
  for (const [who, path] of [
    [handler, `/contacts/${erased.contactId}`],
    [handler, `/incidents/${erased.incidentId}`],
    [investigator, `/crimes/${erased.crimeId}`],
    [investigator, `/victims/${erased.victimId}`],
    [records, `/cases/${erased.caseId}/retention`],
  ] as const)
    expect([path, (await who.html(path)).status]).toEqual([path, 200])
  expect((await records.html(`/cases/${erased.caseId}/retention`)).text).toContain('from group 3')
  expect((await review(records, erased, { until: '2027-01-01' })).body.code).toBe('erased')
  expect(
    (
      await records.post(`/cases/${erased.caseId}/hold`, {
        kind: 'appeal',
        reason: 'Appeal 12',
        reviewOn: '2027-01-01',
      })
    ).body.code,
  ).toBe('erased')
})

heldBack()
