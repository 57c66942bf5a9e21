import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNEL_CODES } from '../channels.ts'
import { CALL_BACK_PACKS, callBackPackOn, offerCallBack, type ScreenAnswer, type Screened } from './call-back.ts'

const pack = callBackPackOn(Temporal.PlainDate.from('2026-11-23'))
const SAFE = { danger: 'no', happening: 'no', overheard: 'no', vulnerable: 'no' } as const
const ONE: Screened = {
  channel: '101',
  number: '+447700900123',
  held: false,
  silent55: null,
  waiting: 9,
  longestMinutes: 2,
  knownVulnerable: false,
  notSafeToRing: false,
  answers: SAFE,
}

test.each([
  ['busy, no danger', {}, 'offered'],
  ['few wait, but long', { waiting: 1, longestMinutes: 6 }, 'offered'],
  ['not busy', { waiting: 1, longestMinutes: 1 }, 'not-busy'],
  ['999', { channel: '999' }, 'not-this-line'],
  ['danger', { answers: { ...SAFE, danger: 'yes' } }, 'danger'],
  ['danger, and not busy', { answers: { ...SAFE, happening: 'yes' }, waiting: 0, longestMinutes: 0 }, 'danger'],
  ['the phone may be heard', { answers: { ...SAFE, overheard: 'yes' } }, 'danger'],
  ['did not say', { answers: { ...SAFE, happening: 'unknown' } }, 'danger-not-known'],
  ['was not asked', { answers: {} }, 'danger-not-known'],
  ['withheld', { number: null }, 'number-withheld'],
  ['held by the rule of silent calls', { held: true }, 'danger'],
] as [string, Partial<Screened>, string][])('%s', (_, change, expected) => {
  const said = offerCallBack(pack, { ...ONE, ...change })
  expect(said.ok ? 'offered' : said.refusal.code).toBe(expected)
})

test('vulnerable by the answer, by an answer not given, or by what is known', () => {
  const vulnerable = (change: Partial<Screened>) => {
    const said = offerCallBack(pack, { ...ONE, ...change })
    return said.ok && said.value.vulnerable
  }
  expect(vulnerable({})).toBe(false)
  expect(vulnerable({ answers: { ...SAFE, vulnerable: 'yes' } })).toBe(true)
  expect(vulnerable({ answers: { ...SAFE, vulnerable: undefined } })).toBe(true)
  expect(vulnerable({ knownVulnerable: true })).toBe(true)
})

test('no answer to a question of danger other than no is ever put off, on any line, however busy', () => {
  const answer = fc.constantFrom<ScreenAnswer | undefined>('yes', 'no', 'unknown', undefined)
  fc.assert(
    fc.property(
      fc.constantFrom(...CHANNEL_CODES),
      answer,
      answer,
      answer,
      fc.nat(99),
      (channel, danger, happening, overheard, waiting) => {
        const said = offerCallBack(pack, { ...ONE, channel, waiting, answers: { danger, happening, overheard } })
        if (said.ok) expect([danger, happening, overheard]).toEqual(['no', 'no', 'no'])
      },
    ),
  )
})

test('there is one edition for every day, with its source', () => {
  for (const [n, one] of CALL_BACK_PACKS.entries()) {
    expect(one.source).toBeTruthy()
    expect(String(one.to)).toBe(String(CALL_BACK_PACKS[n + 1]?.from ?? null))
  }
})
