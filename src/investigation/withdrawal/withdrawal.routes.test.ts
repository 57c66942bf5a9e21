import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'
import { EVIDENCE_WITHOUT } from './withdrawal-data.ts'

let t: TestApp
let investigator: Person
let supervisor: Person
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  investigator = await t.as('investigator')
  supervisor = await t.as('supervisor')
})
afterAll(() => t?.close())

const NONE = Object.fromEntries(
  EVIDENCE_WITHOUT.map(one => [one.name, 'None: the officer in the case looked on Monday']),
)
const SAID = {
  route: 'said',
  reasons: ['fear', 'delay'],
  ownWords: 'I have moved to my sister’s and I cannot face him in a court',
  spokenToAlone: 'yes',
  pressure: 'no',
  contact: 'yes',
  control: 'no',
  checkWords: 'He rang her mother twice asking for the address',
  safety: 'Lives with her sister at an address he does not know; alarm stays until March',
  ...NONE,
  video: 'Body-worn video shows the broken door and her face',
}

async function crime(type = 'domestic-violence') {
  const known = t.force.incidentTypes.find(one => one.sensitive?.includes('domestic'))!.code
  const { incidentId } = await incident(t, type === 'theft' ? type : known)
  const made = await investigator.post(`/incidents/${incidentId}/crime`, {
    offence: 'shoplifting',
    basis: 'She says that he broke the door and hit her',
    victims: [{ name: 'Robin Example', enhanced: true }],
  })
  expect(made.status, made.text).toBe(201)
  return { crimeId: made.body.crimeId as string, victimId: made.body.victims[0].victimId as string }
}

test('what she said is recorded once she was heard alone, and decided by somebody else who answers what it warns of', async () => {
  const { crimeId, victimId } = await crime()
  const record = (change: object) =>
    investigator.post(`/crimes/${crimeId}/withdrawal`, { ...SAID, victimId, ...change })
  expect((await record({ spokenToAlone: 'no' })).body.code).toBe('not-heard-alone')
  expect((await record({ ownWords: 'Victim does not support prosecution' })).body.code).toBe('needs-own-words')
  expect((await record({ victimId: crimeId })).body.code).toBe('no-such-victim')
  const saved = await record({})
  expect(saved.status, saved.text).toBe(201)
  expect(saved.body.heed.join('; ')).toMatch(
    /Perhaps coerced.*fear or pressure.*ours to mend.*evidence without the victim: body-worn/,
  )
  const page = await supervisor.html(`/withdrawals/${saved.body.withdrawalId}/decision`)
  expect(page.text).toContain('I cannot face him in a court')
  expect((await investigator.html(`/crimes/${crimeId}`)).text).toContain('Waits for a supervisor')

  const decide = (who: Person, body: object) => who.post(`/withdrawals/${saved.body.withdrawalId}/decision`, body)
  const ACCEPT = { decision: 'accept', reason: 'She is safe, was heard alone and is sure' }
  expect((await decide(investigator, ACCEPT)).status).toBe(403)
  expect((await decide(supervisor, ACCEPT)).body.code).toBe('needs-answer')
  const went = await decide(supervisor, {
    decision: 'go-on',
    reason: 'The video and the injuries can carry it without her',
  })
  expect(went.status, went.text).toBe(200)
  expect((await decide(supervisor, ACCEPT)).body.code).toBe('already-decided')

  // The outcome for a victim who does not support it says what was decided.
  await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Sam Sample' })
  const outcome = await investigator.post(`/crimes/${crimeId}/outcome`, {
    code: 16,
    reason: 'She does not want to give evidence against him in court',
    evidence: 'Body-worn video is held, the injuries were photographed',
    victimView: 'I cannot face him in a court, she said to the officer on video',
  })
  expect(outcome.status, outcome.text).toBe(201)
  expect(JSON.stringify(outcome.body)).toContain('does not end this')
})

