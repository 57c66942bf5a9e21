import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { CALM_FORM as CALM } from '../test-answers.ts'
import { type Person, type TestApp, testApp } from '../test-app.ts'
import { loadSchoolCalendar } from './encompass/school-calendar.store.ts'
import { loadHatePack } from './hate/hate-pack.store.ts'

let t: TestApp
let handler: Person
let manager: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  handler = await t.as('contact-handler')
  manager = await t.called('supervisor')
})
afterAll(() => t.close())

let drama = 400
async function open(incidentType: string) {
  const { contactId } = (await handler.post('/contacts', { channel: '101', callerNumber: `07700 900${drama++}` })).body
  await handler.post(`/contacts/${contactId}/details`, { incidentType })
  return contactId as string
}
const post = async (id: string, deed: string, body: object, who = handler) => {
  const answer = await who.post(`/contacts/${id}/${deed}`, body)
  return answer.body.code ?? answer.status
}
const ready = async (id: string) => {
  await post(id, 'assessments', CALM)
  await post(id, 'grade', { grade: 'resolve', reason: 'Others are with the person and have accepted it' }, manager)
  await post(id, 'assessments', { ...CALM, trigger: 'closure' })
}

test('nobody goes to somebody worried about only once a partner accepted it by name, the caller was told, and nothing is new', async () => {
  const id = await open('welfare')
  await ready(id)
  const end = () =>
    post(id, 'end', { endState: 'referred', reason: 'The crisis team knows them well', partner: 'Crisis team' })
  expect(await end()).toBe('threshold-not-known')
  await post(id, 'pathway', { pathway: 'mental-health', answers: { crime: 'no', 'real-risk': 'no' } })
  expect(await end()).toBe('needs-partner-decision')
  const decision = { partner: 'Crisis team', acceptedBy: 'the team', callerTold: 'A nurse comes by six this evening' }
  expect(await post(id, 'partner-decision', decision)).toBe('needs-person')
  expect(await post(id, 'partner-decision', { ...decision, acceptedBy: 'Amara Okoye' })).toBe(201)
  await t.tick({ minutes: 2 })
  await post(id, 'pathway', { pathway: 'mental-health', answers: { 'caller-told': 'yes' } })
  expect(await end()).toBe('decision-too-old')
  await post(id, 'partner-decision', { ...decision, acceptedBy: 'Amara Okoye' })
  expect(await end()).toBe(200)
})

test('a life at risk is never handed to a partner instead', async () => {
  const id = await open('welfare')
  await ready(id)
  await post(id, 'pathway', { pathway: 'mental-health', answers: { crime: 'no', 'real-risk': 'yes' } })
  await post(id, 'partner-decision', {
    partner: 'Crisis team',
    acceptedBy: 'Amara Okoye',
    callerTold: 'A nurse comes by six',
  })
  expect(['grade-first', 'threshold-met']).toContain(
    await post(id, 'end', { endState: 'referred', reason: 'The crisis team knows them', partner: 'Crisis team' }),
  )
})

test('the level of a missing person is set with why, and stands once the incident manager endorses it', async () => {
  const id = await open('missing')
  await ready(id)
  const end = () => post(id, 'end', { endState: 'resolved', reason: 'He is home and was seen by his doctor' })
  expect(await post(id, 'missing-level', { level: 'purple', reasons: 'It is so' })).toBe('unknown-level')
  expect(await post(id, 'missing-level', { level: 'low', reasons: 'n/a' })).toBe('needs-reason')
  expect(await post(id, 'missing-level', { level: 'low', reasons: 'He is often late and his telephone is on' })).toBe(
    201,
  )
  expect(await end()).toBe('level-not-endorsed')
  expect(
    await post(id, 'missing-level', { level: 'medium', reasons: 'Amended: it is cold and he is ill' }, manager),
  ).toBe(201)
  expect((await handler.get(`/contacts/${id}`)).body.care.missing.level).toMatchObject({
    level: 'medium',
    endorsed: true,
  })
  expect(await end()).toBe(200)
})

test('ringing back is asked of first; danger once said stays, and not known says why', async () => {
  const id = await open('domestic')
  const ring = async () => (await handler.get(`/contacts/${id}`)).body.care.ringBack
  expect(await ring()).toMatchObject({ flagged: true, may: false })
  expect(await post(id, 'ring-screen', { endangers: 'unknown' })).toBe('needs-words')
  expect(await post(id, 'ring-screen', { endangers: 'no' })).toBe(201)
  expect(await ring()).toMatchObject({ may: true })
  await post(id, 'ring-screen', { endangers: 'yes' })
  await post(id, 'ring-screen', { endangers: 'no' })
  expect(await ring()).toMatchObject({ may: false })
})

