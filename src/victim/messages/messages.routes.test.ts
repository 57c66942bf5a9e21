import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { lookUp } from './look-up.jobs.ts'
import { sendWaiting } from './send.jobs.ts'
import { askedAgain } from './test-asked-again.ts'
import { later, look, notify, receipt, row, sending, t, written } from './test-messages.ts'
import { stubNotify } from './test-notify.ts'

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

function databaseUrl(): string {
  return String(t.owner.options.connectionString)
}

askedAgain()