test('nobody could reach them: real tries are asked for, and it is never accepted as withdrawn, by SQL either', async () => {
  const { crimeId, victimId } = await crime('theft')
  const tries = {
    try1At: '2026-11-18T10:00',
    try1Way: 'phone',
    try1Result: 'No answer',
    try2At: '2026-11-20T18:00',
    try2Way: 'visit',
    try2Result: 'Nobody at home',
    try3At: '2026-11-22T11:00',
    try3Way: 'letter',
    try3Result: 'Sent',
  }
  const record = (change: object) =>
    investigator.post(`/crimes/${crimeId}/withdrawal`, {
      route: 'unreached',
      victimId,
      safety: SAID.safety,
      ...NONE,
      ...tries,
      ...change,
    })
  expect((await record({ try3At: '2026-11-19T11:00' })).body.code).toBe('too-few-tries')
  expect((await record({ try3At: '2099-11-19T11:00' })).body.code).toBe('in-future')
  const { withdrawalId } = (await record({})).body
  const accepted = await supervisor.post(`/withdrawals/${withdrawalId}/decision`, {
    decision: 'accept',
    reason: 'She is safe, was heard alone and is sure',
    answered: 'Nobody knows what she wants but it is over',
  })
  expect(accepted.body.code).toBe('not-withdrawn')
  await expect(
    t.owner.query(
      `update investigation.withdrawal set decision = 'accept', decision_reason = 'x', decided_at = now(), decided_by = 'x' where id = $1`,
      [withdrawalId],
    ),
  ).rejects.toThrow(/unreached_is_not_withdrawn/)
  await expect(
    t.owner.query(`update investigation.withdrawal set own_words = 'changed' where id = $1`, [withdrawalId]),
  ).rejects.toThrow(/only ever decided, once/)
})

test('by the form: several reasons are kept, a refusal keeps every word, and nobody else sees it', async () => {
  const { crimeId, victimId } = await crime()
  const fields = { ...SAID, reasons: 'fear', victimId, ownWords: '' }
  const refused = await investigator.form(`/crimes/${crimeId}/withdrawal`, fields)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('their own words')
  expect(refused.text).toContain('He rang her mother twice')
  const done = await investigator.form(`/crimes/${crimeId}/withdrawal`, { ...fields, ownWords: SAID.ownWords })
  expect([done.status, done.location]).toEqual([303, `/crimes/${crimeId}`])
  for (const role of ['contact-handler', 'performance-analyst', 'public'] as const)
    expect([401, 403, 404, 303]).toContain((await (await t.as(role)).html(`/crimes/${crimeId}/withdrawal`)).status)
})

test('at first response somebody says what there is without the victim; until then it waits, and a withdrawal starts from it', async () => {
  const { crimeId } = await crime()
  const incidentId = (await investigator.get(`/crimes/${crimeId}`)).body.incident.incidentId as string
  const waits = async () =>
    (await supervisor.get('/investigations?of=force&kind=without-victim')).body.tasks.some(
      (one: { crimeId: string }) => one.crimeId === crimeId,
    )
  expect(await waits()).toBe(true)
  expect((await investigator.html(`/crimes/${crimeId}`)).text).toContain('Not asked')
  const officer = await t.as('response-officer')
  expect((await officer.html(`/incidents/${incidentId}`)).text).toContain(`/incidents/${incidentId}/without-victim`)
  const say = (body: object, who = officer) => who.post(`/incidents/${incidentId}/without-victim`, body)
  const why = 'The door, her face and the call tell it'
  expect((await say({ goesOn: 'yes', why })).body.code).toBe('needs-evidence')
  expect((await say({ goesOn: 'no', why, video: 'None: I looked' })).body.code).toBe('not-looked')
  const form = await officer.form(`/incidents/${incidentId}/without-victim`, {
    goesOn: 'yes',
    why: '',
    video: 'My own camera',
  })
  expect([form.status, form.text.includes('My own camera')]).toEqual([422, true])
  expect((await say({ goesOn: 'yes', why, video: 'My own camera, from the door on' })).status).toBe(201)
  expect(await waits()).toBe(false)
  expect((await investigator.html(`/crimes/${crimeId}`)).text).toContain('it could go on')
  expect((await investigator.html(`/crimes/${crimeId}/withdrawal`)).text).toContain('At first response: My own camera')
  expect((await say({ goesOn: 'yes', why }, await t.as('victim-care-officer'))).status).toBe(403)
  const { rows } = await t.owner.query(
    "select body::text from platform.fact where kind = 'without-victim-asked' and about = $1",
    [incidentId],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].body).not.toMatch(/camera|door/)
})