test('a burglary has its cards, with whether they were understood; what is missing is listed, safety first', async () => {
  const id = await open('burglary-found')
  const before = (await handler.get(`/contacts/${id}`)).body
  expect(before.offenceCards.map((one: { id: string }) => one.id)).toEqual(
    expect.arrayContaining(['bu-floor', 're-cctv']),
  )
  expect(before.missingAdvice[0]).toMatchObject({ kind: 'safety', stands: 'not-answered' })
  expect(await post(id, 'advice', { card: 'bu-floor', state: 'given', understood: 'yes' })).toBe(201)
  expect(await post(id, 'advice', { card: 're-cctv', state: 'not-applicable-because' })).toBe('needs-reason')
  const after = (await handler.get(`/contacts/${id}`)).body
  expect(after.missingAdvice.map((one: { card: string }) => one.card)).not.toContain('bu-floor')
  expect(after.offenceCards.find((one: { id: string }) => one.id === 'bu-floor').stands).toMatchObject({
    state: 'given',
    understood: 'yes',
  })
  expect((await handler.html(`/contacts/${id}`)).text).toContain('Keep off hard floors')
})

test('no crime: nothing that tells who the person complained of is is kept, by whatever door, until the threshold is met', async () => {
  const id = await open('hate')
  await post(id, 'log', { text: 'His name is Synthetic Person and he lives at 14 Maple Road' })
  expect((await handler.get(`/contacts/${id}`)).body.care.hateSubject).toBeNull()
  const both = { 'crime-too': 'no', strand: { answer: 'told', words: 'Faith; he is called Synthetic Person' } }
  expect(await post(id, 'pathway', { pathway: 'hate', answers: both })).toBe('subject-not-kept')
  await post(id, 'pathway', { pathway: 'hate', answers: { 'crime-too': 'no' } })
  const { hateSubject } = (await handler.get(`/contacts/${id}`)).body.care
  expect(hateSubject.tells).toEqual(['a name', 'an address'])
  expect((await handler.html(`/contacts/${id}`)).text).toContain('write no more of it')
  const text = 'He is called Synthetic Person'
  const lineId = randomUUID()
  const writtenAt = t.now().toString()
  for (const [deed, body] of [
    ['log', { text }],
    ['kept-line', { lineId, text, writtenAt }],
    ['details', { summary: text }],
    ['sheet', { do: 'save', line: text }],
    ['sheet', { ...CALM, do: 'assess', trigger: 'new-information', harm: text }],
    ['details', { place: 'Outside 14 Maple Road, where he lives' }],
    ['assessments', { ...CALM, trigger: 'new-information', threat: text }],
    ['assessments', { ...CALM, trigger: 'new-information', riskReason: text }],
    ['assessments', { ...CALM, trigger: 'new-information', subject: 'unknown', subjectReason: text }],
    ['review', { ...CALM, trigger: 'new-information', vulnerability: text }],
    ['pathway', { pathway: 'hate', answers: { 'hostility-meant': { answer: 'unknown', words: text } } }],
    ['pathway', { pathway: 'asb', answers: { effect: { answer: 'unknown', words: text } } }],
    ['advice', { card: 'ha-keep', state: 'not-applicable-because', reason: text }],
    ['risk-tools', { tool: 'DASH', state: 'not-asked', reason: text }],
    ['risk-tools', { tool: 'DASH', state: 'done', level: 'medium', judgement: text }],
    ['people', { decision: 'new', role: 'suspect', name: 'Synthetic Person', birth: '3 March 1980' }],
    ['people', { decision: 'new', role: 'subject', number: '07700 900499' }],
  ] as const)
    expect([deed, await post(id, deed, body)]).toEqual([deed, 'subject-not-kept'])
  // What the handler typed is on the page again, and what is allowed is kept: of a victim, or said not to be about them.
  const page = await handler.form(`/contacts/${id}/sheet`, {
    do: 'save',
    line: text,
    summary: 'Shouted at in the street',
  })
  expect([page.status, page.text.includes(text), page.text.includes('Shouted at in the street')]).toEqual([
    422,
    true,
    true,
  ])
  expect(await post(id, 'log', { text: 'The victim is called Synthetic Friend', notSubject: 'yes' })).toBe(201)
  const victim = {
    ...CALM,
    trigger: 'new-information',
    harm: 'The victim is called Synthetic Friend',
    notSubject: 'yes',
  }
  expect(await post(id, 'assessments', victim)).toBe(201)
  expect(await post(id, 'people', { decision: 'new', role: 'victim', name: 'Synthetic Friend' })).toBe(201)
  // A faster grade is never held up by its words; a slower one and the end of it are asked again.
  const other = await open('hate')
  await post(other, 'pathway', { pathway: 'hate', answers: { 'crime-too': 'no' } })
  expect(await post(other, 'grade', { grade: 'immediate', reason: text })).toBe(200)
  await post(other, 'assessments', CALM)
  const slower = { grade: 'resolve', reason: `Others are with them and have accepted it. ${text}` }
  expect(await post(other, 'grade', slower, manager)).toBe('subject-not-kept')
  await ready(other)
  const ended = { endState: 'resolved', reason: `Advice given and understood. ${text}` }
  expect(await post(other, 'end', ended)).toBe('subject-not-kept')
  // Nor by any other code: PostgreSQL refuses the row.
  const tied = t.owner.query(
    "update people.link set role = 'subject' where to_id = $1 and ended_at is null and role = 'victim'",
    [id],
  )
  await expect(tied).rejects.toMatchObject({ code: 'AN004' })
  await post(id, 'pathway', { pathway: 'hate', answers: { 'hostility-meant': 'yes', 'risk-of-harm': 'yes' } })
  expect(await post(id, 'people', { decision: 'new', role: 'suspect', name: 'Synthetic Person' })).toBe(201)
  // An edition loaded later takes its place from its day: what was kept must be taken back before the contact ends.
  const never = {
    id: 'never',
    from: '2026-11-23',
    to: null,
    keeps: 'never',
    threshold: [],
    warn: 'Keep nobody',
  } as const
  const rules = { ...never, source: 'synthetic', confidence: 'proposal' } as const
  const command = systemWho('hate-rules')
  expect(
    (await inContext(t.db, command, tx => loadHatePack(tx, { ...rules, threshold: [] }, { at: t.now(), by: command })))
      .ok,
  ).toBe(true)
  expect((await handler.get(`/contacts/${id}`)).body.care.hateSubject.warn).toBe('Keep nobody')
  await ready(id)
  expect(await post(id, 'end', { endState: 'resolved', reason: 'Advice given and understood' })).toBe('subject-kept')
  await t.owner.query('delete from contact.non_crime_hate_pack where id = $1', ['never'])
  expect((await handler.get(`/contacts/${id}`)).body.care.hateSubject).toBeNull()
})

