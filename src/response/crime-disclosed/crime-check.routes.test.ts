import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALM_BUT_WORDS } from '../../test-answers.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

let t: TestApp
let handler: Person
let dispatcher: Person
let supervisor: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T22:00')
  handler = await t.as('contact-handler')
  dispatcher = await t.as('dispatcher')
  supervisor = await t.as('supervisor')
})
afterAll(() => t.close())

const CALM = { ...CALM_BUT_WORDS, threat: 'None now', harm: 'None now' }
type Log = { contactId: string; caseId: string; incidentId: string; number: number }
/** An incident that needs nobody sent, with these words in its log, ready to be closed. */
async function log(words: readonly string[], ends = true): Promise<Log> {
  const { body } = await handler.post('/contacts', { channel: '101' })
  const at = `/contacts/${body.contactId}`
  await handler.post(`${at}/details`, {
    incidentType: 'asb',
    settlementId: 'leek',
    place: 'Example Road',
    summary: 'A report',
  })
  for (const text of words) expect((await handler.post(`${at}/log`, { text })).status).toBe(201)
  await handler.post(`${at}/assessments`, CALM)
  const graded = await handler.post(`${at}/grade`, { grade: 'resolve' })
  expect(graded.status, graded.text).toBe(200)
  const opened = await dispatcher.post(`${at}/incident`, {})
  expect(opened.status, opened.text).toBe(201)
  if (ends) await handler.post(`${at}/end`, { endState: 'incident' })
  await t.tick({ minutes: 1 })
  const looked = await handler.post(`${at}/review`, { ...CALM, trigger: 'closure' })
  expect(looked.status, looked.text).toBe(201)
  await t.tick({ minutes: 1 })
  return { ...body, ...opened.body }
}
const listed = async () => (await supervisor.get('/crime-checks')).body
const numbers = async () => (await listed()).incidents.map(({ number }: Log) => number)

test('a person is asked before it closes, with the words; their no and its reason are kept, and their typing too', async () => {
  const one = await log(['He put his hands round her neck last week', 'They are both calm now'])
  const page = await supervisor.html(`/incidents/${one.incidentId}`)
  expect(page.text).toContain('“He put his hands round her neck last week”')
  const asked = await supervisor.form(`/incidents/${one.incidentId}/close`, { reason: 'Verbal only' })
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('was a crime disclosed?')
  expect(asked.text).toContain('Verbal only')
  const bare = await supervisor.form(`/incidents/${one.incidentId}/close`, { reason: 'Verbal only', disclosed: 'no' })
  expect(bare.text).toContain('Say in words why what the log says is not a crime')
  const closed = await supervisor.form(`/incidents/${one.incidentId}/close`, {
    reason: 'Verbal only',
    disclosed: 'no',
    whyNoCrime: 'She was telling the plot of a film',
  })
  expect(closed.status).toBe(303)
  const { rows } = await t.owner.query(
    'select answer, reason, signs from response.crime_check where incident_id = $1',
    [one.incidentId],
  )
  expect(rows).toMatchObject([{ answer: 'no', reason: 'She was telling the plot of a film' }])
  expect(rows[0].signs).toContain('hands to the neck')
  expect(await numbers()).not.toContain(one.number)
})

test('what was left is listed, the most dangerous first and then the oldest, until somebody answers or decides', async () => {
  const small = await log(['Somebody let his tyres down'])
  const grave = await log(['said he would kill me if I left'])
  const third = await log(['She slapped him on the arm'])
  for (const { incidentId } of [small, grave, third])
    expect((await dispatcher.post(`/incidents/${incidentId}/close`, { reason: 'Advice given' })).body).toMatchObject({
      crimeCheck: 'left',
    })
  expect(await numbers()).toEqual([grave.number, third.number, small.number])
  expect((await listed()).incidents[0]).toMatchObject({
    danger: 3,
    found: [{ quote: 'said he would kill me if I left' }],
  })
  expect((await supervisor.html('/crime-checks')).text).toContain('“said he would kill me if I left”')
  expect((await handler.get('/crime-checks')).status).toBe(403)

  const path = `/incidents/${grave.incidentId}/crime-check`
  expect((await handler.html(path)).text).toContain('never clears a log')
  expect((await handler.post(path, {})).status).toBe(422)
  const yes = await handler.form(path, { disclosed: 'yes' })
  expect(yes.location).toBe(`/incidents/${grave.incidentId}/crime`)
  const basis = 'Her own tyres, let down by herself to keep him at home'
  expect((await handler.html(`/incidents/${small.incidentId}/no-crime`)).text).toContain(
    '“Somebody let his tyres down”',
  )
  expect((await handler.post(`/incidents/${small.incidentId}/no-crime`, { basis })).status).toBe(200)
  expect(await numbers()).toEqual([third.number])
})

test('no flag clears nothing: the page says so, the decision is asked, and there is nothing to answer', async () => {
  const quiet = await log(['She would like a leaflet about locks'])
  const page = await handler.html(`/incidents/${quiet.incidentId}/crime-check`)
  expect(page.text).toContain('That clears nothing')
  expect(page.text).toContain(`/incidents/${quiet.incidentId}/crime"`)
  expect((await handler.post(`/incidents/${quiet.incidentId}/crime-check`, { disclosed: 'yes' })).body.code).toBe(
    'nothing-found',
  )
  expect(
    (await dispatcher.post(`/incidents/${quiet.incidentId}/close`, { reason: 'Posted' })).body.crimeCheck,
  ).toBeNull()
})

test('a restricted record is not quoted, listed or answered by who may not see it', async () => {
  const one = await log(['said he would stab me'], false)
  expect((await dispatcher.post(`/incidents/${one.incidentId}/close`, { reason: 'Advice given' })).status).toBe(200)
  expect(await numbers()).toContain(one.number)
  const confirmed = await handler.post(`/contacts/${one.contactId}/police-named`, {
    staffId: 's001',
    answer: 'yes',
  })
  expect(confirmed.body, confirmed.text).toMatchObject({ restricted: true })
  expect(await numbers()).not.toContain(one.number)
  expect((await supervisor.get(`/incidents/${one.incidentId}/crime-check`)).status).toBe(404)
  expect((await supervisor.post(`/incidents/${one.incidentId}/crime-check`, { disclosed: 'yes' })).status).toBe(404)
})
