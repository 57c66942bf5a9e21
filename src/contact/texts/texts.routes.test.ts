import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { holdCase } from '../../platform/log/record.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { handlerSays } from '../chat/chat-handler.store.ts'
import { findContact } from '../contact.store.ts'

let t: TestApp
let handler: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

const waiting = async () =>
  (await handler.get('/queue')).body.waiting as {
    contactId: string
    channel: string
    danger: { place: number; known: string[] }
  }[]

test('texts to 999 are one conversation first in the queue: answered from the screen, sent once each, and a text that comes twice is one', async () => {
  const gateway = await t.as('switch')
  const text = (textId: string, words: string, from = '07700 900163') =>
    gateway.post('/telephony/texts', { textId, from, words, at: t.now().toString() })
  const [first, again] = await Promise.all([text('t1', 'deaf. man with knife in kitchen'), text('t2', 'pls hurry')])
  expect([first.status, again.status]).toEqual([200, 200])
  expect(again.body.contactId).toBe(first.body.contactId)
  expect((await text('t1', 'deaf. man with knife in kitchen')).body).toEqual({ ...first.body, repeated: true })
  const [top] = await waiting()
  expect(top).toMatchObject({ contactId: first.body.contactId, channel: 'emergency-text', danger: { place: 0 } })
  expect(top!.danger.known.join()).toContain('a weapon')

  const path = `/contacts/${first.body.contactId}`
  expect((await handler.post(`${path}/take`, {})).status).toBe(200)
  expect((await handler.post(`${path}/chat`, { chatWords: 'Police are coming. Can you get out?' })).status).toBe(200)
  const replies = async () =>
    (await gateway.get('/telephony/texts')).body.texts as { id: string; to: string; words: string }[]
  expect(await replies()).toMatchObject([{ to: '+447700900163', words: 'Police are coming. Can you get out?' }])
  expect(await replies()).toEqual(await replies())
  expect((await handler.get('/telephony/texts')).status).toBe(403)
  const page = (await handler.html(path)).text
  for (const words of ['Texts to 999', 'pls hurry', 'which service, what is wrong, where'])
    expect(page).toContain(words)

  // Ended, the next text is somebody who needs somebody again; a number that nobody could answer is refused.
  await handler.post(`${path}/chat/close`, {})
  expect((await text('t3', 'he is back')).body.contactId).not.toBe(first.body.contactId)
  expect((await text('t4', 'hello', 'withheld')).body.code).toBe('no-number')
})

test('a text that comes while its conversation is being ended begins another: nobody writes into what nobody reads', async () => {
  const gateway = await t.as('switch')
  const text = (textId: string) =>
    gateway.post('/telephony/texts', { textId, from: '07700 900164', words: 'pls answer', at: t.now().toString() })
  const { contactId, caseId } = (await text('r1')).body
  await handler.post(`/contacts/${contactId}/take`, {})
  const by = systemWho('test')
  const later = await inContext(t.db, by, async tx => {
    await holdCase(tx, caseId)
    const coming = text('r2')
    await untilSomebodyWaits()
    const contact = await findContact(tx, contactId)
    expect((await handlerSays(tx, contact!, undefined, { at: t.now(), by })).ok).toBe(true)
    return { coming }
  })
  expect((await later.coming).body.contactId).not.toBe(contactId)
})

test('what the gateway of texts is handed is in the record of reads, with whose it is', async () => {
  const gateway = await t.as('switch')
  const { contactId, caseId } = (
    await gateway.post('/telephony/texts', {
      textId: 'd1',
      from: '07700 900165',
      words: 'help',
      at: t.now().toString(),
    })
  ).body
  await handler.post(`/contacts/${contactId}/take`, {})
  await handler.post(`/contacts/${contactId}/chat`, { chatWords: 'Which service?' })
  const { texts } = (await gateway.get('/telephony/texts')).body
  expect(Object.keys(texts.at(-1))).toEqual(['id', 'to', 'words', 'at'])
  const { rows } = await t.owner.query(
    "select who from platform.read_log where what = 'emergency-text-replies' and $1 = any (case_ids)",
    [caseId],
  )
  expect(rows).toEqual([{ who: 'port:switch' }])
})

