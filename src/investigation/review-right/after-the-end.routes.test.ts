import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { incident } from '../test-incident.ts'

let t: TestApp
let investigator: Person
let inspector: Person
let sergeant: Person
let elsewhere: Person
const ELSEWHERE = 'iryna.dimmock'
beforeAll(async () => {
  t = await testApp('2026-11-23T10:00')
  investigator = await t.as('investigator')
  inspector = await t.called('supervisor')
  sergeant = await t.called('george.pritchard')
  elsewhere = await t.called(ELSEWHERE)
})
afterAll(() => t?.close())

const idOf = async (username: string) =>
  (await t.owner.query('select id from platform.account where username = $1', [username])).rows[0].id as string

/** A case that ended with outcome 15 after an interview, and its victim told. */
async function ended(offence = 'assault-with-injury') {
  const { incidentId, caseId } = await incident(t)
  const made = await investigator.post(`/incidents/${incidentId}/crime`, {
    offence,
    basis: 'He was struck outside the shop',
    victims: [{ name: 'Robin Example' }],
  })
  const { crimeId } = made.body
  const victimId = made.body.victims[0].victimId as string
  const { suspectId } = (await investigator.post(`/crimes/${crimeId}/suspects`, { name: 'Sam Sample' })).body
  const at = t.now().toString()
  await investigator.post(`/suspects/${suspectId}/events`, {
    event: 'interview',
    at,
    note: 'By appointment, denies it',
  })
  const proposed = await investigator.post(`/crimes/${crimeId}/outcome`, {
    code: 15,
    reason: 'One account against another, nothing decides',
    evidence: 'Two statements and a dark recording',
    victimView: 'Wants it to go on',
    notDone: 'No second interview: nothing new to ask',
  })
  expect(proposed.status, proposed.text).toBe(201)
  const { outcomeId } = proposed.body
  const agreed = await inspector.post(`/outcomes/${outcomeId}/decision`, {
    agree: true,
    reason: 'Both accounts and the recording were read',
  })
  expect(agreed.status, agreed.text).toBe(200)
  return { crimeId: crimeId as string, caseId, victimId, outcomeId: outcomeId as string }
}
const tell = (victimId: string) =>
  investigator.post(`/victims/${victimId}/update`, {
    whatIsNew: 'How it ended, and why it ended so',
    whatHappensNext: 'You may ask for a review until February',
    nextBy: '2026-12-10',
    told: 'by-phone',
    notices: 'owed',
  })
type Seen = {
  kind: string
  supersededAt: string | null
  toldAt: string | null
  dueAt: string
  words: string
  next: string
}
const notices = async (crimeId: string): Promise<Seen[]> => (await investigator.get(`/crimes/${crimeId}`)).body.notices

