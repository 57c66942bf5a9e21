import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankHolidays } from '../platform/working-days.ts'
import { stateOf } from './clocks/clock-life.ts'
import { dutyOf } from './duty.ts'
import { RIGHT_EVENTS, RIGHTS_PACKS } from './rights-pack.ts'
import { CONTACT_CHANNELS, readSafeContact, whereToSend } from './safe-contact.ts'
import { checkSubstance, wordsOfSubstance } from './update-substance.ts'

const HOLIDAYS: BankHolidays = {
  dates: new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']),
  lastKnownYear: 2027,
  source: 'test',
}
const at = (text: string) => Temporal.Instant.from(text)

test.each([
  ['arrest', '2026-12-24T10:00:00Z', '2027-01-05T23:59:59Z', '2026-12-29T23:59:59Z'],
  ['release', '2026-12-26T10:00:00Z', '2027-01-05T23:59:59Z', '2026-12-29T23:59:59Z'],
  ['bail', '2027-03-25T10:00:00Z', '2027-04-05T22:59:59Z', '2027-03-30T22:59:59Z'],
  ['referral', '2026-12-24T10:00:00Z', '2026-12-30T23:59:59Z', '2026-12-30T23:59:59Z'],
] as const)('%s on %s is owed by %s, and by %s with enhanced rights', (event, when, standard, enhanced) => {
  const duty = dutyOf(event, at(when), HOLIDAYS)
  expect(duty.ok && [duty.value.standard?.toString(), duty.value.enhanced?.toString()]).toEqual([standard, enhanced])
})

test('an event before any known Code, and one past the known bank holidays, are refused in words', () => {
  expect(dutyOf('arrest', at('2019-01-01T00:00:00Z'), HOLIDAYS)).toMatchObject({
    ok: false,
    refusal: { code: 'no-pack' },
  })
  expect(dutyOf('arrest', at('2027-12-30T00:00:00Z'), HOLIDAYS)).toMatchObject({
    ok: false,
    refusal: { code: 'past-known-bank-holidays' },
  })
})

test('the pack is whole: one row an event, every row with a source, and enhanced never later than standard', () => {
  for (const pack of RIGHTS_PACKS) {
    expect(pack.rows.map(row => row.event).sort()).toEqual([...RIGHT_EVENTS].sort())
    for (const row of pack.rows) {
      expect(row.source.length, row.event).toBeGreaterThan(10)
      if (row.standardDays !== null && row.enhancedDays !== null)
        expect(row.enhancedDays).toBeLessThanOrEqual(row.standardDays)
    }
  }
})

test('a later event is never owed earlier, and enhanced is never owed later than standard', () => {
  const instant = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 10, 30) })
    .map(ms => Temporal.Instant.fromEpochMilliseconds(ms))
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const [first, second] = Temporal.Instant.compare(one, other) <= 0 ? [one, other] : [other, one]
      const [a, b] = [dutyOf('arrest', first, HOLIDAYS), dutyOf('arrest', second, HOLIDAYS)]
      if (!a.ok || !b.ok) return
      expect(Temporal.Instant.compare(a.value.standard!, b.value.standard!)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(a.value.enhanced!, a.value.standard!)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(first, a.value.enhanced!)).toBeLessThan(0)
    }),
  )
})

const due = at('2026-11-24T23:59:59Z')
test.each([
  ['running', null, null, '2026-11-24T12:00:00Z', 'running'],
  ['one second over', null, null, '2026-11-25T00:00:00Z', 'breached'],
  ['told in time', '2026-11-24T20:00:00Z', null, '2026-12-01T00:00:00Z', 'met'],
  ['told late is remedied, never met', '2026-11-26T20:00:00Z', null, '2026-12-01T00:00:00Z', 'remedied'],
  ['void', null, '2026-11-24T00:00:00Z', '2026-12-01T00:00:00Z', 'void'],
] as const)('a clock: %s', (_, metAt, voidAt, now, state) => {
  expect(stateOf({ dueAt: due, metAt: metAt && at(metAt), voidAt: voidAt && at(voidAt) }, at(now))).toBe(state)
})

