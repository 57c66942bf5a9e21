import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { type Person, type TestApp, testApp } from '../../test-app.ts'
import { victimOf } from '../test-victim.ts'
import { lookUp } from './look-up.jobs.ts'
import { notifyPort } from './notify.port.ts'
import { readNotifyKey } from './notify-key.ts'
import { openPorts } from './open-ports.port.ts'
import { queueMessage } from './queue.store.ts'
import { sendWaiting } from './send.jobs.ts'
import { smtpPort } from './smtp.port.ts'
import { STUB_KEY, stubNotify } from './test-notify.ts'
import { stubSmtp } from './test-smtp.ts'

const TOKEN = 'a token that only the provider knows'
let t: TestApp
let carer: Person
let investigator: Person
let officer: Person
let notify: Awaited<ReturnType<typeof stubNotify>>

beforeAll(async () => {
  notify = await stubNotify()
  t = await testApp('2026-11-23T10:00', { logLevel: 'silent' }, { callbackToken: TOKEN })
  carer = await t.as('victim-care-officer')
  investigator = await t.as('investigator')
  officer = await t.as('response-officer')
})
beforeEach(async () => {
  notify.is('well')
  await live(true)
})
afterAll(async () => {
  await t.close()
  await notify.close()
})

/** A rehearsal sends nothing, so that what is sent is tried on a database that says it is none. */
const live = (is: boolean) => t.owner.query('update platform.installation set rehearsal = $1', [!is])
async function later(by: Temporal.DurationLike) {
  await live(false)
  await t.tick(by)
  await live(true)
}
const port = (url = notify.url) =>
  notifyPort({
    url,
    key: readNotifyKey(STUB_KEY)!,
    textTemplate: 'text',
    emailTemplate: 'email',
    textSender: undefined,
    givenUp: notify.givenUp,
  })
const sending = (url?: string) => ({
  db: t.db,
  ports: { text: port(url), email: port(url) },
  now: t.now,
  log: () => undefined,
})
/** Every look that is due. */
const look = async () => {
  await lookUp(sending())
  await sendWaiting(sending())
}
const SAFE = { channel: 'text', reach: '07700 900123', safe: true, checkedWithVictim: true }

/** An update in the queue, to somebody who is safely reached there. */
async function written(safe: object = SAFE) {
  const victim = await victimOf(t, { officer, investigator })
  expect((await carer.post(`/victims/${victim.victimId}/safe-contact`, { ...SAFE, ...safe })).status).toBe(201)
  const today = t.now().toZonedDateTimeISO('Europe/London').toPlainDate()
  const update = await investigator.post(`/victims/${victim.victimId}/update`, {
    whatIsNew: 'Somebody was arrested yesterday and has been questioned.',
    whatHappensNext: 'On Monday an officer collects the camera footage.',
    nextBy: today.add({ days: 7 }).toString(),
    told: 'message',
  })
  expect(update.status, JSON.stringify(update.body)).toBe(201)
  return { ...victim, messageId: update.body.messageId as string }
}
async function row(messageId: string) {
  const { rows } = await t.owner.query(
    'select state, attempts, failure_code, provider_id, delivered_at, reach, body, notice from victim.message where id = $1',
    [messageId],
  )
  return rows[0]
}
async function receipt(body: object, token = TOKEN) {
  const answer = await t.app.inject({
    method: 'POST',
    url: '/api/notify/callbacks',
    headers: { authorization: `Bearer ${token}` },
    payload: body,
  })
  return answer.statusCode
}
const kinds = async (messageId: string) => {
  const { rows } = await t.owner.query('select kind, body from platform.fact where about = $1 order by seq', [
    messageId,
  ])
  return rows.map(one => one.body.state ?? one.kind)
}

