import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startOfLondonDay } from '../../platform/time.ts'
import { type BailStep, bailAlert, bailStanding, bailStartDay, daysLeft, lastDayOf } from './bail-period.ts'
import { type StepAsk, takeStep } from './bail-step.ts'

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').toInstant()
const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['an ordinary day', '2026-01-14', 3, '2026-04-13'],
  ['the first of a month', '2026-12-01', 3, '2027-02-28'],
  ['the last of January, to a month of thirty', '2026-01-31', 3, '2026-04-30'],
  ['30 November: February has no 30th', '2026-11-30', 3, '2027-02-28'],
  ['29 November: nor a 29th', '2026-11-29', 3, '2027-02-28'],
  ['29 November before a leap year', '2027-11-29', 3, '2028-02-28'],
  ['30 November before a leap year', '2027-11-30', 3, '2028-02-29'],
  ['28 November', '2026-11-28', 3, '2027-02-27'],
  ['29 February, a year on', '2028-02-29', 12, '2029-02-28'],
  ['31 August, six months', '2026-08-31', 6, '2027-02-28'],
  ['nine months over New Year', '2026-06-15', 9, '2027-03-14'],
])('a period from %s', (_, start, months, last) => {
  expect(lastDayOf(day(start), months).toString()).toBe(last)
})

test.each([
  ['arrested a minute to midnight', '2026-10-24T23:59', '2026-10-25'],
  ['arrested at midnight', '2026-10-25T00:00', '2026-10-26'],
  // 00:30 in London on 1 June is 23:30 UTC the day before.
  ['just after midnight in summer', '2026-06-01T00:30', '2026-06-02'],
])('bail is counted from the day after: %s', (_, arrested, start) => {
  expect(bailStartDay(at(arrested)).toString()).toBe(start)
})

test('it ends at midnight in London, on the nights when the clocks change too', () => {
  const ends = (arrested: string) =>
    bailStanding({ arrestedAt: at(arrested), bailedAt: at(arrested), case: 'standard' }, []).endsAt!.toString()
  expect(ends('2026-07-24T10:00')).toBe('2026-10-24T23:00:00Z')
  expect(ends('2026-07-25T10:00')).toBe('2026-10-26T00:00:00Z')
  expect(ends('2026-12-27T10:00')).toBe('2027-03-28T00:00:00Z')
  expect(ends('2026-12-28T10:00')).toBe('2027-03-28T23:00:00Z')
})

const ARREST = '2026-01-13T10:00'
const BAIL = { arrestedAt: at(ARREST), bailedAt: at('2026-01-13T22:00'), case: 'standard' as const }
const FOUND = {
  suspicion: 'Two witnesses picked him out and his car was filmed there',
  'more-time': 'The phone download comes back in June and must be read',
  diligent: 'Statements were taken in the first week and the laboratory was chased twice',
  necessary: 'She is afraid of him and the conditions keep him from her street',
}
const ask = (kind: BailStep['kind'], when: string, more: Partial<StepAsk> = {}): StepAsk => ({
  kind,
  at: at(when),
  findings: FOUND,
  representations: 'His solicitor was told on 2 April and objected to the curfew',
  ...more,
})
const code = (before: BailStep[], one: StepAsk, now: string) => {
  const said = takeStep(BAIL, before, one, at(now))
  return said.ok ? (said.value.standing.lastDay?.toString() ?? said.value.standing.waitsFor) : said.refusal.code
}
const to6: BailStep = { kind: 'extended', at: at('2026-04-01T10:00'), months: 6 }
const to9: BailStep = { kind: 'extended', at: at('2026-07-01T10:00'), months: 9 }