test('a clock without a date cannot be met early by waiting, and says so', () => {
  expect(stateOf({ dueAt: null, metAt: null, voidAt: null }, at('2026-12-01T00:00:00Z'))).toBe('no-limit')
})

test.each([
  ['nothing recorded', undefined, 'no-safe-contact-recorded'],
  ['unsafe', { channel: 'text', reach: '07700 900123', safe: false, checkedWithVictim: true }, 'not-safe'],
  [
    'safe in somebody else’s view',
    { channel: 'text', reach: '07700 900123', safe: true, checkedWithVictim: false },
    'not-checked',
  ],
  [
    'by phone',
    { channel: 'phone', reach: '07700 900123', safe: true, checkedWithVictim: true },
    'not-a-message-channel',
  ],
  ['in person', { channel: 'in-person', reach: null, safe: true, checkedWithVictim: true }, 'not-a-message-channel'],
  ['no contact', { channel: 'none', reach: null, safe: true, checkedWithVictim: true }, 'not-safe'],
  ['text, safe, checked', { channel: 'text', reach: '07700 900123', safe: true, checkedWithVictim: true }, 'sent'],
] as const)('a message to a victim with %s: %s', (_, plan, expected) => {
  const where = whereToSend(plan)
  expect(where.ok ? 'sent' : where.refusal.code).toBe(expected)
})

test('whatever is recorded, nothing is sent unless it is safe and she said so', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CONTACT_CHANNELS),
      fc.boolean(),
      fc.boolean(),
      fc.option(fc.string(), { nil: null }),
      (channel, safe, checkedWithVictim, reach) => {
        if (whereToSend({ channel, reach, safe, checkedWithVictim }).ok) expect(safe && checkedWithVictim).toBe(true)
      },
    ),
  )
})

test.each([
  ['an email without an @', { channel: 'email', reach: 'jane', safe: false, checkedWithVictim: true }, 'not-an-email'],
  ['a short number', { channel: 'text', reach: '123', safe: false, checkedWithVictim: true }, 'not-a-number'],
  ['a letter to nowhere', { channel: 'letter', reach: ' ', safe: false, checkedWithVictim: true }, 'needs-reach'],
  [
    'safe without asking her',
    { channel: 'text', reach: '07700 900123', safe: true, checkedWithVictim: false },
    'safe-needs-her-word',
  ],
  ['no contact', { channel: 'none', safe: true, checkedWithVictim: false }, 'kept'],
] as const)('recording %s: %s', (_, form, expected) => {
  const read = readSafeContact(form)
  expect(read.ok ? 'kept' : read.refusal.code).toBe(expected)
})

const today = Temporal.PlainDate.from('2026-11-23')
const draft = {
  whatIsNew: 'Yesterday we took a statement from your neighbour.',
  whatHappensNext: 'On Friday an officer collects the camera footage.',
  nextBy: '2026-11-30',
}
test.each([
  ['new and next', {}, 'kept'],
  ['nothing new, because', { whatIsNew: 'Nothing new, because the laboratory has not sent its results yet.' }, 'kept'],
  [
    'a template alone',
    { whatIsNew: 'Enquiries are ongoing. We will be in touch in due course. Thank you for your patience.' },
    'says-nothing',
  ],
  ['one word', { whatIsNew: 'Update' }, 'says-nothing'],
  ['no next step', { whatHappensNext: 'TBC' }, 'no-next-step'],
  ['a date gone by', { nextBy: '2026-11-22' }, 'next-date-passed'],
  ['a date in 2099', { nextBy: '2099-01-01' }, 'next-date-too-far'],
  ['Arabic', { whatIsNew: 'أخذنا أمس إفادة من جارك في الشارع' }, 'kept'],
])('an update with %s: %s', (_, change, expected) => {
  const checked = checkSubstance({ ...draft, ...change }, today)
  expect(checked.ok ? 'kept' : checked.refusal.code).toBe(expected)
})

test('an empty saying adds nothing, however often it is said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), times => {
      expect(wordsOfSubstance('Enquiries are ongoing. '.repeat(times))).toBe(0)
    }),
  )
})