test('sent once, told only that there is something, delivered when the receipt says so, however often it comes', async () => {
  const { messageId } = await written()
  await look()
  await look()
  const [one, ...more] = notify.of(messageId)
  expect(more).toEqual([])
  expect(one).toMatchObject({ kind: 'sms', to: '07700 900123', words: expect.stringMatching(/^There is news for you/) })
  expect(one!.words).not.toMatch(/arrest|camera|Synthetic/)
  expect(await row(messageId)).toMatchObject({ state: 'sent', attempts: 1, provider_id: one!.id, delivered_at: null })
  await later({ minutes: 3 })
  const delivered = notify.finish(one!, t.now().subtract({ minutes: 1 }))
  expect(await receipt(delivered, 'another token, as long as ours')).toBe(404)
  expect(await row(messageId)).toMatchObject({ state: 'sent' })
  expect([await receipt(delivered), await receipt(delivered)]).toEqual([204, 204])
  // Late and out of order: nothing goes back.
  expect(await receipt({ ...delivered, status: 'temporary-failure' })).toBe(204)
  expect(await row(messageId)).toMatchObject({ state: 'delivered', failure_code: null })
  expect(await kinds(messageId)).toEqual(['victim-message-queued', 'sending', 'sent', 'delivered'])
  expect([await receipt({ reference: 'x' }), await receipt({ ...delivered, reference: crypto.randomUUID() })]).toEqual([
    204, 204,
  ])
})

test('an email shows nothing in its subject and first lines, and the words stand below', async () => {
  const { messageId } = await written({ channel: 'email', reach: 'somebody@example.org' })
  await look()
  const [one] = notify.of(messageId)
  expect(one!.words.slice(0, 180)).not.toMatch(/arrest|camera|Synthetic|polic/i)
  expect(one!.words).toContain('Somebody was arrested yesterday')
})

test.each([
  ['a number that answers', '07700 900123', 'delivered'],
  ['a number that is switched off', '07700 900003', 'failed'],
  ['a number that does not exist', '07700 900002', 'failed'],
])('%s: %s is %s, and is not tried by another way', async (_, reach, state) => {
  const { messageId } = await written({ reach })
  await look()
  const [one] = notify.of(messageId)
  expect(await receipt(notify.finish(one!, t.now()))).toBe(204)
  await later({ hours: 2 })
  await look()
  expect(await row(messageId)).toMatchObject({ state, attempts: 1 })
  expect(notify.of(messageId)).toHaveLength(1)
})

test('a number that Notify refuses fails at once, and goes to a person', async () => {
  const { messageId } = await written({ reach: '0770090012' })
  await look()
  expect(await row(messageId)).toMatchObject({ state: 'failed', failure_code: 'bad-address', attempts: 1 })
  expect(notify.of(messageId)).toEqual([])
})

test.each([
  ['too many at once', 'limit', 'queued', 61],
  ['a key that is not accepted', 'forbidden', 'queued', 301],
  ['a fault of theirs that took nothing', 'fault', 'may-have-been-sent', 61],
  ['a fault of theirs that had taken it', 'fault-taken', 'may-have-been-sent', 61],
  ['a line that is silent, and nothing came', 'lost', 'may-have-been-sent', 301],
  ['a line that is silent, though it came', 'held', 'may-have-been-sent', 301],
] as const)('%s (%s): shown as %s, and in the end one message at the provider', async (_, mood, state, seconds) => {
  const { messageId } = await written()
  notify.is(mood)
  await look()
  expect(await row(messageId)).toMatchObject({ state, attempts: 1 })
  notify.is('well')
  await look()
  // Asked too soon it is not believed, and nothing is sent twice.
  expect(notify.of(messageId).length).toBeLessThanOrEqual(1)
  for (let n = 0; n < 3; n++) {
    await later({ seconds })
    await look()
  }
  expect(notify.of(messageId)).toHaveLength(1)
  expect(await row(messageId)).toMatchObject({ state: 'sent', provider_id: notify.of(messageId)[0]!.id })
})

test('a provider that cannot be reached has not taken it', async () => {
  const { messageId } = await written()
  const gone = await stubNotify()
  await gone.close()
  await sendWaiting(sending(gone.url))
  expect(await row(messageId)).toMatchObject({ state: 'queued', attempts: 1 })
  await later({ minutes: 2 })
  await look()
  expect(notify.of(messageId)).toHaveLength(1)
})