test('a victim asks, somebody with no part in it finds the decision wrong: the case is open, what was told no longer holds, and an apology is owed', async () => {
  const { crimeId, caseId, victimId, outcomeId } = await ended()
  const [decided] = (await notices(crimeId)).filter(one => one.kind === 'decided')
  expect(decided?.next).toContain('You have the right to ask')
  await tell(victimId)
  const form = await investigator.html(`/crimes/${crimeId}/review-request`)
  expect(form.text).toContain('Who asks?')
  const asked = await investigator.post(`/crimes/${crimeId}/review-request`, {
    victimId,
    words: 'My neighbour saw him do it and nobody asked her',
    channel: 'by phone',
  })
  expect(asked.body, asked.text).toMatchObject({ excluded: null, completeBy: '2027-01-07T23:59:59Z' })
  const { requestId } = asked.body
  const again = await investigator.post(`/crimes/${crimeId}/review-request`, {
    victimId,
    words: 'Again please',
    channel: 'letter',
  })
  expect(again.body.code).toBe('already-asked')

  // On the day of whoever leads, and first in the worklist.
  expect((await inspector.html('/investigations?kind=review-right&of=force')).text).toContain(
    'Name somebody to review the decision',
  )
  expect((await inspector.html('/review-requests')).text).toContain('Nobody is named to review it')
  const name = async (username: string) =>
    inspector.post(`/review-requests/${requestId}/reviewer`, { reviewerId: await idOf(username) })
  for (const one of ['supervisor', 'george.pritchard', 'selin.hollins', 'investigator'])
    expect([one, (await name(one)).body.code]).toEqual([one, 'not-independent'])
  const named = await name(ELSEWHERE)
  expect(named.status, named.text).toBe(200)

  const find = (who: Person, decision: string) =>
    who.post(`/review-requests/${requestId}`, {
      decision,
      reason: 'The neighbour saw it and was never asked what she saw',
    })
  expect((await find(sergeant, 'upheld')).body.code).toBe('not-the-reviewer')
  await expect(
    t.owner.query(
      `update investigation.review_request set decision = 'upheld', decision_reason = 'x', decided_at = now(), decided_by = 'x' where id = $1`,
      [requestId],
    ),
  ).rejects.toThrow(/decided by its reviewer/)
  const found = await find(elsewhere, 'overturned')
  expect(found.status, found.text).toBe(200)
  expect((await find(elsewhere, 'upheld')).body.code).toBe('already-decided')

  const crime = (await investigator.get(`/crimes/${crimeId}`)).body
  expect(crime).toMatchObject({ state: 'open', outcomeCode: null, closedAt: null })
  const seen = await notices(crimeId)
  expect(
    seen.filter(one => one.kind === 'decided').map(one => [one.toldAt !== null, one.supersededAt !== null]),
  ).toEqual([[true, true]])
  expect(
    seen
      .filter(one => !one.supersededAt && !one.toldAt)
      .map(one => one.kind)
      .sort(),
  ).toEqual(['apology', 'reopened', 'review-acknowledged', 'review-decided'])
  const page = (await sergeant.html(`/crimes/${crimeId}`)).text
  expect(page).toContain('No longer holds')
  expect(page).toContain('Opened again by')
  const { rows } = await t.owner.query(
    'select kind from platform.fact where case_id = $1 order by case_version desc limit 2',
    [caseId],
  )
  expect(rows.map(row => row.kind)).toContain('investigation-reopened')

  // It may be worked on again, and ends only through its gate, with everything said anew.
  expect(
    (
      await investigator.post(`/crimes/${crimeId}/lines`, {
        objective: 'What the neighbour saw',
        action: 'Ask her',
        dueAt: '2026-12-01T10:00',
      })
    ).status,
  ).toBe(201)
  expect(
    (await inspector.post(`/outcomes/${outcomeId}/decision`, { agree: true, reason: 'Read it all once more' })).body
      .code,
  ).toBe('already-decided')
})

test('a review that stands leaves the case closed, with its limit said; a supervisor may open it all the same for something new', async () => {
  const { crimeId, victimId } = await ended('assault-without-injury')

  const upheld = await investigator.post(`/crimes/${crimeId}/review-request`, {
    victimId,
    words: 'Please look again',
    channel: 'by phone',
  })
  expect(upheld.body.limitation).toContain('magistrates only')
  const { requestId } = upheld.body
  await inspector.post(`/review-requests/${requestId}/reviewer`, { reviewerId: await idOf(ELSEWHERE) })
  const stands = await elsewhere.post(`/review-requests/${requestId}`, {
    decision: 'upheld',
    reason: 'The recording was looked at again and shows nobody',
  })
  expect(stands.status, stands.text).toBe(200)
  expect((await investigator.get(`/crimes/${crimeId}`)).body.state).toBe('closed')

  const reopen = (who: Person, change: object = {}) =>
    who.post(`/crimes/${crimeId}/reopening`, {
      cause: 'new-evidence',
      reason: 'A recording from a bus has come in',
      ...change,
    })
  expect((await reopen(investigator)).status).toBe(403)
  expect((await reopen(sergeant, { cause: 'review-overturned' })).status).toBe(422)
  expect((await reopen(sergeant, { reason: 'New' })).body.code).toBe('needs-reason')
  expect((await reopen(sergeant)).status).toBe(200)
  expect((await reopen(sergeant)).body.code).toBe('not-closed')
  expect((await notices(crimeId)).filter(one => !one.supersededAt).map(one => one.kind)).not.toContain('apology')
  const late = await investigator.post(`/crimes/${crimeId}/review-request`, {
    victimId,
    words: 'Please look again',
    channel: 'by phone',
  })
  expect(late.body.code).toBe('not-closed')
})

async function recorded(offence = 'assault-with-injury') {
  const given = await incident(t, 'theft', 'low')
  const made = await investigator.post(`/incidents/${given.incidentId}/crime`, {
    offence,
    basis: 'He says that he was struck outside the shop',
    victims: [{ name: 'Robin Example' }],
  })
  expect(made.status, made.text).toBe(201)
  return { ...given, crimeId: made.body.crimeId as string, victimId: made.body.victims[0].victimId as string }
}

