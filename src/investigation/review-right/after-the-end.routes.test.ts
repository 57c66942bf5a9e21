import { expect, test } from 'vitest'
import type { Person } from '../../test-app.ts'
import { incident } from '../test-incident.ts'
import {
  ELSEWHERE,
  elsewhere,
  ended,
  idOf,
  inspector,
  investigator,
  notices,
  recorded,
  sergeant,
  t,
  tell,
  withEndedCases,
} from './test-after-the-end.ts'
import { registrar } from './test-registrar.ts'

withEndedCases()

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

registrar()
