import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'

let app: TestApp
let investigator: Person
let colleague: Person
let supervisor: Person
let owner: string
beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  investigator = await app.called('investigator')
  colleague = await app.called('isla.ashdown')
  supervisor = await app.called('supervisor')
  owner = (await app.owner.query(`select id from platform.account where username = 'investigator'`)).rows[0].id
})
afterAll(() => app?.close())

const ok = async (answer: Promise<Answer>) => {
  const { status, text, body } = await answer
  expect(status, text).toBeLessThan(300)
  return body
}
async function crime() {
  const given = await incident(app)
  const { crimeId, victims } = await ok(
    investigator.post(`/incidents/${given.incidentId}/crime`, {
      offence: 'shoplifting',
      basis: 'The shop saw him take two coats and leave without paying',
      victims: [{ name: 'Robin Example', enhanced: false }],
    }),
  )
  await ok(supervisor.post(`/crimes/${crimeId}/allocation`, { ownerId: owner }))
  const { lineId } = await ok(
    investigator.post(`/crimes/${crimeId}/lines`, {
      objective: 'Who was in the shop at 09:40',
      action: 'Ask the shop for its recording',
      dueAt: '2026-12-23T10:00',
      perishesAt: '2026-12-24T10:00',
    }),
  )
  const number = (await investigator.get(`/crimes/${crimeId}`)).body.number as number
  return { ...given, crimeId, victimId: victims[0].victimId as string, lineId, number }
}
const item = (about: string, change: object = {}) => ({
  itemId: randomUUID(),
  about,
  what: 'note',
  words: 'Number 12 heard glass at eight',
  writtenAt: '2026-11-23T09:02:00Z',
  ...change,
})
const times = async (caseId: string, kind: string) =>
  (
    await app.owner.query(
      `select at, recorded_at, body from platform.fact where case_id = $1 and kind = $2 order by case_version`,
      [caseId, kind],
    )
  ).rows.map(row => [row.at.toISOString(), row.recorded_at > row.at, row.body])

test('the same thing sent again, twice at once and under other keys, is there once, with both its times', async () => {
  const { crimeId, caseId } = await crime()
  const note = item(`crime:${crimeId}`)
  const answers = await Promise.all([1, 2, 3].map(() => investigator.post('/phone', note)))
  expect(answers.map(one => one.status)).toEqual([201, 201, 201])
  expect(answers.map(one => one.body.again).toSorted()).toEqual([false, true, true])
  expect(await times(caseId, 'note-added')).toEqual([
    ['2026-11-23T09:02:00.000Z', true, expect.objectContaining({ noteId: note.itemId, of: 'note' })],
  ])
  const notes = (await investigator.html(`/crimes/${crimeId}/notes`)).text
  expect(notes).toMatch(/written[^<]*09:02; came here/)
  // Another's words under the reference of the first are not taken for them, and are not lost without a word.
  expect((await colleague.post('/phone', note)).body.code).toBe('item-differs')
})

test('a line ended on a phone ends at the time it was written, and says when it came', async () => {
  const { crimeId, caseId, lineId } = await crime()
  const end = item(`crime:${crimeId}`, {
    what: `line:${lineId}`,
    ends: 'done',
    words: 'Recording seized, exhibit RB/1',
  })
  expect((await ok(investigator.post('/phone', end))).again).toBe(false)
  expect((await ok(investigator.post('/phone', end))).again).toBe(true)
  expect(await times(caseId, 'line-of-enquiry-ended')).toHaveLength(1)
  expect((await times(caseId, 'line-of-enquiry-ended'))[0]!.slice(0, 2)).toEqual(['2026-11-23T09:02:00.000Z', true])
  expect((await investigator.html(`/crimes/${crimeId}`)).text).toMatch(/09:02, came here/)
})

