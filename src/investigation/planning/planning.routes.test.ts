import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

let app: TestApp
let investigator: Person
let colleague: Person
let supervisor: Person
beforeAll(async () => {
  app = await testApp('2026-11-23T10:00')
  investigator = await app.called('investigator')
  colleague = await app.called('isla.ashdown')
  supervisor = await app.called('supervisor')
})
afterAll(() => app?.close())

/** A domestic case as first contact leaves it, recorded as a crime. */
async function reported() {
  const handler = await app.called('handler')
  const ok = async (who: Person, path: string, body: object) => {
    const answer = await who.post(path, body)
    expect(answer.status, `${path} ${answer.text}`).toBeLessThan(300)
    return answer.body
  }
  const { contactId, caseId } = await ok(handler, '/contacts', { channel: '999', callerNumber: '07700 900173' })
  await ok(handler, `/contacts/${contactId}/details`, {
    callerName: 'Sam Example',
    incidentType: 'domestic',
    summary: 'Held by the neck by her partner, who has left',
    place: '14 Example Row',
    settlementId: 'hanley',
  })
  await ok(handler, `/contacts/${contactId}/assessments`, {
    threat: 'A partner who said he will be back',
    harm: 'Her breathing was stopped',
    immediacy: 'now',
    risk: 'high',
    riskReason: 'From what she said',
    weapon: 'no',
    caller: 'yes',
    callerReason: 'Afraid',
    subject: 'no',
    children: 'no',
    adultsAtRisk: 'no',
    othersInHousehold: 'no',
    investigation: 'A doorbell camera that keeps four days',
    engagement: 'Text only, between 9 and 3',
  })
  await ok(handler, `/contacts/${contactId}/pathway`, {
    pathway: 'domestic',
    answers: { choked: { answer: 'yes', words: 'Twice, she saw black' } },
  })
  await ok(handler, `/contacts/${contactId}/grade`, { grade: 'immediate' })
  const { incidentId } = await ok(handler, `/contacts/${contactId}/incident`, {})
  const { crimeId, victims } = await ok(investigator, `/incidents/${incidentId}/crime`, {
    offence: 'assault-with-injury',
    basis: 'Held by the neck until she saw black',
    victims: [{ name: 'Sam Example', enhanced: true }],
  })
  return { caseId, crimeId: crimeId as string, victimId: victims[0].victimId as string }
}
const facts = async (caseId: string, kind: string) =>
  (
    await app.owner.query(
      `select body, at::text, recorded_at::text from platform.fact where case_id = $1 and kind = $2 order by case_version`,
      [caseId, kind],
    )
  ).rows
const PLAN = {
  objective: 'Prove who held her by the neck',
  risk: 'He said he will be back: alarm given',
  victimContact: 'By text, Tuesdays',
}

