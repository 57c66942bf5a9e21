import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { holdCase } from '../../platform/log/record.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { findContact } from '../contact.store.ts'
import { handlerSays } from './chat-handler.store.ts'

let t: TestApp
let handler: Person

beforeAll(async () => {
  t = await testApp('2026-11-23T03:00')
  handler = await t.as('contact-handler')
})
afterAll(() => t.close())

/** A browser without an account: it keeps the cookie that the first page gives it. */
function visitor(secret = randomBytes(32).toString('base64url')) {
  const cookie = `__Host-talk=${secret}`
  const send = async (url: string, fields: Record<string, string>) =>
    t.app.inject({
      method: 'POST',
      url,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _once: randomUUID(), ...fields }).toString(),
    })
  const look = async () => (await t.app.inject({ method: 'GET', url: '/chat', headers: { cookie } })).body
  return {
    send,
    look,
    start: (words: string, happening = 'no', more = {}) => send('/chat', { words, happening, ...more }),
  }
}
const waiting = async () =>
  (await handler.get('/queue')).body.waiting as {
    contactId: string
    channel: string
    danger: { place: number; known: string[] }
  }[]
const newest = async () => (await waiting()).filter(one => one.channel === 'web-chat').at(-1)!

test('the first page gives a secret nobody can guess, and says nothing of whose it is', async () => {
  const first = await t.app.inject({ method: 'GET', url: '/chat' })
  const cookie = String(first.headers['set-cookie'])
  expect(cookie).toMatch(/^__Host-talk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(first.body).toMatch(/<title>\s*Write to us/)
  expect(first.body).toContain('Is this happening now?')
  expect(first.body).toContain('press 55')
  expect(first.body).toContain('Leave this site')
})

test('a conversation from its first words to its end, both sides kept as they were written', async () => {
  const her = visitor()
  const begun = await her.start('He took my <keys> & phone', 'not-sure', { name: 'Morgan' })
  expect([begun.statusCode, begun.headers.location]).toEqual([303, '/chat#newest'])
  expect(await her.look()).toContain('You are in the queue')
  const { contactId } = await newest()
  await handler.post(`/contacts/${contactId}/take`, {})
  expect(await her.look()).toContain('Somebody is with you')
  expect((await handler.post(`/contacts/${contactId}/chat`, { chatWords: 'Are you somewhere safe?' })).status).toBe(200)
  expect(await her.look()).toContain('Are you somewhere safe?')
  expect((await her.send('/chat/lines', { words: 'Yes. At my sister’s' })).statusCode).toBe(303)
  const page = (await handler.get(`/contacts/${contactId}`)).body
  expect(page.chat.lines.map((line: { side: string; words: string }) => [line.side, line.words])).toEqual([
    ['visitor', 'He took my <keys> & phone'],
    ['handler', 'Are you somewhere safe?'],
    ['visitor', 'Yes. At my sister’s'],
  ])
  expect((await handler.html(`/contacts/${contactId}`)).text).toContain('He took my &lt;keys&gt; &amp; phone')

  expect((await her.send('/chat/leave', {})).statusCode).toBe(303)
  expect(await her.look()).toContain('This conversation has ended.')
  const late = await handler.post(`/contacts/${contactId}/chat`, { chatWords: 'Are you there?' })
  expect([late.status, late.body.code]).toEqual([422, 'chat-closed'])
  expect((await her.send('/chat/lines', { words: 'one more' })).statusCode).toBe(422)
})

test('who leaves the site has left the conversation, and whoever answers is told', async () => {
  const her = visitor()
  await her.start('He is coming up the stairs')
  const { contactId } = await newest()
  await handler.post(`/contacts/${contactId}/take`, {})
  expect((await her.send('/leave', {})).statusCode).toBe(303)
  expect((await her.send('/chat/lines', { words: 'who is this?' })).statusCode).toBe(422)
  const { lines } = (await handler.get(`/contacts/${contactId}`)).body.chat
  expect(lines.at(-1)).toMatchObject({ side: 'visitor', kind: 'left' })
  const late = await handler.post(`/contacts/${contactId}/chat`, { chatWords: 'Are you there?' })
  expect([late.status, late.body.code]).toEqual([422, 'chat-closed'])
})

test('emergency words said later move the chat up, and show her 999', async () => {
  const her = visitor()
  await her.start('It is about my neighbour')
  const { contactId, danger } = await newest()
  expect(danger.place).toBe(2)
  await her.send('/chat/lines', { words: 'he has a knife and is at the door' })
  expect((await waiting()).find(one => one.contactId === contactId)?.danger).toMatchObject({ place: 1 })
  expect(await her.look()).toContain('call 999 now')
  const now = visitor()
  await now.start('they are fighting', 'yes')
  expect((await waiting()).find(one => one.channel === 'web-chat')?.danger.place).toBe(0)
})

test('a secret that opens nothing gets one answer, whatever it is', async () => {
  const texts = await Promise.all(
    ['x', randomBytes(32).toString('base64url'), "' or 1=1 --", '%00'].map(async secret => {
      const stranger = visitor(encodeURIComponent(secret))
      const said = await stranger.send('/chat/lines', { words: 'hello' })
      return [said.statusCode, /no longer|not open any more/.test(said.body), (await stranger.look()).includes('Begin')]
    }),
  )
  expect(texts).toEqual(Array(4).fill([422, true, true]))
})

test('one visitor sees nothing of another’s', async () => {
  const one = visitor()
  const two = visitor()
  await one.start('the words of one')
  await two.start('the words of two')
  expect(await two.look()).not.toContain('the words of one')
})

test('a megabyte is refused with the words kept, and the chat goes on', async () => {
  const her = visitor()
  await her.start('hello')
  const long = 'a long story '.repeat(80_000)
  const refused = await her.send('/chat/lines', { words: long })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Use 4,000 characters or fewer')
  expect(refused.body).toContain('a long story a long story')
  expect((await her.send('/chat/lines', { words: 'shorter' })).statusCode).toBe(303)
})

test('two handlers take the same chat: one has it', async () => {
  const her = visitor()
  await her.start('two of you')
  const { contactId } = await newest()
  const supervisor = await t.as('supervisor')
  const answers = await Promise.all([handler, supervisor].map(who => who.post(`/contacts/${contactId}/take`, {})))
  expect(answers.map(one => one.status).toSorted()).toEqual([200, 422])
})

test('a handler who is called to an emergency: the visitor is told, and keeps writing', async () => {
  const her = visitor()
  await her.start('my shed was broken into')
  const { contactId } = await newest()
  await handler.post(`/contacts/${contactId}/take`, {})
  await t.tick({ seconds: 5 })
  const port = await t.as('system')
  const at = t.now().toString()
  await port.post('/telephony/events', { callId: 'chat-999', event: 'offered', at, channel: '999' })
  expect((await handler.html(`/contacts/${contactId}`)).text).toContain('1 emergency call waiting')
  await port.post('/telephony/events', { callId: 'chat-999', event: 'answered', at, handler: 'handler' })
  expect(await her.look()).toContain('called to an emergency')
  expect((await handler.html('/queue')).text).toContain('On a call')
})

test('neither side’s words can be changed, not even by the app', async () => {
  for (const change of [
    "update contact.chat_line set words = 'x'",
    'delete from contact.chat_line',
    'delete from contact.chat',
  ]) {
    const client = await t.owner.connect()
    await expect(client.query(`set role answerable_app; ${change}`), change).rejects.toThrow(/permission denied/)
    client.release(true)
  }
})

test('about somebody who works for the police: closed in that transaction, and she can still write', async () => {
  const before = (await waiting()).length
  const her = visitor()
  await her.start('My husband hurts me and he is an officer', 'no', { policeInvolved: 'yes' })
  const { rows } = await t.owner.query(
    `select c.id, c.case_id, r.why, (select array_agg(f.kind order by f.seq) from platform.fact f where f.case_id = c.case_id) as kinds,
      (select count(distinct f.xid)::int from platform.fact f where f.case_id = c.case_id) as transactions
     from contact.contact c join platform.restricted_case r using (case_id) where c.channel = 'web-chat'`,
  )
  expect(rows).toMatchObject([
    {
      why: 'said',
      kinds: ['contact-received', 'police-named-answered', 'contact-restricted', 'standards-told'],
      transactions: 1,
    },
  ])
  const [{ id }] = rows
  expect((await waiting()).length).toBe(before)
  expect((await handler.get(`/contacts/${id}`)).status).toBe(404)
  expect((await handler.post(`/contacts/${id}/take`, {})).status).toBe(404)
  const standards = await t.called('standards')
  expect((await standards.get(`/contacts/${id}`)).status).toBe(200)
  // She is answered as anybody, by whoever may know; and one who is not sure is not shut away.
  expect((await her.send('/chat/lines', { words: 'He is out now' })).statusCode).toBe(303)
  expect(await her.look()).toContain('He is out now')
  const other = visitor()
  await other.start('I do not know whether he is', 'no', { policeInvolved: 'not-sure' })
  const open = (await newest()).contactId
  expect((await handler.get(`/contacts/${open}`)).body.police.newest).toMatchObject({ answer: 'unknown' })
})

test('by the API, a chat cannot be begun without the secret', async () => {
  const said = await (await t.as('public')).post('/chat', { words: 'hello', happening: 'no' })
  expect([said.status, said.body.code]).toEqual([422, 'no-cookie'])
})

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