test('a sender that is killed after the provider took it, before it could say so: one message, and the truth', async () => {
  const { messageId } = await written()
  notify.is('held')
  const came = notify.nextRequest()
  const worker = spawn(
    process.execPath,
    [fileURLToPath(new URL('./test-sender.ts', import.meta.url)), databaseUrl(), notify.url, t.now().toString()],
    { stdio: 'ignore' },
  )
  await came
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  notify.is('well')
  // Two more senders look at once: neither takes what a third has.
  await Promise.all([look(), look()])
  expect(await row(messageId)).toMatchObject({ state: 'sending', attempts: 1 })
  await later({ minutes: 3 })
  await lookUp({ ...sending(), ports: {} })
  expect(await row(messageId)).toMatchObject({ state: 'may-have-been-sent', failure_code: 'left' })
  await Promise.all([look(), look()])
  expect(notify.of(messageId)).toHaveLength(1)
  expect(await row(messageId)).toMatchObject({ state: 'sent', provider_id: notify.of(messageId)[0]!.id })
})

test('receipts that are lost are asked for', async () => {
  const { messageId } = await written()
  await look()
  notify.finish(notify.of(messageId)[0]!, t.now())
  await later({ minutes: 31 })
  await look()
  expect(await row(messageId)).toMatchObject({ state: 'delivered' })
})

test('her plan is asked again when it is sent: what it does not let go any more goes to nobody', async () => {
  const unsafe = await written()
  const moved = await written()
  const newNumber = await written()
  await carer.post(`/victims/${unsafe.victimId}/safe-contact`, { ...SAFE, safe: false })
  await carer.post(`/victims/${moved.victimId}/safe-contact`, { ...SAFE, channel: 'phone' })
  await carer.post(`/victims/${newNumber.victimId}/safe-contact`, { ...SAFE, reach: '07700 900124' })
  await look()
  expect(await row(unsafe.messageId)).toMatchObject({ state: 'failed', failure_code: 'not-safe', attempts: 0 })
  expect(await row(moved.messageId)).toMatchObject({ state: 'failed', failure_code: 'not-a-message-channel' })
  expect([notify.of(unsafe.messageId), notify.of(moved.messageId)]).toEqual([[], []])
  expect(notify.of(newNumber.messageId)).toMatchObject([{ to: '07700 900124' }])
})

test('one thing is one message, whoever asks for it at once; a code leaves nothing behind', async () => {
  const { victimId, caseId } = await written()
  const way = { ...SAFE, checked: true, purposes: ['updates', 'codes'], shown: 'neutral' }
  expect((await carer.post(`/victims/${victimId}/plan/ways/1`, way)).status).toBe(201)
  const draft = {
    purpose: 'portal-code',
    thing: crypto.randomUUID(),
    victimId,
    caseId,
    words: '',
    code: '482913',
  } as const
  const by = systemWho('test')
  const ask = () => inContext(t.db, by, tx => queueMessage(tx, { at: t.now(), by }, draft))
  const [a, b] = await Promise.all([ask(), ask()])
  expect(a, JSON.stringify(a)).toMatchObject({ ok: true })
  const messageId = a.ok ? a.value.messageId : ''
  expect(b).toMatchObject({ ok: true, value: { messageId } })
  expect((await row(messageId)).notice).toContain('482913')
  await look()
  expect(notify.of(messageId)).toMatchObject([{ words: expect.stringContaining('482913') }])
  expect(await row(messageId)).toMatchObject({ state: 'sent', notice: '', body: '' })
  const late = await inContext(t.db, by, tx =>
    queueMessage(tx, { at: t.now(), by }, { ...draft, thing: crypto.randomUUID() }),
  )
  await later({ minutes: 11 })
  await look()
  expect(await row(late.ok ? late.value.messageId : '')).toMatchObject({
    state: 'failed',
    failure_code: 'too-late',
    notice: '',
  })
})

