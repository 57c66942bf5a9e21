import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { smtpPort } from './smtp.port.ts'
import { readMailFault } from './smtp-answer.ts'
import { smtpProgress } from './smtp-progress.ts'
import { type MailMood, stubSmtp } from './test-smtp.ts'

const FROM = 'messages@post.example.org'
const MESSAGE = {
  id: '0195f000-0000-7000-8000-000000000001',
  channel: 'email',
  reach: 'somebody@example.org',
  notice: 'There is news for you.',
  words: 'Somebody was questioned.\n\n.\n.. and a line of points\nWe write on Friday.',
} as const
let server: Awaited<ReturnType<typeof stubSmtp>>

beforeAll(async () => {
  server = await stubSmtp()
})
afterEach(() => {
  server.is('well')
  server.kept.length = 0
})
afterAll(() => server.close())

const port = (more: object = {}) => smtpPort({ url: server.url, from: FROM, requireTls: false, ...more })

test('a message that is taken is one message, with every line of it as it was written', async () => {
  expect(await port().send(MESSAGE)).toEqual({ kind: 'taken', providerId: null })
  expect(server.kept).toHaveLength(1)
  const { from, to, data } = server.kept[0]!
  expect([from, to]).toEqual([FROM, [MESSAGE.reach]])
  expect(data).toContain('\r\n.\r\n.. and a line of points\r\nWe write on Friday.')
  // What a mailbox shows before it is opened.
  expect(data).toContain(`Message-ID: <${MESSAGE.id}@post.example.org>`)
  expect(data.slice(0, data.indexOf('\r\n\r\n'))).not.toMatch(/questioned|mailer|polic/i)
})

test.each<[string, MailMood, object]>([
  ['the mailbox does not exist', 'no-such-mailbox', { kind: 'refused', code: 'bad-address' }],
  ['it is asked to come back later', 'greylist', { kind: 'not-taken' }],
  ['the message is refused', 'refuses-message', { kind: 'refused', code: 'provider-refused' }],
  ['the message is put off', 'later-for-message', { kind: 'not-taken' }],
  ['the server wants an encrypted line', 'wants-tls', { kind: 'not-taken' }],
  ['the server wants somebody to sign in', 'wants-sign-in', { kind: 'not-taken' }],
])('%s: nothing was taken, and it says so', async (_, mood, answer) => {
  server.is(mood)
  expect(await port().send(MESSAGE)).toMatchObject(answer)
  expect(server.kept).toEqual([])
})

test.each<[string, MailMood, number]>([
  ['the line is cut after the whole message, before the answer', 'cut', 1],
  ['the line is cut in the midst of it', 'cut-in-the-midst', 0],
])('%s: nobody knows, and it is not tried a second time', async (_, mood, kept) => {
  server.is(mood)
  const before = server.calls()
  expect(await port().send(MESSAGE)).toMatchObject({ kind: 'no-answer' })
  expect([server.kept.length, server.calls() - before]).toEqual([kept, 1])
})

test('a line that cannot be encrypted carries nothing, unless it never leaves this machine', async () => {
  const encrypted = await port({ requireTls: true }).send(MESSAGE)
  expect(encrypted).toMatchObject({ kind: 'not-taken' })
  expect(server.kept).toEqual([])
})

test('a server that is not there has taken nothing', async () => {
  const gone = await stubSmtp()
  await gone.close()
  expect(await port({ url: gone.url }).send(MESSAGE)).toMatchObject({ kind: 'not-taken' })
})

test.each([
  ['a subject', { notice: 'There is news\r\nBcc: other@example.org\r\n\r\nfor you' }],
  ['an address', { reach: 'somebody@example.org\r\nRCPT TO:<other@example.org>' }],
  ['a name before an address', { reach: '"A\r\nBcc: other@example.org" <somebody@example.org>' }],
  ['a second address', { reach: 'somebody@example.org, other@example.org' }],
  ['words', { words: 'News.\r\n.\r\nMAIL FROM:<x@example.org>\r\nRCPT TO:<other@example.org>' }],
])('%s with commands in it reaches nobody else', async (_, more) => {
  await port().send({ ...MESSAGE, ...more })
  for (const { to, data } of server.kept) {
    expect(to).toEqual(['somebody@example.org'])
    expect(data.slice(0, data.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im)
  }
  expect(server.kept.length).toBeLessThanOrEqual(1)
})

test.each<[string, object, boolean, string]>([
  ['silence before the message', { code: 'ETIMEDOUT', command: 'CONN' }, false, 'not-taken'],
  ['silence after it', { code: 'ETIMEDOUT', command: 'CONN' }, true, 'no-answer'],
  ['a broken line after it', { code: 'ECONNECTION', command: 'CONN' }, true, 'no-answer'],
  ['a refusal after it', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, true, 'refused'],
  ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, false, 'not-taken'],
  ['a fault that nobody knows', {}, false, 'no-answer'],
])('%s', (_, fault, mayBeTaken, kind) => {
  expect(readMailFault(fault, mayBeTaken).kind).toBe(kind)
})

test('where nothing is heard of how far it came, it may have been taken', () => {
  const { logger, mayBeTaken } = smtpProgress()
  expect(mayBeTaken()).toBe(true)
  logger.debug!({ tnx: 'client' }, 'RCPT TO:<somebody@example.org>')
  expect(mayBeTaken()).toBe(false)
  logger.debug!({ tnx: 'server' }, 'DATA')
  expect(mayBeTaken()).toBe(false)
  logger.debug!({ tnx: 'client' }, 'DATA')
  expect(mayBeTaken()).toBe(true)
})
