import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ManyCase, manyCases } from '../../investigation/test-cases.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { decideSurveys } from './surveys.jobs.ts'

let app: TestApp
let cases: ManyCase[]
let carer: Person
let owner: Person
let anyone: Person
let victims: string[]

beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  const { rows } = await app.owner.query(`select id, name from platform.account where username = 'isla.ashdown'`)
  cases = await manyCases(app, rows[0], 6)
  await app.catchUp()
  const found = await app.owner.query('select id, crime_id from investigation.crime_victim')
  victims = cases.map(one => found.rows.find(row => row.crime_id === one.crimeId).id)
  await app.at('2027-01-10T10:00')
  carer = await app.as('victim-care-officer')
  owner = await app.called('isla.ashdown')
  anyone = await app.as('public')
  const agreed = (reach: string) => ({
    wants: 'everything',
    alone: 'yes',
    ways: [
      { channel: 'email', reach, safe: 'yes', checked: 'yes', purposes: ['updates', 'surveys'], shown: 'neutral' },
    ],
  })
  const notes = [
    ['plan/talk', agreed('sam@example.org')],
    ['safe-contact', { channel: 'phone', reach: '07700 900123', safe: true, checkedWithVictim: true }],
    ['safe-contact', { channel: 'text', reach: '07700 900124', safe: false, checkedWithVictim: true }],
    ['safe-contact', { channel: 'none', safe: false, checkedWithVictim: true }],
    ['plan/talk', agreed('ash@example.org')],
  ] as const
  for (const [n, [door, body]] of notes.entries())
    expect((await carer.post(`/victims/${victims[n]}/${door}`, body)).status).toBe(201)
})
afterAll(() => app?.close())

const surveys = async () =>
  (
    await app.owner.query(
      `select id, victim_id, way, not_asked, state, code_digest from victim.survey where stage = 'after-report'`,
    )
  ).rows
const surveyOf = async (n: number) => (await surveys()).find(row => row.victim_id === victims[n])
const answersOf = async (n: number) =>
  (await app.owner.query('select * from victim.survey_answer where victim_id = $1', [victims[n]])).rows
/** The code of an invitation, as it stands in the message. */
const codeOf = async (n: number) => {
  const { rows } = await app.owner.query(
    `select body from victim.message where purpose = 'survey' and victim_id = $1`,
    [victims[n]],
  )
  return /code: (\S+)/.exec(rows[0].body)![1]!
}
const settle = async () => {
  await app.catchUp()
  await app.catchUp()
}

test('everybody is decided on once: asked through the gate, by a person, or not, and why', async () => {
  expect(await decideSurveys(app.db, app.force, app.now())).toBe(6)
  expect(await decideSurveys(app.db, app.force, app.now())).toBe(0)
  const how = []
  for (const n of [0, 1, 2, 3, 4, 5]) {
    const one = await surveyOf(n)
    how.push(one.way ?? one.not_asked)
  }
  expect(how).toEqual(['message', 'phone', 'unsafe', 'declined', 'message', 'unsafe'])
  const { rows } = await app.owner.query(`select victim_id from victim.message where purpose = 'survey'`)
  expect(rows.map(row => row.victim_id).toSorted()).toEqual([victims[0], victims[4]].toSorted())
})

test('a code that is right and one that is nobody’s are shown and answered alike; the page says nothing of a case', async () => {
  const right = await codeOf(0)
  const [one, other] = [await anyone.html(`/your-view/${right}`), await anyone.html('/your-view/22222-22222-2222')]
  const bare = (text: string) => text.replaceAll(/nonce="[^"]*"|value="[0-9a-f-]{30,}"|your-view\/[\w-]+/g, '')
  expect([one.status, bare(one.text)]).toEqual([other.status, bare(other.text)])
  expect(one.text).toContain('data-exit')
  expect(one.text).not.toMatch(/Victim \d|Isla|crime \d|Constabulary|Report online/i)
  const wrong = await anyone.post('/your-view/22222-22222-2222', { whole: 1 })
  expect([wrong.status, wrong.body]).toEqual([201, { received: true, next: '/your-view/thanks' }])
  expect((await anyone.post(`/your-view/${right}`, { words: 'No mark at all' })).body.code).toBe('nothing-answered')
  const given = await anyone.form(`/your-view/${right.toUpperCase()}`, {
    ease: '4',
    whole: '2',
    about: 'arrest',
    words: 'Nobody told me for weeks',
  })
  expect([given.status, given.location]).toEqual([303, '/your-view/thanks'])
  await settle()
  expect(await answersOf(0)).toMatchObject([
    { ease: 4, whole: 2, actions: null, about_rule: 'R6.KEY', pack: 'victims-code-2021', heard_by: 'page' },
  ])
  expect((await app.owner.query('select from victim.survey_sent_in')).rows).toHaveLength(0)
})