test('somebody ended the line meanwhile: both ends are kept, and both people are told until another has read both', async () => {
  const { crimeId, lineId } = await crime()
  await ok(colleague.post(`/lines/${lineId}/end`, { state: 'done', result: 'The shop has no camera at all' }))
  const end = item(`crime:${crimeId}`, { what: `line:${lineId}`, words: 'Recording seized, exhibit RB/1' })
  const { says } = await ok(investigator.post('/phone', end))
  expect(says).toContain('The shop has no camera at all')
  const both = async (who: Person) =>
    (await who.get('/investigations?kind=both-kept&of=force')).body.tasks.filter(
      (one: { crimeId: string }) => one.crimeId === crimeId,
    )
  expect(await both(supervisor)).toHaveLength(1)
  const page = (await colleague.html(`/crimes/${crimeId}/notes`)).text
  expect(page).toContain('Recording seized, exhibit RB/1')
  expect(page).toContain('had ended it by then: “The shop has no camera at all”')
  expect((await investigator.get('/phone')).status).toBe(404)
  expect((await investigator.html('/phone')).text).toContain('ended the same line')
  expect((await investigator.post(`/notes/${end.itemId}/read`, {})).body.code).toBe('own-note')
  await ok(colleague.post(`/notes/${end.itemId}/read`, {}))
  expect(await both(supervisor)).toHaveLength(0)
})

test('what a victim asked waits on the day page until something is written to them', async () => {
  const { crimeId, victimId } = await crime()
  await ok(
    investigator.post(
      '/phone',
      item(`crime:${crimeId}`, { what: `asked:${victimId}`, words: 'Will she get the coat back?' }),
    ),
  )
  const asked = async () =>
    (await investigator.get('/investigations?kind=asked')).body.tasks.filter(
      (one: { crimeId: string }) => one.crimeId === crimeId,
    )
  expect((await asked())[0]).toMatchObject({ what: 'Answer Robin Example', href: `/victims/${victimId}/update` })
  const other = await crime()
  const wrong = item(`crime:${crimeId}`, { what: `said:${other.victimId}` })
  expect((await investigator.post('/phone', wrong)).body.code).toBe('not-their-victim')
})

test('a case closed meanwhile takes the words beside it and is otherwise left as it is', async () => {
  const { crimeId, lineId } = await crime()
  await app.owner.query(`alter table investigation.crime disable trigger user`)
  await app.owner.query(
    `update investigation.crime set state = 'closed', outcome_code = 18, closed_at = platform.now() where id = $1`,
    [crimeId],
  )
  await app.owner.query(`alter table investigation.crime enable trigger user`)
  const end = item(`crime:${crimeId}`, { what: `line:${lineId}`, words: 'Recording seized, exhibit RB/1' })
  expect((await ok(investigator.post('/phone', end))).says).toContain('closed meanwhile')
  const page = (await investigator.get(`/crimes/${crimeId}`)).body
  expect(page.lines[0]).toMatchObject({ state: 'open', result: null })
  expect((await investigator.html(`/crimes/${crimeId}/notes`)).text).toContain('Recording seized, exhibit RB/1')
})

test('by number only what is one’s own; another person’s items are not sent as one’s own; nonsense is refused with words', async () => {
  const { number, crimeId } = await crime()
  expect((await investigator.post('/phone', item(`crime:${number}`))).status).toBe(201)
  expect((await colleague.post('/phone', item(`crime:${number}`))).status).toBe(404)
  expect((await investigator.post('/phone', item('crime:999999999'))).status).toBe(404)
  const [key] = (await colleague.post('/phone/keeping-key', {})).body.keys
  expect((await investigator.post('/phone', item(`crime:${crimeId}`, { keeping: key.id }))).body.code).toBe(
    'another-person',
  )
  expect((await investigator.post('/phone', item('crime:abc'))).status).toBe(422)
  expect((await investigator.post('/phone', item(`crime:${crimeId}`, { words: ' ' }))).status).toBe(422)
  expect((await (await app.as('performance-analyst')).post('/phone/keeping-key', {})).status).toBe(403)
})