test('what did not arrive goes to a person, who says what they did; sent again it goes once more, by the same way', async () => {
  const { messageId, victimId } = await written({ reach: '07700 900003' })
  await look()
  const [first] = notify.of(messageId)
  await receipt(notify.finish(first!, t.now()))
  const supervisor = await t.as('supervisor')
  const mine = async () =>
    (await supervisor.get('/outbox')).body.mend.filter((one: { victimId: string }) => one.victimId === victimId)
  expect(await mine()).toMatchObject([
    { messageId, state: 'failed', code: 'temporary-failure', todo: expect.stringContaining('plan') },
  ])
  expect((await investigator.html(`/messages/${messageId}`)).text).toContain('the phone was off')
  const mend = { how: 'send-again', words: 'They are at work until six' }
  expect((await investigator.post(`/messages/${messageId}`, mend)).status).toBe(200)
  expect(await mine()).toEqual([])
  // A receipt of the first attempt that comes late says nothing of the second.
  await receipt(notify.finish(first!, t.now()))
  await look()
  expect(await row(messageId)).toMatchObject({ state: 'sent', attempts: 2 })
  expect(notify.of(messageId)).toHaveLength(2)
  expect((await investigator.post(`/messages/${messageId}`, mend)).body.code).toBe('not-again')
  await receipt(notify.finish(notify.of(messageId)[1]!, t.now()))
  expect(await mine()).toHaveLength(1)
  await investigator.post(`/messages/${messageId}`, { how: 'told-another-way', words: 'Rang her at work, she knows' })
  expect(await mine()).toEqual([])
})

test('an update is looked at before it goes: what arrives, and what it gives away; nothing is kept of it', async () => {
  const { victimId } = await written()
  const asked = {
    whatIsNew: 'He said that he was at home. We will arrest him tomorrow, as the OIC planned.',
    whatHappensNext: 'We ring you.',
    nextBy: '2026-12-30',
  }
  const page = await investigator.form(`/victims/${victimId}/update/look`, asked)
  expect(page.status).toBe(200)
  for (const words of [
    'what the suspect said',
    'has not happened',
    'OIC',
    'On the lock screen',
    'There is news for you',
    'Wednesday 30 December',
  ])
    expect(page.text).toContain(words)
  expect((await investigator.get(`/victims/${victimId}`)).body.updates).toHaveLength(1)
  expect((await carer.form(`/victims/${crypto.randomUUID()}/update/look`, asked)).status).toBe(404)
})

test('a mail server that hangs up after the whole message: it may have been sent, and goes once whatever is looked at again', async () => {
  const mail = await stubSmtp()
  const email = smtpPort({ url: mail.url, from: 'messages@post.example.org' })
  const byMail = { ...sending(), ports: { email } }
  const { messageId } = await written({ channel: 'email', reach: 'cut@example.org' })
  mail.is('cut')
  await sendWaiting(byMail)
  expect(await row(messageId)).toMatchObject({ state: 'may-have-been-sent', attempts: 1 })
  mail.is('well')
  for (const hours of [1, 5]) {
    await later({ hours })
    await lookUp(byMail)
    await sendWaiting(byMail)
  }
  expect(await row(messageId)).toMatchObject({ state: 'may-have-been-sent', attempts: 1 })
  expect(mail.kept.filter(one => one.to.includes('cut@example.org'))).toHaveLength(1)
  await mail.close()
})

test('a rehearsal opens no way out, and sends nothing by one that is open', async () => {
  const config = {
    notifyKey: STUB_KEY,
    notifyUrl: notify.url,
    notifyTextTemplate: 't',
    notifyEmailTemplate: undefined,
    notifyTextSender: undefined,
    callbackToken: undefined,
    smtpUrl: undefined,
    smtpFrom: undefined,
    letters: false,
    letterReturn: undefined,
    letterReach: undefined,
    letterDays: undefined,
  }
  expect(() => openPorts(config, true)).toThrow('This database is a rehearsal')
  expect(() => openPorts({ ...config, notifyKey: undefined, letters: true }, true)).toThrow(
    'This database is a rehearsal',
  )
  expect(openPorts(undefined, true)).toEqual({})
  expect(openPorts(config, false).text?.name).toBe('notify')
  expect(() => openPorts({ ...config, notifyKey: 'short' }, false)).toThrow('is no key of GOV.UK Notify')
  await live(false)
  const { messageId } = await written()
  const before = notify.asked()
  await look()
  expect([await row(messageId), notify.asked()]).toMatchObject([{ state: 'queued' }, before])
  await t.catchUp()
  expect(await row(messageId)).toMatchObject({ state: 'delivered', attempts: 1 })
})

function databaseUrl(): string {
  return String(t.owner.options.connectionString)
}
