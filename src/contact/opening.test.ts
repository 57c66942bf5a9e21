import { expect, test } from 'vitest'
import { CHANNELS } from './channels.ts'
import { openingOf } from './opening.ts'

const AT = Temporal.Instant.from('2026-11-23T03:00:00Z')
const given = { offeredAt: AT, answeredAt: AT.add({ seconds: 5 }), words: 'He is outside again' }

test.each(CHANNELS.map(row => [row.code, row] as const))('opening a contact by hand: %s', (channel, row) => {
  const opened = openingOf({ ...given, channel })
  if (row.arrives === 'public') expect(opened).toMatchObject({ ok: false, refusal: { code: 'public-channel' } })
  else
    expect(opened).toMatchObject({ ok: true, value: { answeredAt: row.rank === 'written' ? null : given.answeredAt } })
})

test.each([
  ['email', { words: undefined }, 'words-first'],
  ['social', { words: undefined }, 'words-first'],
  ['101', { answeredAt: AT.subtract({ seconds: 1 }) }, 'answered-before-offered'],
] as const)('%s refused: %o', (channel, change, code) => {
  expect(openingOf({ ...given, channel, ...change })).toMatchObject({ ok: false, refusal: { code } })
})

test('somebody at the counter need not have written anything', () => {
  expect(openingOf({ ...given, channel: 'front-counter', words: undefined }).ok).toBe(true)
})