test('a plan is proposed from what the handler learned, and nothing of it is asked again', async () => {
  const { crimeId, caseId, victimId } = await reported()
  const page = await investigator.html(`/crimes/${crimeId}/plan/lines`)
  expect(page.status).toBe(200)
  for (const words of [
    'A doorbell camera that keeps four days',
    'Twice, she saw black',
    'Text only, between 9 and 3',
    'around 10:00 on Monday 23 November',
    '14 Example Row, Hanley',
    'A doctor sees Sam Example today',
    'Known already',
    'To be proved',
  ])
    expect(page.text).toContain(words)
  expect(page.text).not.toMatch(/undefined|\[object|NaN|\{(place|window|victim)\}/)

  // Half a form: what is left open stays proposed; a reason that says nothing is refused, and every word is still there.
  const refused = await investigator.form(`/crimes/${crimeId}/plan/lines`, {
    [`choice:breath:${victimId}`]: 'accept',
    'choice:doorbell': 'not-proportionate',
    'because:doorbell': 'n/a',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Say why following this is not proportionate in this case')
  expect(await facts(caseId, 'plan-line-chosen')).toEqual([])
  const saved = await investigator.form(`/crimes/${crimeId}/plan/lines`, {
    [`choice:breath:${victimId}`]: 'accept',
    'choice:doorbell': 'not-proportionate',
    'because:doorbell': 'Walked the row: no home looks on that door',
    'choice:house-to-house': 'change',
    'action:house-to-house': 'Numbers 12 and 16 only: theirs are the walls it was heard through',
    'dueAt:house-to-house': '2026-11-24T12:00',
  })
  expect([saved.status, saved.location]).toEqual([303, `/crimes/${crimeId}/plan/lines`])
  expect((await facts(caseId, 'plan-line-chosen')).map(one => [one.body.template, one.body.choice])).toEqual([
    ['breath', 'accepted'],
    ['doorbell', 'not-proportionate'],
    ['house-to-house', 'changed'],
  ])
  const { lines } = (await investigator.get(`/crimes/${crimeId}`)).body
  expect(lines.map((one: { objective: string }) => one.objective)).toHaveLength(2)
  expect(lines.find((one: { template: string }) => one.template === 'house-to-house').action).toContain(
    'Numbers 12 and 16',
  )
  const after = await investigator.html(`/crimes/${crimeId}/plan/lines`)
  expect(after.text).toContain('Walked the row: no home looks on that door')
  expect(after.text).not.toContain('choice:doorbell')
})

test('two people deciding of the same line at once: one choice, and the other is told by whom', async () => {
  const { crimeId } = await reported()
  const take = (who: Person, because: string) =>
    who.post(`/crimes/${crimeId}/plan/lines`, { choices: [{ key: 'doorbell', choice: 'not-proportionate', because }] })
  const answers = await Promise.all([
    take(investigator, 'No home looks on that door at all'),
    take(colleague, 'The camera at number 12 is broken'),
  ])
  expect(answers.map(one => one.status).toSorted()).toEqual([200, 422])
  const told = answers.find(one => one.status === 422)!
  expect([told.body.code, told.body.detail]).toEqual([
    'already-chosen',
    expect.stringMatching(/has decided this meanwhile/),
  ])
})

test('a plan that leaves proposals open stands on the day page until each is decided', async () => {
  const { crimeId } = await reported()
  const [person] = (await supervisor.get('/investigators')).body.teams
    .flatMap((team: { people: { id: string; name: string }[] }) => team.people)
    .filter((one: { name: string }) => one.name === 'Ioana Llewellyn')
  await supervisor.post(`/crimes/${crimeId}/allocation`, { ownerId: person.id })
  const line = { objective: 'Who was there', action: 'Ask at number 12', dueAt: '2026-11-24T10:00' }
  expect((await investigator.post(`/crimes/${crimeId}/plan`, { ...PLAN, line })).status).toBe(201)
  const mine = async () =>
    (await investigator.get('/investigations?kind=plan')).body.tasks.find(
      (one: { crimeId: string }) => one.crimeId === crimeId,
    )
  expect((await mine()).why).toMatch(
    /^\d+ proposed lines are neither taken, changed, nor said not to be proportionate$/,
  )
  const page = await investigator.html(`/crimes/${crimeId}/plan/lines`)
  const keys = [...page.text.matchAll(/name="choice:([^"]+)"/g)].map(found => found[1]!)
  const choices = [...new Set(keys)].map(key => ({ key, choice: 'accept' }))
  expect((await investigator.post(`/crimes/${crimeId}/plan/lines`, { choices })).body).toMatchObject({
    undecided: 0,
    chosen: choices.length,
  })
  expect(await mine()).toBeUndefined()
})

test('when it happened is found out later: what is proposed follows it', async () => {
  const { crimeId, caseId } = await reported()
  const post = (from: string, to: string) =>
    investigator.post(`/crimes/${crimeId}/window`, {
      from,
      to,
      knownFrom: 'She heard the eight o’clock news as he left',
    })
  expect((await post('2026-11-23T09:00', '2026-11-23T07:00')).body.code).toBe('backwards')
  expect((await post('2026-11-23T09:00', '2026-11-24T09:00')).body.code).toBe('in-future')
  expect((await post('2026-11-23T07:30', '2026-11-23T08:10')).status).toBe(200)
  expect(await facts(caseId, 'time-window-recorded')).toHaveLength(1)
  expect((await investigator.html(`/crimes/${crimeId}/plan/lines`)).text).toContain(
    'between 07:30 and 08:10 on Monday 23 November',
  )
})

test('two people write one plan at once: both texts are seen, in their words, and neither is lost', async () => {
  const { crimeId } = await reported()
  const line = {
    'line.objective': 'Who was there',
    'line.action': 'Ask at number 12',
    'line.dueAt': '2026-11-24T10:00',
  }
  const drawn = { ...PLAN, ...line, planVersion: '0' }
  // A note or a suspect elsewhere in the case is no clash with a plan that is being written.
  await colleague.post(`/crimes/${crimeId}/suspects`, { name: 'Alex Sample' })
  const [first, second] = await Promise.all([
    investigator.form(`/crimes/${crimeId}/plan`, { ...drawn, risk: 'Written by the one: he has a key to the door' }),
    colleague.form(`/crimes/${crimeId}/plan`, { ...drawn, risk: 'Written by the other: her sister is told' }),
  ])
  expect([first.status, second.status].toSorted()).toEqual([303, 422])
  const told = first.status === 422 ? first : second
  expect(told.text).toContain('This case was changed while you were writing')
  expect(told.text).toContain('Written by the one: he has a key to the door')
  expect(told.text).toContain('Written by the other: her sister is told')
  expect(told.text).toMatch(/Risk, as [\w ]+ saved it in version 1/)
  const again = await colleague.form(`/crimes/${crimeId}/plan`, {
    ...PLAN,
    planVersion: '1',
    risk: 'He has a key to the door, and her sister is told',
  })
  expect(again.status).toBe(303)
  const seen = (await investigator.get(`/crimes/${crimeId}`)).body
  expect([seen.plan.version, seen.olderPlans.length]).toEqual([2, 1])
})

const WORDS = 'The surgery saw her on the Monday after the assault'
const TESTS = { held: WORDS, relevant: WORDS, necessary: WORDS, 'less-intrusive': WORDS }

test('others’ records: no test skipped, somebody else agrees, the victim is told before; by no route otherwise', async () => {
  const { crimeId, caseId, victimId } = await reported()
  const draft = {
    victimId,
    kind: 'counselling',
    holder: 'The counsellor',
    material: 'Notes of that week',
    capacity: 'adult',
    ...TESTS,
  }
  const short = await investigator.post(`/crimes/${crimeId}/third-party`, draft)
  expect([short.status, short.body.code, short.body.field]).toEqual([422, 'needs-test', 'substantial'])
  const page = await investigator.form(`/crimes/${crimeId}/third-party`, draft)
  expect(page.text).toContain('The law presumes that counselling records are not asked for')
  expect(page.text).toContain('Notes of that week')
  const { requestId } = (await investigator.post(`/crimes/${crimeId}/third-party`, { ...draft, substantial: WORDS }))
    .body
  const sent = {
    sentAt: '2026-11-23T09:50',
    noticeAt: '2026-11-23T09:40',
    noticeTo: 'victim',
    noticeWords: 'Which notes are asked for, why, and who reads them',
  }
  const post = (who: Person, end: string, body: object) => who.post(`/third-party/${requestId}/${end}`, body)
  expect((await post(investigator, 'sent', sent)).body.code).toBe('not-agreed')
  expect((await post(investigator, 'decision', { agreed: true, reason: WORDS })).status).toBe(403)
  expect((await investigator.html(`/third-party/${requestId}/notice`)).status).toBe(404)
  expect(
    (await post(supervisor, 'decision', { agreed: true, reason: 'Only her first account of it is there' })).status,
  ).toBe(200)
  expect((await investigator.html(`/third-party/${requestId}/notice`)).text).toContain('Notes of that week')
  expect((await post(investigator, 'sent', { ...sent, noticeAt: '2026-11-23T09:55' })).body.code).toBe(
    'notice-too-late',
  )
  expect((await post(investigator, 'answer', { answer: 'Two pages came' })).body.code).toBe('not-open')
  await expect(
    app.owner.query(`update investigation.third_party_request set sent_at = now() where id = $1`, [requestId]),
  ).rejects.toThrow(/told_before_asking/)
  expect((await post(investigator, 'sent', sent)).status).toBe(200)
  expect((await investigator.html(`/third-party/${requestId}`)).text).toContain('Told before')
  expect((await post(investigator, 'answer', { answer: 'Two pages came; the rest is not kept' })).status).toBe(200)
  expect(await facts(caseId, 'third-party-request-sent')).toHaveLength(1)
  const words = JSON.stringify(
    (await app.owner.query(`select body from platform.fact where case_id = $1 and kind like 'third-party%'`, [caseId]))
      .rows,
  )
  expect(words).not.toContain(WORDS)
  const own = (await supervisor.post(`/crimes/${crimeId}/third-party`, { ...draft, substantial: WORDS })).body.requestId
  expect(
    (
      await supervisor.post(`/third-party/${own}/decision`, {
        agreed: true,
        reason: 'Only her first account of it is there',
      })
    ).body.code,
  ).toBe('own-request')
})

test('a victim’s device: asked, told in writing, answered; a no ends nothing; a mind that changes stops it at once, and it goes on', async () => {
  const { crimeId, caseId, victimId } = await reported()
  const ask = {
    victimId,
    capacity: 'adult',
    device: 'Her telephone',
    information: 'Messages of that night',
    relevant: WORDS,
    necessary: WORDS,
    'less-intrusive': WORDS,
    others: WORDS,
  }
  const asked = async (change = {}) =>
    (await investigator.post(`/crimes/${crimeId}/device`, { ...ask, ...change })).body.extractionId as string
  const answer = (id: string, body: object) =>
    investigator.post(`/devices/${id}`, { noticeAt: '2026-11-23T09:00', ...body })
  const no = await asked()
  expect((await investigator.html(`/devices/${no}/notice`)).text).toContain('A no does not by itself end')
  expect((await answer(no, { agreed: false })).body.code).toBe('needs-instead')
  expect((await answer(no, { agreed: false, instead: 'His own telephone is seized on arrest' })).body.agreed).toBe(
    false,
  )
  expect((await investigator.get(`/crimes/${crimeId}`)).body.state).toBe('open')
  expect((await investigator.html(`/crimes/${crimeId}/device`)).text).toContain('They said no')
  const yes = {
    agreed: true,
    freely: true,
    agreedHow: 'in-writing',
    takenAt: '2026-11-23T09:30',
    returnBy: '2026-11-24T12:00',
  }
  const childs = await asked({ capacity: 'child' })
  expect((await answer(childs, yes)).body.code).toBe('needs-another')
  const adult = { agreedBy: 'parent', agreedByName: 'Robin Example', mayAgree: true, ownView: 'She is glad of it' }
  expect((await answer(childs, { ...yes, ...adult })).status).toBe(200)
  const id = await asked()
  expect((await answer(id, { ...yes, noticeAt: '2026-11-23T09:45' })).body.code).toBe('notice-too-late')
  const both = await Promise.all([answer(id, yes), answer(id, yes)])
  expect(both.map(one => one.body.code ?? 'saved').toSorted()).toEqual(['answered-already', 'saved'])
  const change = (set: string) =>
    app.owner.query(`update investigation.device_extraction set ${set} where id = $1`, [id])
  await expect(change(`notice_at = taken_at + interval '1 hour'`)).rejects.toThrow(/told_before_taken/)
  await expect(change(`capacity = 'child'`)).rejects.toThrow(/agreed_for_by_another/)
  const [person] = (await supervisor.get('/investigators')).body.teams
    .flatMap((team: { people: { id: string; name: string }[] }) => team.people)
    .filter((one: { name: string }) => one.name === 'Ioana Llewellyn')
  await supervisor.post(`/crimes/${crimeId}/allocation`, { ownerId: person.id })
  const waits = async () =>
    (await investigator.get('/investigations?kind=device')).body.tasks.find(
      (one: { href: string }) => one.href === `/devices/${id}`,
    )
  expect(await waits()).toMatchObject({
    what: 'Give back: Her telephone',
    hardEnd: { why: 'they agreed to be without it until then' },
  })
  const stop = { at: '2026-11-23T09:40', words: 'She rang the officer', copied: WORDS, instead: WORDS }
  expect((await investigator.html(`/devices/${id}/stop`)).text).toContain('They need not say why')
  expect((await investigator.post(`/devices/${id}/stop`, { ...stop, copied: undefined })).body.code).toBe(
    'needs-copied',
  )
  expect((await investigator.post(`/devices/${id}/stop`, stop)).body.returnBy).toMatch(/^2026-11-24T09:40/)
  expect(await waits()).toMatchObject({ what: 'Stop, and give back: Her telephone' })
  expect((await investigator.get(`/crimes/${crimeId}`)).body.state).toBe('open')
  const back = { returnedAt: '2026-11-23T09:50', result: 'Three messages copied, nothing else' }
  expect((await investigator.post(`/devices/${id}/return`, back)).status).toBe(200)
  expect(await waits()).toBeUndefined()
  expect((await facts(caseId, 'device-agreement-withdrawn')).length).toBe(1)
})

test('a note from a phone that was away: kept once however often it comes, with both times, even after the case was planned on', async () => {
  const { crimeId, caseId } = await reported()
  const noteId = crypto.randomUUID()
  const note = {
    noteId,
    words: 'Knocked at 12: she heard it at eight, and will say so',
    happenedAt: '2026-11-23T07:40',
  }
  const send = (who: Person, body: object = {}) => who.post(`/crimes/${crimeId}/notes`, { ...note, ...body })
  // The phone does not know whether the first try arrived: it tries again, twice at once, with other keys.
  const answers = await Promise.all([send(investigator), send(investigator)])
  expect(answers.map(one => one.status)).toEqual([201, 201])
  expect(answers.map(one => one.body.again).toSorted()).toEqual([false, true])
  expect((await send(investigator)).body.again).toBe(true)
  const [fact, ...more] = await facts(caseId, 'note-added')
  expect(more).toEqual([])
  expect([new Date(fact.at).toISOString(), new Date(fact.at) < new Date(fact.recorded_at)]).toEqual([
    '2026-11-23T07:40:00.000Z',
    true,
  ])
  expect((await send(investigator, { words: 'Something else under the same reference' })).body.code).toBe(
    'note-differs',
  )
  expect((await send(colleague)).body.code).toBe('note-differs')
  expect((await send(investigator, { noteId: crypto.randomUUID(), happenedAt: '2026-11-24T07:40' })).body.code).toBe(
    'in-future',
  )
  // Two people's notes and a plan at the same moment: all of them are there afterwards.
  const line = { objective: 'Who was there', action: 'Ask at number 12', dueAt: '2026-11-24T10:00' }
  const all = await Promise.all([
    send(colleague, { noteId: crypto.randomUUID(), words: 'Number 16 was not in', happenedAt: '2026-11-23T08:10' }),
    send(investigator, {
      noteId: crypto.randomUUID(),
      words: 'Number 10 has moved away',
      happenedAt: '2026-11-23T08:05',
    }),
    investigator.post(`/crimes/${crimeId}/plan`, { ...PLAN, line }),
  ])
  expect(all.map(one => one.status)).toEqual([201, 201, 201])
  const page = (await investigator.html(`/crimes/${crimeId}/notes`)).text
  expect(page.indexOf('Number 16')).toBeLessThan(page.indexOf('Number 10'))
  expect(page.indexOf('Number 10')).toBeLessThan(page.indexOf('Knocked at 12'))
  expect(page).toContain('came here')
})
