import fc from 'fast-check'
import { expect, test } from 'vitest'
import { considerWithdrawal, decideWithdrawal, type Try, type WithdrawalAsk } from './withdrawal.ts'
import { CHECK_ANSWERS, COERCION_CHECKS, EVIDENCE_WITHOUT, WITHDRAWAL_REASONS } from './withdrawal-data.ts'

const NONE = Object.fromEntries(
  EVIDENCE_WITHOUT.map(one => [one.name, 'None: the officer in the case looked on Monday']),
)
const ALONE = { spokenToAlone: 'yes', pressure: 'no', contact: 'no', control: 'no' } as const
const SAID: WithdrawalAsk = {
  route: 'said',
  sensitive: ['domestic'],
  reasons: ['over'],
  ownWords: 'I have moved to my sister’s and I just want it to be finished',
  checks: ALONE,
  safety: 'Lives with her sister at an address he does not know; alarm stays until March',
  evidence: NONE,
}
const hoursOn = (hours: number) => Temporal.Instant.from('2026-11-02T09:00Z').add({ hours })
const tried = (hours: number, way: string): Try => ({ at: hoursOn(hours), way, result: 'Nobody answered' })
const code = (change: Partial<WithdrawalAsk>) => {
  const said = considerWithdrawal({ ...SAID, ...change })
  return said.ok ? 'accepted' : said.refusal.code
}

test.each<[string, Partial<WithdrawalAsk>, string]>([
  ['heard alone, her own words, nothing left without her', {}, 'accepted'],
  ['our words for hers', { ownWords: 'Victim does not support prosecution' }, 'needs-own-words'],
  ['no words at all', { ownWords: '' }, 'needs-own-words'],
  ['he was in the room', { checks: { ...ALONE, spokenToAlone: 'no' } }, 'not-heard-alone'],
  ['nobody knows whether she was alone', { checks: { ...ALONE, spokenToAlone: 'unknown' } }, 'not-heard-alone'],
  ['a shop theft, heard at the counter', { sensitive: [], checks: { ...ALONE, spokenToAlone: 'no' } }, 'accepted'],
  ['pressure not asked', { checks: { spokenToAlone: 'yes', contact: 'no', control: 'no' } }, 'not-asked'],
  ['he rings her, and nobody says more', { checks: { ...ALONE, contact: 'yes' } }, 'needs-check-words'],
  ['not known is no “no”', { checks: { ...ALONE, control: 'unknown' } }, 'needs-check-words'],
  [
    'he rings her',
    { checks: { ...ALONE, contact: 'yes' }, checkWords: 'He rang her mother twice asking for the address' },
    'accepted',
  ],
  ['no reason', { reasons: [] }, 'needs-reason'],
  ['nothing about her safety', { safety: 'victim updated' }, 'needs-safety'],
  ['nobody looked for the recording of the call', { evidence: { ...NONE, 'emergency-call': '' } }, 'needs-evidence'],
  ['not reached: two tries', { route: 'unreached', tries: [tried(0, 'phone'), tried(80, 'visit')] }, 'too-few-tries'],
  [
    'not reached: always by phone',
    { route: 'unreached', tries: [tried(0, 'phone'), tried(40, 'Phone '), tried(80, 'phone')] },
    'too-few-tries',
  ],
  [
    'not reached: three tries in one day',
    { route: 'unreached', tries: [tried(0, 'phone'), tried(5, 'visit'), tried(9, 'letter')] },
    'too-few-tries',
  ],
  [
    'not reached, after real tries',
    { route: 'unreached', tries: [tried(0, 'phone'), tried(30, 'visit'), tried(72, 'through her adviser')] },
    'accepted',
  ],
])('%s', (_, change, expected) => expect(code(change)).toBe(expected))

const heedOf = (change: Partial<WithdrawalAsk>) => {
  const said = considerWithdrawal({ ...SAID, ...change })
  return said.ok ? said.value.heed.join('\n') : said.refusal.code
}

test('what there is without the victim, coercion, fear and what is ours to mend stand before the supervisor', () => {
  expect(heedOf({ evidence: { ...NONE, video: 'Body-worn video shows the broken door and her face' } })).toContain(
    'evidence without the victim: body-worn',
  )
  expect(heedOf({ reasons: ['fear'] })).toContain('fear or pressure')
  expect(heedOf({ reasons: ['delay'] })).toContain('ours to mend')
  expect(
    heedOf({ checks: { ...ALONE, pressure: 'unknown' }, checkWords: 'She would not say and looked at the door' }),
  ).toContain('Not known:')
  expect(heedOf({})).toBe('')
})

const DECIDE = {
  decision: 'accept',
  reason: 'She is safe, was heard alone and is sure',
  heed: [],
  route: 'said',
  recordedBy: 'a',
  decidedBy: 'b',
} as const
test.each([
  ['by somebody else', {}, 'accepted'],
  ['by who recorded it', { decidedBy: 'a' }, 'same-person'],
  ['without why', { reason: 'agreed' }, 'needs-reason'],
  ['over a warning, without an answer', { heed: ['The victim named fear or pressure'] }, 'needs-answer'],
  [
    'over a warning, answered',
    {
      heed: ['The victim named fear or pressure'],
      answered: 'Her adviser met her twice and the order keeps him away until May',
    },
    'accepted',
  ],
  ['of somebody never reached', { route: 'unreached' }, 'not-withdrawn'],
  ['going on, of somebody never reached', { route: 'unreached', decision: 'go-on' }, 'accepted'],
] as const)('decided %s', (_, change, expected) => {
  const said = decideWithdrawal({ ...DECIDE, ...change })
  expect(said.ok ? 'accepted' : said.refusal.code).toBe(expected)
})

test('however it is filled in: nothing that may be coerced reaches a supervisor without saying so, and nobody heard beside him has withdrawn', () => {
  const answer = fc.constantFrom(...CHECK_ANSWERS)
  const checks = fc.record(Object.fromEntries(COERCION_CHECKS.map(one => [one.name, answer]))) as fc.Arbitrary<
    typeof ALONE
  >
  fc.assert(
    fc.property(
      checks,
      fc.subarray(WITHDRAWAL_REASONS.map(one => one.code)),
      fc.constantFrom('', 'He came to her work on Friday'),
      (given, reasons, checkWords) => {
        const said = considerWithdrawal({ ...SAID, checks: given, reasons, checkWords })
        if (!said.ok) return
        expect(given.spokenToAlone).toBe('yes')
        const doubtful = [given.pressure, given.contact, given.control].filter((one: string) => one !== 'no').length
        expect(said.value.heed.filter(one => /^(?:Perhaps coerced|Not known)/.test(one))).toHaveLength(doubtful)
      },
    ),
  )
})