test('after an online report anybody may read advice by subject, and nothing of what was told', async () => {
  const page = await (await t.as('public')).html('/report/received?reference=AAAA-AAAA')
  expect(page.text).toContain('Keep off hard floors')
  expect(page.text).toContain('Nothing here says what you told us')
})

test('Operation Encompass is counted from the attendance, late entry too, and from what is learnt after it', async () => {
  const terms = {
    kind: 'authority' as const,
    name: 'Stoke-on-Trent City Council',
    districts: ['Stoke-on-Trent'],
    sessions: [{ from: '2026-11-02', to: '2026-12-18' }],
    closed: ['2026-11-24'],
    source: 'synthetic',
  }
  const command = systemWho('school-terms')
  const put = () =>
    inContext(t.db, command, tx => loadSchoolCalendar(tx, terms, 'a'.repeat(64), { at: t.now(), by: command }))
  expect([(await put()).loaded, (await put()).loaded]).toEqual([true, false])

  const id = await open('domestic')
  await post(id, 'details', { settlementId: 'hanley', place: '4 Example Row' })
  await post(id, 'grade', { grade: 'immediate' })
  expect(await post(id, 'pathway', { pathway: 'domestic', answers: { 'children-live-there': 'yes' } })).toBe(201)
  const notices = async () => {
    await t.catchUp()
    return (await handler.get(`/contacts/${id}`)).body.tasks
      .filter((one: { what: string }) => one.what.startsWith('Operation Encompass'))
      .map((one: { dueAt: string; dueBecause: string }) => [one.dueAt, one.dueBecause])
  }
  // Tuesday is a closed day: counted from Monday morning it is Wednesday, and nobody has attended yet.
  expect(await notices()).toEqual([
    ['2026-11-25T08:00:00Z', expect.stringContaining('Nobody is known to have attended')],
  ])

  const dispatcher = await t.as('dispatcher')
  const { incidentId } = (await dispatcher.post(`/contacts/${id}/incident`, {})).body
  const board = (await dispatcher.get('/incidents')).body
  const { resourceId } = board.bases
    .flatMap((base: { resources: { resourceId: string; state: string }[] }) => base.resources)
    .find((unit: { state: string }) => unit.state === 'available')
  const { deploymentId } = (await dispatcher.post(`/incidents/${incidentId}/deployments`, { resourceId })).body
  await t.tick({ hours: 70 })
  // Thursday 08:02, and they say that they were there at 07:52: before that day's first lesson.
  await dispatcher.post(`/deployments/${deploymentId}/at-scene`, { minutesAgo: 10 })
  const counted = [
    '2026-11-26T08:00:00Z',
    'before school on Thursday 26 November, by the term dates of Stoke-on-Trent City Council',
  ]
  expect(await notices()).toEqual([counted, counted])
  const moved = await t.owner.query("select at, body from platform.fact where kind = 'contact-task-due-moved'")
  expect(moved.rows.map(row => row.body.countedFrom)).toEqual([t.now().subtract({ minutes: 10 }).toString()])
  // The school is named by an officer later: the school's own notice stands, nothing is set twice, nothing is moved.
  await post(id, 'pathway', {
    pathway: 'domestic',
    answers: { 'school-known': { answer: 'yes', words: 'Example Primary' } },
  })
  expect(await notices()).toEqual([counted, counted])
})
