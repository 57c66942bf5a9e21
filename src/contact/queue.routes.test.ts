import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../test-app.ts'

let t: TestApp
let port: Person
let handler: Person
let supervisor: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  port = await t.as('system')
  handler = await t.as('contact-handler')
  supervisor = await t.as('supervisor')
})
afterAll(() => t.close())

const ago = (seconds: number) => t.now().subtract({ seconds }).toString()
const call = async (
  callId: string,
  channel: '999' | '101',
  events: [string, number, object?][],
  callerNumber?: string,
) => {
  let last: Awaited<ReturnType<Person['post']>> | undefined
  for (const [event, seconds, more] of events)
    last = await port.post('/telephony/events', { callId, event, at: ago(seconds), channel, callerNumber, ...more })
  return last!.body as { contactId: string; caseId: string }
}
const report = async (happening: string, what: string) =>
  (await (await t.as('public')).post('/report', { happening, what, safeChannel: 'none' })).status
const wall = async () => (await handler.get('/queue')).body

test('an empty queue says so', async () => {
  expect(await wall()).toMatchObject({ nobodyWith: 0, waiting: [], open: [], lost: [] })
  const page = await handler.html('/queue')
  for (const words of ['Nobody is waiting.', 'No contact is open.', 'No caller has been lost'])
    expect(page.text).toContain(words)
})

test('danger before age, and one number at the top', async () => {
  await call('q1', '101', [
    ['offered', 1000],
    ['queued', 970],
  ])
  await call('q2', '101', [
    ['offered', 400],
    ['queued', 370],
  ])
  await report('no', 'My bicycle was taken on Saturday')
  await report('yes', 'They are fighting outside')
  await call('q3', '999', [['offered', 20]], '07700 900456')
  await report('no', 'He said he has a knife')
  const { nobodyWith, inDanger, waiting } = await wall()
  expect([nobodyWith, inDanger]).toEqual([6, 3])
  expect(waiting.map((one: { channel: string; danger: { place: number } }) => [one.channel, one.danger.place])).toEqual(
    [
      ['999', 0],
      ['online', 0],
      ['online', 1],
      ['101', 2],
      ['101', 2],
      ['online', 3],
    ],
  )
  const [first, second] = waiting.filter((one: { channel: string }) => one.channel === '101')
  expect(Temporal.Instant.compare(first.offeredAt, second.offeredAt)).toBe(-1)
  const page = await handler.html('/queue')
  expect(page.text).toContain('data-live="/live?topic=queue"')
  expect(page.text).toContain('says that it is happening now')
})

test('two people take the same contact: one has it, the other is told who', async () => {
  const { contactId } = await call('q4', '999', [['offered', 9]])
  const [a, b] = await Promise.all([
    handler.post(`/contacts/${contactId}/take`, {}),
    supervisor.post(`/contacts/${contactId}/take`, {}),
  ])
  expect([a!.status, b!.status].toSorted()).toEqual([200, 422])
  const refused = a!.status === 422 ? a! : b!
  expect(refused.body.code).toBe('already-taken')
  expect(refused.body.detail).toContain('took this contact before you')
  const winner = a!.status === 200 ? handler : supervisor
  expect((await winner.post(`/contacts/${contactId}/take`, {})).status).toBe(200)
  const { rows } = await t.owner.query(
    "select count(*)::int as n from platform.fact where kind = 'contact-taken' and about = $1",
    [contactId],
  )
  expect(rows[0].n).toBe(1)
})

test('open contacts: whoever is below what is known of them comes first', async () => {
  const below = await call('q5', '101', [
    ['offered', 300],
    ['answered', 290, { handler: 'handler' }],
  ])
  const graded = await call('q6', '101', [
    ['offered', 900],
    ['answered', 890, { handler: 'handler' }],
  ])
  await handler.post(`/contacts/${graded.contactId}/grade`, { grade: 'immediate' })
  const { open } = await wall()
  const at = (id: string) => open.findIndex((one: { contactId: string }) => one.contactId === id)
  expect(at(below.contactId)).toBeLessThan(at(graded.contactId))
  expect(open[at(below.contactId)]).toMatchObject({
    belowFloor: true,
    grade: null,
    unknown: expect.arrayContaining(['risk not assessed', 'where', 'what']),
  })
  expect(open[at(graded.contactId)].target.minutes).toBe(15)
})

test('a lost caller is listed until they are spoken to: by ringing back, or by their own next call', async () => {
  const lostIds = async () => (await wall()).lost.map((one: { contactId: string }) => one.contactId)
  const one = await call(
    'q7',
    '101',
    [
      ['offered', 500],
      ['queued', 480],
      ['abandoned', 300, { stage: 'queue' }],
    ],
    '07700 900777',
  )
  const two = await call(
    'q8',
    '999',
    [
      ['offered', 400],
      ['abandoned', 380, { stage: 'ring' }],
    ],
    '07700 900888',
  )
  await call(
    'q9',
    '101',
    [
      ['offered', 400],
      ['abandoned', 390, { stage: 'ivr' }],
    ],
    '07700 900999',
  )
  expect(await lostIds()).toEqual([two.contactId, one.contactId])
  expect((await wall()).lostDuringMessage).toBe(1)

  expect((await handler.form(`/contacts/${two.contactId}/take`, {})).status).toBe(422)
  const taken = await handler.form(`/contacts/${two.contactId}/take`, { safeToRing: 'yes' })
  expect([taken.status, taken.location]).toEqual([303, `/contacts/${two.contactId}`])
  expect(await lostIds()).toEqual([one.contactId])
  await handler.post(`/contacts/${two.contactId}/log`, { text: 'Rang twice, no reply, no voicemail left' })
  expect(
    (
      await handler.post(`/contacts/${two.contactId}/end`, {
        endState: 'resolved',
        reason: 'Rung back twice, no reply',
      })
    ).status,
  ).toBe(200)

  await call(
    'q10',
    '101',
    [
      ['offered', 100],
      ['answered', 90, { handler: 'handler' }],
    ],
    '07700 900777',
  )
  expect(await lostIds()).toEqual([])
})

test('the public cannot see the queue, a dispatcher can and takes nothing, an analyst cannot', async () => {
  expect((await (await t.as('public')).get('/queue')).status).toBe(401)
  expect((await (await t.as('public')).html('/queue')).location).toMatch(/^\/sign-in/)
  const dispatcher = await t.as('dispatcher')
  const page = await dispatcher.html('/queue')
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('/take"')
  expect((await dispatcher.post('/contacts', { channel: '999' })).status).toBe(403)
  expect((await (await t.as('performance-analyst')).get('/queue')).status).toBe(403)
})

test('a contact opened from the wall by a form; without its line the number typed is kept', async () => {
  const refused = await handler.form('/contacts', { callerNumber: '07700 900321' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('value="07700 900321"')
  expect((await handler.form('/contacts', { channel: '999', callerNumber: '07700 900321' })).status).toBe(303)
})

test('more people than a wall can show: the number at the top still counts them all', async () => {
  const before = (await wall()).nobodyWith
  await Promise.all(
    Array.from({ length: 110 }, (_, n) =>
      call(`many${n}`, '101', [
        ['offered', 60 + n],
        ['queued', 30],
      ]),
    ),
  )
  const full = await wall()
  expect(full.nobodyWith).toBe(before + 110)
  expect(full.waiting).toHaveLength(100)
  expect(full.more.waiting).toBe(before + 10)
})