test('a crime is cancelled only by the registrar, apart from the case; it stays with its history, and its victim is told', async () => {
  const { crimeId, caseId, victimId } = await recorded()
  const registrar = await t.called('registrar')
  const ask = {
    ground: 'C4',
    reason: 'The same report was typed twice by two officers',
    evidence: 'Both entries carry the same time, caller and words; compared on the system on Monday',
  }
  expect(
    (await investigator.post(`/crimes/${crimeId}/cancellation`, { ...ask, evidence: 'No complaint' })).body.code,
  ).toBe('needs-evidence')
  const asked = await investigator.post(`/crimes/${crimeId}/cancellation`, ask)
  expect(asked.status, asked.text).toBe(201)
  expect((await investigator.post(`/crimes/${crimeId}/cancellation`, ask)).body.code).toBe('already-asked')
  const { cancellationId } = asked.body
  const decide = (who: Person) =>
    who.post(`/cancellations/${cancellationId}/decision`, {
      decision: 'cancelled',
      reason: 'Both entries were read side by side',
    })
  for (const who of [investigator, inspector, sergeant]) expect((await decide(who)).body.code).toBe('not-the-registrar')
  await expect(
    t.owner.query(
      `update investigation.crime set state = 'closed', closed_at = now(), cancelled_at = now() where id = $1`,
      [crimeId],
    ),
  ).rejects.toThrow(/cancelled by the crime registrar/)
  expect((await registrar.html('/cancellations')).text).toContain('ground C4')
  expect((await inspector.html('/investigations?kind=cancellation&of=force')).text).toContain('The registrar decides')
  const done = await decide(registrar)
  expect(done.status, done.text).toBe(200)

  const crime = (await investigator.get(`/crimes/${crimeId}`)).body
  expect(crime).toMatchObject({ state: 'closed', outcomeCode: null })
  expect(crime.cancelledAt).not.toBeNull()
  expect((await investigator.html(`/crimes/${crimeId}`)).text).toContain('Cancelled')
  expect((await notices(crimeId)).map(one => [one.kind, one.toldAt])).toEqual([['cancelled', null]])
  await tell(victimId)
  expect((await notices(crimeId))[0]?.toldAt).not.toBeNull()
  expect(
    (await sergeant.post(`/crimes/${crimeId}/reopening`, { cause: 'mistake', reason: 'The registrar was wrong here' }))
      .body.code,
  ).toBe('cancelled')
  const { rows } = await t.owner.query('select kind from platform.fact where case_id = $1 order by case_version', [
    caseId,
  ])
  expect(rows.map(row => row.kind)).toEqual(
    expect.arrayContaining(['crime-recorded', 'cancellation-requested', 'crime-cancelled']),
  )
})

test('an offence is changed with its reason; what it grants is granted at once, and one that asks for less care is the registrar’s', async () => {
  const { crimeId } = await recorded('harassment')
  const change = (who: Person, to: string) =>
    who.post(`/crimes/${crimeId}/offence`, {
      to,
      reason: 'The letters show a course of conduct',
      evidence: 'Exhibits 3 to 9',
    })
  expect((await change(investigator, 'stalking')).status).toBe(403)
  expect((await investigator.get(`/crimes/${crimeId}`)).body.risk.level).toBe('low')
  const up = await change(sergeant, 'stalking')
  expect(up.body, up.text).toMatchObject({ to: 'stalking', granted: 1 })
  const crime = (await investigator.get(`/crimes/${crimeId}`)).body
  expect([crime.offence, crime.risk.level, crime.victimList[0].enhanced]).toEqual(['stalking', 'medium', true])
  expect(crime.offencesBefore[0]).toMatchObject({ from: 'Harassment', to: 'Stalking' })
  expect((await notices(crimeId)).map(one => one.kind)).toEqual(['reclassified'])
  expect((await change(inspector, 'harassment')).body.code).toBe('not-the-registrar')
  const down = await change(await t.called('registrar'), 'harassment')
  expect(down.status, down.text).toBe(200)
  expect((await investigator.get(`/crimes/${crimeId}`)).body.victimList[0].enhanced).toBe(true)
  await expect(
    t.owner.query(`update investigation.crime set offence = 'other-theft' where id = $1`, [crimeId]),
  ).rejects.toThrow(/changed by a reclassification/)
})