test('the handler is told whether the gateway took her reply; silence is never read as sent, and an alarm says so', async () => {
  const gateway = await t.as('switch')
  const supervisor = await t.as('supervisor')
  const from = '07700 900166'
  const { contactId } = (
    await gateway.post('/telephony/texts', { textId: 's1', from, words: 'intruder downstairs', at: t.now().toString() })
  ).body
  const path = `/contacts/${contactId}`
  await handler.post(`${path}/take`, {})
  for (const chatWords of ['Which room are you in?', 'Can you lock the door?'])
    await handler.post(`${path}/chat`, { chatWords })
  const lines = async () => (await handler.get(path)).body.chat.lines as { id: string; words: string; stands: string }[]
  const stands = async () => (await lines()).slice(1).map(one => one.stands)
  expect(await stands()).toEqual(['no-word', 'no-word'])
  expect((await handler.html(path)).text).toContain('2 replies not known to have been sent')
  const [, first, second] = await lines()
  const say = (id: string, body: object) =>
    gateway.post(`/telephony/texts/${id}/sent`, { at: t.now().toString(), ...body })

  // Refused: without why, by who is no gateway, of a line that is theirs, in the future, and of no line at all.
  expect((await say(first!.id, { state: 'not-taken' })).body).toMatchObject({ code: 'needs-why', field: 'why' })
  expect(
    (await handler.post(`/telephony/texts/${first!.id}/sent`, { state: 'taken', at: t.now().toString() })).status,
  ).toBe(403)
  expect((await say((await lines())[0]!.id, { state: 'taken' })).status).toBe(404)
  expect((await say(first!.id, { state: 'taken', at: t.now().add({ hours: 1 }).toString() })).body.code).toBe(
    'in-future',
  )
  expect((await say(contactId, { state: 'taken' })).status).toBe(404)

  // Two reports at once are one; a late failure does not undo what was taken, and it is offered no more.
  const both = await Promise.all([say(first!.id, { state: 'taken' }), say(first!.id, { state: 'taken' })])
  expect(both.map(one => one.body.repeated).sort()).toEqual([false, true])
  expect((await say(first!.id, { state: 'not-taken', why: 'timed out' })).body.repeated).toBe(true)
  await say(second!.id, { state: 'not-taken', why: 'the phone is off' })
  expect(await stands()).toEqual(['taken', 'not-taken'])
  const offered = (await gateway.get('/telephony/texts')).body.texts.map((one: { id: string }) => one.id)
  expect(offered).toContain(second!.id)
  expect(offered).not.toContain(first!.id)
  const page = (await handler.html(path)).text
  expect(page).toContain('Sent: the gateway took it at')
  expect(page).toContain('NOT SENT: the phone is off')

  const alarms = async () => {
    const { pressing, calm } = (await supervisor.get('/supervision')).body
    type Row = { contactId: string; alarms: { rule: string }[] }
    return [...pressing, ...calm]
      .find((row: Row) => row.contactId === contactId)!
      .alarms.map((one: { rule: string }) => one.rule)
  }
  expect(await alarms()).not.toContain('text-not-sent')
  await t.tick({ seconds: 90 })
  expect(await alarms()).toContain('text-not-sent')
  await say(second!.id, { state: 'taken' })
  expect(await alarms()).not.toContain('text-not-sent')
  await handler.post(`${path}/chat`, { chatWords: 'Police are outside' })
  await t.tick({ minutes: 31 })
  expect((await stands()).at(-1)).toBe('given-up')
  expect((await handler.html(path)).text).toContain('no longer offered')
})

/** Until a statement of this database waits for somebody else's lock. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = () =>
    t.owner.query(
      'select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()',
    )
  while ((await waiting()).rowCount === 0);
}