test('answering again is thanked the same and changes nothing', async () => {
  const again = await anyone.post('/your-view', { code: await codeOf(0), ease: 5, whole: 5 })
  expect([again.status, again.body]).toEqual([201, { received: true, next: '/your-view/thanks' }])
  await settle()
  expect(await answersOf(0)).toMatchObject([{ ease: 4, whole: 2 }])
  const { rows } = await app.owner.query(`select body from platform.fact where kind = 'survey-answered'`)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('weeks')
})

test('a poor answer is made good by somebody it is not about, who reads it; whoever it is about does not', async () => {
  const { body } = await carer.get('/victim-care')
  const row = body.parts
    .flatMap((part: { rows: object[] }) => part.rows)
    .find((one: { kind: string }) => one.kind === 'recovery')
  const path = row.deeds[0].href
  const theirs = await owner.html(path)
  expect(theirs.text).toContain('This is about work of yours')
  expect(theirs.text).not.toContain('Nobody told me for weeks')
  expect((await owner.post(path, { outcome: 'apology', words: 'I rang and said sorry' })).body.code).toBe('about-you')
  expect((await carer.html(path)).text).toContain('Nobody told me for weeks')
  expect(
    (await carer.post(path, { outcome: 'apology', words: 'Rang, said sorry, and gave a day each week' })).status,
  ).toBe(200)
  expect((await carer.post(path, { outcome: 'apology', words: 'Again' })).body.code).toBe('done-already')
})

test('a person asks on the way that is safe; who declines is not asked again, and nobody asks who has a message', async () => {
  const phone = await surveyOf(1)
  const { body } = await carer.get('/victim-care?section=soon')
  const rows = body.parts.flatMap((part: { rows: object[] }) => part.rows)
  expect(rows.some((one: { key: string }) => one.key === `survey:${phone.id}`)).toBe(true)
  expect((await carer.post(`/surveys/${(await surveyOf(4)).id}`, { how: 'answered', whole: 4 })).body.code).toBe(
    'not-waiting',
  )
  expect((await carer.post(`/surveys/${phone.id}`, { how: 'answered' })).body.code).toBe('nothing-answered')
  // What they set in words since is said to whoever rings.
  const set = {
    channel: 'phone',
    reach: '07700 900123',
    safe: true,
    checkedWithVictim: true,
    conditions: 'Not after four',
  }
  expect((await carer.post(`/victims/${victims[1]}/safe-contact`, set)).status).toBe(201)
  expect((await carer.html(`/surveys/${phone.id}`)).text).toContain('They set conditions: “Not after four”')
  expect((await carer.post(`/surveys/${phone.id}`, { how: 'declined' })).status).toBe(201)
  await app.at('2027-03-10T10:00')
  await decideSurveys(app.db, app.force, app.now())
  const later = (
    await app.owner.query(`select not_asked from victim.survey where stage = 'during' and victim_id = $1`, [victims[1]])
  ).rows
  expect(later).toEqual([{ not_asked: 'declined' }])
  expect((await anyone.post(`/surveys/${phone.id}`, { how: 'declined' })).status).toBe(401)
})

test('what victims raised together is answered, done and published in words of staff', async () => {
  const raised = await carer.post('/victim-forum', {
    raisedOn: '2027-01-09',
    raisedBy: 'The panel of January',
    words: 'Nobody tells us what a word like bail means in our own case',
    about: 'arrest',
  })
  expect(raised.status).toBe(201)
  const path = `/victim-forum/${raised.body.itemId}`
  expect((await carer.post(path, { step: 'published', words: 'Words were not explained' })).body.code).toBe(
    'not-answered',
  )
  expect((await carer.post(path, { step: 'answered', words: 'We explain each word from now on' })).status).toBe(200)
  expect(
    (await carer.post(path, { step: 'published', words: 'Nobody tells us what a word like bail means' })).body.code,
  ).toBe('their-words')
  expect((await carer.post(path, { step: 'published', words: 'Legal words were not explained' })).status).toBe(200)
  expect((await carer.html('/victim-forum')).text).toContain('Published')
})

test('the public page says how many came, who was not asked and why, and what staff wrote; never what anybody said', async () => {
  await app.at('2027-01-20T10:00')
  const { body } = await anyone.get('/how-we-are-doing')
  const stage = body.victimsSay.stages.find((one: { stage: string }) => one.stage === 'after-report')
  // Six people: every number of them is too small to show, and none can be worked out.
  expect([...stage.asked, ...stage.notAsked].every((one: { n: number | null }) => one.n === null || one.n === 0)).toBe(
    true,
  )
  const { text } = await anyone.html('/how-we-are-doing')
  for (const words of [
    'Not asked: no safe way to ask them is recorded',
    'Legal words were not explained',
    'too small to show',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/Nobody told me for weeks|bail means in our own case|Victim \d/)
})