test('a reported rape that is not recorded keeps its clock and its place, until it is recorded or the registrar decides', async () => {
  const { incidentId } = await incident(t, t.force.incidentTypes.find(one => one.sensitive === 'sexual')!.code)
  const keep = () =>
    investigator.post(`/incidents/${incidentId}/reported-rape`, {
      why: 'third-party',
      words: 'Her sister rang; nobody has spoken to her yet, an officer goes at four',
    })
  const kept = await keep()
  expect(kept.status, kept.text).toBe(201)
  expect((await keep()).body.code).toBe('already-kept')
  const { rapeId } = kept.body
  expect((await inspector.html('/reported-rapes')).text).toContain('Somebody else reported it')
  expect((await inspector.html('/investigations?kind=reported-rape&of=force')).text).toContain(
    'Look again at a reported rape',
  )
  expect((await inspector.html('/investigations?kind=decision&of=force')).text).toContain(
    `/incidents/${incidentId}/crime`,
  )
  const look = (words: string) => investigator.post(`/reported-rapes/${rapeId}`, { words })
  expect((await look('No change')).body.code).toBe('needs-words')
  expect((await look('An adviser has spoken to her, and she wants until Friday')).status).toBe(200)

  const none = { basis: 'It happened in another country and is being dealt with there' }
  expect((await inspector.post(`/incidents/${incidentId}/no-crime`, none)).body.code).toBe('not-the-registrar')
  const other = { offence: 'shoplifting', basis: 'Her coat was taken from the shop', victims: [] }
  expect((await investigator.post(`/incidents/${incidentId}/crime`, other)).status).toBe(201)
  expect((await look('She has been seen by a doctor with the adviser')).status).toBe(200)
  const rape = {
    offence: 'rape',
    basis: 'She told the officer what was done to her',
    victims: [{ name: 'Ash Example' }],
  }
  expect((await investigator.post(`/incidents/${incidentId}/crime`, rape)).status).toBe(201)
  expect((await look('She has given a statement with the adviser')).body.code).toBe('decided')
})

test('every page of an end and what follows it draws, with nothing but words on it', async () => {
  const { crimeId, victimId, outcomeId } = await ended()
  const open = await recorded()
  const report = await incident(t)
  await investigator.post(`/crimes/${open.crimeId}/suspects`, { name: 'Sam Sample' })
  const proposal = {
    code: 16,
    reason: 'She does not want a court, and what is left cannot prove it',
    evidence: 'Two statements',
    victimView: 'I want to be left in peace now',
  }
  const proposed = await investigator.post(`/crimes/${open.crimeId}/outcome`, proposal)
  expect(proposed.status, proposed.text).toBe(201)
  const [notice] = (await investigator.get(`/crimes/${open.crimeId}`)).body.notices
  const { requestId } = (
    await investigator.post(`/crimes/${crimeId}/review-request`, {
      victimId,
      words: 'Please look again',
      channel: 'by phone',
    })
  ).body
  const later = await incident(t)
  const { rapeId } = (
    await investigator.post(`/incidents/${later.incidentId}/reported-rape`, {
      why: 'not-enough-known',
      words: 'Her sister rang; nobody has spoken to her yet, an officer goes at four',
    })
  ).body
  const paths = [
    `/reported-rapes/${rapeId}`,
    ...[crimeId, open.crimeId].flatMap(id =>
      ['', '/outcome', '/outcome/15', '/outcome/16', '/reopening', '/review-request', '/cancellation', '/offence'].map(
        end => `/crimes/${id}${end}`,
      ),
    ),
    `/outcomes/${outcomeId}/decision`,
    `/outcomes/${proposed.body.outcomeId}/decision`,
    `/outcomes/${proposed.body.outcomeId}/statement`,
    `/notices/${notice.noticeId}/leave-out`,
    `/notices/${notice.noticeId}/answer`,
    `/victims/${victimId}/update`,
    `/review-requests/${requestId}`,
    `/review-requests/${requestId}/reviewer`,
    '/review-requests',
    '/cancellations',
    '/reported-rapes',
    `/incidents/${report.incidentId}/reported-rape`,
  ]
  for (const path of paths) {
    const page = await inspector.html(path)
    expect([path, page.status]).toEqual([path, 200])
    expect(page.text, path).not.toMatch(/undefined|\[object|NaN/)
  }
  for (const role of ['performance-analyst', 'public'] as const)
    expect([401, 403, 404, 303]).toContain((await (await t.as(role)).html('/cancellations')).status)
})
