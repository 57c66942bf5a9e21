import { expect, test } from 'vitest'
import { hearOfText, type SentSaid, standingOfText } from './text-sent.ts'

const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z')
const ago = (seconds: number) => NOW.subtract({ seconds })
const taken: SentSaid = { state: 'taken', why: null, at: ago(5) }
const failed: SentSaid = { state: 'not-taken', why: 'no such number', at: ago(5) }

test.each([
  ['said to be taken', ago(10), taken, 'taken'],
  ['said not to be taken', ago(10), failed, 'not-taken'],
  ['nothing said yet', ago(10), null, 'no-word'],
  ['nothing said, at the last moment in which it can be fetched', ago(1800), null, 'no-word'],
  ['nothing said, and nobody can fetch it any more', ago(1801), null, 'given-up'],
  ['taken long ago', ago(9000), taken, 'taken'],
] as const)('%s', (_, at, sent, stands) => {
  expect(standingOfText({ at, sent }, NOW)).toBe(stands)
})

test.each([
  ['the first word', null, { state: 'taken' }, true],
  ['the same word twice', taken, { state: 'taken' }, false],
  ['tried again, and taken', failed, { state: 'taken' }, true],
  ['a late report of an earlier try undoes nothing', taken, { state: 'not-taken', why: 'phone is off' }, false],
  ['not taken, for another reason now', failed, { state: 'not-taken', why: 'phone is off' }, true],
] as const)('%s', (_, before, given, change) => {
  expect(hearOfText(before, given)).toMatchObject({ ok: true, value: { change } })
})

test('not taken without why is refused: the handler must know what to do instead', () => {
  expect(hearOfText(null, { state: 'not-taken' })).toMatchObject({ ok: false, refusal: { code: 'needs-why' } })
})
