import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { CALM, dispatcher, handler, open, t } from './test-call.ts'

const TYPED = {
  'an Arabic name': 'محمد الأحمد',
  'an SQL fragment': "Robert'); drop table contact.contact; --",
  emoji: '🚓👩‍👩‍👧 help',
  'a script': '<script>alert(1)</script>',
}

/** Who may do what, and what is typed in: a part of call.routes.test.ts, on its app. */
export function callRefused(): void {
  test.each([
    ['dispatcher', 'log', 403],
    ['response-officer', 'grade', 403],
    ['investigator', 'end', 403],
    ['performance-analyst', 'grade', 403],
    ['public', 'grade', 401],
  ] as const)('%s may not %s', async (role, deed, status) => {
    const { contactId } = await open()
    const body = { grade: { grade: 'immediate' }, log: { text: 'x' }, end: { endState: 'resolved' } }[deed]
    expect((await (await t.as(role)).post(`/contacts/${contactId}/${deed}`, body)).status).toBe(status)
  })

  test('a dispatcher raises a grade and never lowers one: whoever lacks a unit does not say that none is needed', async () => {
    const { contactId } = await open()
    const dispatcher = await t.as('dispatcher')
    await handler.post(`/contacts/${contactId}/assessments`, CALM)
    const give = (body: object) =>
      dispatcher.post(`/contacts/${contactId}/grade`, body).then(answer => answer.body.code ?? answer.body.grade)
    expect(await give({ grade: 'immediate' })).toBe('immediate')
    await handler.post(`/contacts/${contactId}/assessments`, CALM)
    expect(await give({ grade: 'resolve', reason: 'The caller has found the keys' })).toBe('dispatcher-only-raises')
  })

  test('a dispatcher reads the call and is offered nothing to change; an analyst does not see it', async () => {
    const { contactId } = await open()
    const page = await dispatcher.html(`/contacts/${contactId}`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain(`/contacts/${contactId}/sheet`)
    expect((await (await t.as('performance-analyst')).get(`/contacts/${contactId}`)).status).toBe(403)
  })

  test.each(Object.entries(TYPED))('%s is kept as it was typed', async (_, typed) => {
    const { contactId } = await open()
    await handler.post(`/contacts/${contactId}/details`, { callerName: typed })
    await handler.post(`/contacts/${contactId}/log`, { text: typed })
    const page = await handler.get(`/contacts/${contactId}`)
    expect([page.body.details.callerName, page.body.log[0].text]).toEqual([typed, typed])
    expect((await handler.html(`/contacts/${contactId}`)).text).not.toContain('<script>alert')
  })

  test.each([
    ['a NUL', { text: 'a\u0000b' }, 422, 'invalid'],
    ['a note of 10 MB', { text: 'x'.repeat(10 * 1024 * 1024) }, 422, 'invalid'],
    ['a note of 20 MB', { text: 'x'.repeat(20 * 1024 * 1024) }, 413, 'too-long'],
    ['nothing', { text: '   ' }, 422, 'invalid'],
  ])('a log line that is %s is refused clearly', async (_, body, status, code) => {
    const { contactId } = await open()
    const answer = await handler.post(`/contacts/${contactId}/log`, body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test.each([
    ['a kind of incident that is none', { incidentType: 'witchcraft' }, 'unknown-incident-type'],
    ['a town that is none', { settlementId: 'atlantis' }, 'unknown-place'],
    ['nothing at all', {}, 'invalid'],
  ])('details: %s', async (_, body, code) => {
    const { contactId } = await open()
    expect((await handler.post(`/contacts/${contactId}/details`, body)).body.code).toBe(code)
  })

  test.each([
    ['2099', { offeredAt: '2099-01-01T00:00' }, 'in-future'],
    ['before it rang', { offeredAt: '2026-11-23T02:59', answeredAt: '2026-11-23T02:58' }, 'answered-before-offered'],
  ])('a contact opened by hand in %s is refused', async (_, body, code) => {
    expect((await handler.post('/contacts', { channel: '999', ...body })).body.code).toBe(code)
  })

  test('what is not there and what is no address are answered alike', async () => {
    expect((await handler.get(`/contacts/${randomUUID()}`)).status).toBe(404)
    expect((await handler.get('/contacts/1')).status).toBe(404)
    expect((await handler.post(`/contacts/${randomUUID()}/grade`, { grade: 'immediate' })).status).toBe(404)
  })

  test('earlier contacts from the same number are counted, over twelve months and no longer', async () => {
    const number = '01632 960777'
    await handler.post('/contacts', {
      channel: '101',
      callerNumber: number,
      offeredAt: '2025-11-20T10:00',
      answeredAt: '2025-11-20T10:00',
    })
    await handler.post('/contacts', {
      channel: '101',
      callerNumber: '+44 1632 960777',
      offeredAt: '2025-11-25T10:00',
      answeredAt: '2025-11-25T10:00',
    })
    await handler.post('/contacts', {
      channel: '101',
      callerNumber: number,
      offeredAt: '2026-11-22T20:00',
      answeredAt: '2026-11-22T20:00',
    })
    const { contactId } = (await handler.post('/contacts', { channel: '101', callerNumber: number })).body
    expect((await handler.get(`/contacts/${contactId}`)).body.earlier).toMatchObject({ count: 2, lastDay: 1 })
  })

  test('reading a call leaves in the record of reads every case that was shown', async () => {
    const { contactId, caseId } = await open()
    await handler.html(`/contacts/${contactId}`)
    const { rows } = await t.owner.query(
      "select case_ids from platform.read_log where what = 'read-contact' and $1 = any (case_ids)",
      [caseId],
    )
    expect(rows.length).toBeGreaterThan(0)
  })
}
