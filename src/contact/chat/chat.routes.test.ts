import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, type TestApp, testApp } from '../../test-app.ts'

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