test.each<[string, BailStep[], StepAsk, string, string]>([
  [
    'an inspector, in time',
    [],
    ask('extended', '2026-04-13T23:59', { months: 6, authoriser: 'inspector' }),
    '2026-04-13T23:59',
    '2026-07-13',
  ],
  [
    'one minute late',
    [],
    ask('extended', '2026-04-14T00:00', { months: 6, authoriser: 'inspector' }),
    '2026-04-14T00:00',
    'bail-ended',
  ],
  [
    'in time, entered three days later',
    [],
    ask('extended', '2026-04-13T18:00', {
      months: 6,
      authoriser: 'inspector',
      lateBecause: 'Inspector Example signed it in the custody record that evening',
    }),
    '2026-04-16T09:00',
    '2026-07-13',
  ],
  [
    'entered later and nobody says why',
    [],
    ask('extended', '2026-04-13T18:00', { months: 6, authoriser: 'inspector' }),
    '2026-04-16T09:00',
    'needs-why-late',
  ],
  [
    'a custody officer',
    [],
    ask('extended', '2026-04-01T10:00', { months: 6, authoriser: 'custody-officer' }),
    '2026-04-01T10:00',
    'rank-too-low',
  ],
  [
    'nine months at once',
    [],
    ask('extended', '2026-04-01T10:00', { months: 9, authoriser: 'superintendent' }),
    '2026-04-01T10:00',
    'wrong-length',
  ],
  [
    'a superintendent, to nine',
    [to6],
    ask('extended', '2026-07-01T10:00', { months: 9, authoriser: 'superintendent' }),
    '2026-07-01T10:00',
    '2026-10-13',
  ],
  [
    'an inspector, to nine',
    [to6],
    ask('extended', '2026-07-01T10:00', { months: 9, authoriser: 'inspector' }),
    '2026-07-01T10:00',
    'rank-too-low',
  ],
  [
    'after nine only a court',
    [to6, to9],
    ask('extended', '2026-10-01T10:00', { months: 12, authoriser: 'assistant-chief-constable' }),
    '2026-10-01T10:00',
    'court-only',
  ],
  [
    'after nine, exceptionally complex',
    [to6, to9],
    ask('extended', '2026-10-01T10:00', { months: 12, authoriser: 'assistant-chief-constable', exceptional: true }),
    '2026-10-01T10:00',
    '2027-01-13',
  ],
  [
    'a court is asked on the last day',
    [to6, to9],
    ask('court-applied', '2026-10-13T16:00'),
    '2026-10-13T16:00',
    'court',
  ],
  [
    'a court is asked the day after',
    [to6, to9],
    ask('court-applied', '2026-10-14T09:00'),
    '2026-10-14T09:00',
    'bail-ended',
  ],
  [
    'a court that was asked in time decides after the end',
    [to6, to9, { kind: 'court-applied', at: at('2026-10-13T16:00') }],
    ask('court-decided', '2026-10-20T11:00', { months: 12 }),
    '2026-10-20T12:00',
    '2027-01-13',
  ],
  [
    'it refuses after the end',
    [to6, to9, { kind: 'court-applied', at: at('2026-10-13T16:00') }],
    ask('court-decided', '2026-10-20T11:00'),
    '2026-10-20T12:00',
    '2026-10-13',
  ],
  [
    'no court was asked',
    [to6],
    ask('court-decided', '2026-07-01T11:00', { months: 12 }),
    '2026-07-01T12:00',
    'not-asked',
  ],
  ['sent to the prosecutor', [], ask('referred', '2026-04-03T10:00'), '2026-04-03T10:00', 'prosecutor'],
  [
    'back after twenty days: as many more',
    [{ kind: 'referred', at: at('2026-04-03T10:00') }],
    ask('returned', '2026-04-23T10:00'),
    '2026-04-23T10:00',
    '2026-05-03',
  ],
  [
    'extended while with the prosecutor',
    [{ kind: 'referred', at: at('2026-04-03T10:00') }],
    ask('extended', '2026-04-10T10:00', { months: 6, authoriser: 'inspector' }),
    '2026-04-10T10:00',
    'waits',
  ],
  [
    'nothing found',
    [],
    ask('extended', '2026-04-01T10:00', {
      months: 6,
      authoriser: 'inspector',
      findings: { ...FOUND, diligent: 'enquiries ongoing' },
    }),
    '2026-04-01T10:00',
    'needs-finding',
  ],
  [
    'nobody was heard',
    [],
    ask('extended', '2026-04-01T10:00', { months: 6, authoriser: 'inspector', representations: 'noted' }),
    '2026-04-01T10:00',
    'needs-representations',
  ],
  [
    'before they were bailed',
    [],
    ask('extended', '2026-01-13T11:00', { months: 6, authoriser: 'inspector' }),
    '2026-01-14T10:00',
    'before-bail',
  ],
  [
    'before what is recorded',
    [to6],
    ask('extended', '2026-03-01T10:00', { months: 9, authoriser: 'superintendent' }),
    '2026-04-02T10:00',
    'out-of-order',
  ],
])('%s', (_, before, one, now, expected) => {
  expect(code(before, one, now)).toBe(expected)
})

test.each([
  [29, undefined],
  [28, 28],
  [15, 28],
  [14, 14],
  [1, 1],
  [0, 1],
  [-3, 1],
])('%i days left are told as %s', (left, told) => expect(bailAlert(left)).toBe(told))

test('the agencies that the Act names begin with six months', () => {
  expect(bailStanding({ ...BAIL, case: 'non-standard' }, []).lastDay?.toString()).toBe('2026-07-13')
})

const anyDay = fc.integer({ min: 0, max: 15_000 }).map(n => day('2023-01-01').add({ days: n }))

test('a longer period never ends sooner, is never longer than its months, and ends on a day that begins none of them late', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (start, months) => {
      const last = lastDayOf(start, months)
      expect(Temporal.PlainDate.compare(last, lastDayOf(start, months + 1))).toBeLessThan(0)
      expect(Temporal.PlainDate.compare(last, start.add({ months }))).toBeLessThanOrEqual(0)
      expect(Temporal.PlainDate.compare(last, start.add({ months }).subtract({ days: 1 }))).toBeGreaterThanOrEqual(0)
      expect(Temporal.PlainDate.compare(last, lastDayOf(start.add({ days: 1 }), months))).toBeLessThanOrEqual(0)
    }),
  )
})

test('whatever is tried in whatever order, nothing that was authorised after the end makes bail longer', () => {
  const kinds = fc.constantFrom<BailStep['kind']>('extended', 'court-applied', 'court-decided', 'referred', 'returned')
  const tries = fc.array(
    fc.record({
      kind: kinds,
      wait: fc.integer({ min: 0, max: 120 }),
      months: fc.constantFrom(6, 9, 12, 18),
      lateBecause: fc.constantFrom(undefined, 'Signed in time in the custody record'),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(anyDay, tries, (arrested, asks) => {
      const bail = {
        arrestedAt: startOfLondonDay(arrested),
        bailedAt: startOfLondonDay(arrested),
        case: 'standard' as const,
      }
      let steps: BailStep[] = []
      let now = bail.bailedAt
      for (const { kind, wait, months, lateBecause } of asks) {
        now = now.add({ hours: 24 * wait })
        const before = bailStanding(bail, steps)
        const left = daysLeft(before, now)
        const said = takeStep(
          bail,
          steps,
          {
            ...ask(kind, ARREST),
            at: now,
            months,
            authoriser: 'assistant-chief-constable',
            exceptional: true,
            lateBecause,
          },
          now,
        )
        if (!said.ok) continue
        if (left !== null && left < 0) expect(said.value.standing.lastDay?.toString()).toBe(before.lastDay!.toString())
        steps = [...steps, said.value.step]
      }
    }),
  )
})
