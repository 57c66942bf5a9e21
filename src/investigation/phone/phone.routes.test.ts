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

test('what a victim asked is a question of theirs, with its clock from when it was written, and waits until it is answered', async () => {
  const { crimeId, victimId } = await crime()
  const question = item(`crime:${crimeId}`, { what: `asked:${victimId}`, words: 'Will she get the coat back?' })
  await ok(investigator.post('/phone', question))
  const asked = async () =>
    (await investigator.get('/investigations?kind=asked')).body.tasks.filter(
      (one: { crimeId: string }) => one.crimeId === crimeId,
    )
  expect((await asked())[0]).toMatchObject({ what: 'Answer Robin Example', href: `/victims/${victimId}/update` })
  await app.catchUp()
  await ok(investigator.post('/phone', question))
  await app.catchUp()
  const { rows } = await app.owner.query(
    'select id, words, source, asked_at, due_at, by_name from victim.question where victim_id = $1',
    [victimId],
  )
  expect(rows).toMatchObject([{ id: question.itemId, words: question.words, source: 'in-person' }])
  expect([rows[0].asked_at.toISOString(), rows[0].due_at.toISOString()]).toEqual([
    '2026-11-23T09:02:00.000Z',
    '2026-11-25T23:59:59.000Z',
  ])
  expect((await asked())[0]).toMatchObject({
    key: `asked:${question.itemId}`,
    due: expect.stringMatching(/^2026-11-25/),
  })
  const update = {
    whatIsNew: 'The recording was seized from the shop on Monday.',
    whatHappensNext: 'We look at it and ring again.',
    nextBy: '2026-12-07',
    told: 'in-person',
  }
  const write = (more: object) => investigator.post(`/victims/${victimId}/update`, { ...update, ...more })
  await ok(write({}))
  expect(await asked()).toHaveLength(1)
  const said = { [`said-${question.itemId}`]: 'answered', [`words-${question.itemId}`]: 'She gets it back on Friday.' }
  await ok(write({ ...said, whatIsNew: 'The shop has found the coat in its store room.' }))
  expect(await asked()).toHaveLength(0)
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

test('an officer who was sent writes of an incident without a crime: whoever sends sees it, and a crime recorded later has it', async () => {
  const given = await incident(app, 'domestic', 'high')
  const dispatcher = await app.called('dispatcher')
  // Whoever crews the nearest unit that is on duty.
  const callsign = (await dispatcher.get(`/incidents/${given.incidentId}`)).body.suggested[0].callsign as string
  const crew = app.force.resources.find(one => one.callsign === callsign)!.crew
  const officer = await app.called(app.force.staff.find(person => person.id === crew[0])!.username!)
  const sent = await dispatcher.post(`/incidents/${given.incidentId}/deployments`, { resourceId: callsign })
  expect(sent.status, sent.text).toBe(201)
  expect((await officer.html('/phone')).text).toContain(`value="incident:${given.incidentId}"`)
  const { number } = (await officer.get(`/incidents/${given.incidentId}`)).body.incident
  await ok(officer.post('/phone', item(`incident:${number}`, { words: 'The neighbour will make a statement' })))
  expect((await investigator.post('/phone', item(`incident:${number}`))).status).toBe(404)
  const page = (await dispatcher.html(`/incidents/${given.incidentId}`)).text
  expect(page).toContain('The neighbour will make a statement')
  const { crimeId } = await ok(
    officer.post(`/incidents/${given.incidentId}/crime`, {
      offence: 'assault-with-injury',
      basis: 'She was pushed down the stairs and her arm is broken',
      victims: [{ name: 'Robin Example', enhanced: true }],
    }),
  )
  expect((await officer.html(`/crimes/${crimeId}/notes`)).text).toContain('The neighbour will make a statement')
})

test('what first contact asked for is done once: a second person’s words from a phone stand in the log beside the first', async () => {
  const handler = await app.called('handler')
  const { contactId } = await ok(handler.post('/contacts', { channel: '999', callerNumber: '07700 900174' }))
  await app.tick({ minutes: 5 })
  const taskId = randomUUID()
  await app.owner.query(`alter table contact.task disable trigger user`)
  await app.owner.query(
    `insert into contact.task (id, case_id, contact_id, rule, pathway, what, who, due_at, state, set_at)
     select $1, case_id, id, 'bedding', 'domestic', 'Seize the bedding', 'Attending officer', platform.now(), 'open', offered_at from contact.contact where id = $2`,
    [taskId, contactId],
  )
  await app.owner.query(`alter table contact.task enable trigger user`)
  const officer = await app.called('officer')
  const writtenAt = app.now().subtract({ minutes: 2 }).toString()
  const mine = { result: 'Seized, exhibit PO/1', itemId: randomUUID(), writtenAt }
  const theirs = { result: 'It had been washed', itemId: randomUUID(), writtenAt }
  expect((await ok(officer.post(`/tasks/${taskId}/done`, mine))).says).toBeUndefined()
  expect((await ok(officer.post(`/tasks/${taskId}/done`, mine))).says).toBe('It was here already')
  for (let sent = 0; sent < 2; sent += 1)
    expect((await ok(colleague.post(`/tasks/${taskId}/done`, theirs))).says).toContain('Seized, exhibit PO/1')
  const { rows } = await app.owner.query(
    'select text, learned_at > at as late from contact.log_line where contact_id = $1',
    [contactId],
  )
  expect(rows).toEqual([{ text: expect.stringContaining('It had been washed'), late: true }])
  const task = await app.owner.query('select result, learned_at > done_at as late from contact.task where id = $1', [
    taskId,
  ])
  expect(task.rows).toEqual([{ result: 'Seized, exhibit PO/1', late: true }])
  // Somebody at a desk is told as ever, and writes their own.
  expect((await colleague.post(`/tasks/${taskId}/done`, { result: 'Again' })).body.code).toBe('task-done')
})
