import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { noticeDue, type SchoolCalendar, schoolDay } from './school-days.ts'

const HOLIDAYS = {
  dates: new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03']),
  lastKnownYear: 2027,
  source: 'test',
}
const COUNTY: SchoolCalendar = {
  kind: 'authority',
  name: 'Example County',
  districts: ['Stafford'],
  sessions: [
    { from: '2026-09-02', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-03-25' },
    { from: '2027-04-12', to: '2027-05-28' },
  ],
  closed: ['2026-11-27'],
  source: 'test',
}
const LATER: SchoolCalendar = {
  ...COUNTY,
  kind: 'school',
  name: 'Example Primary',
  closed: ['2026-11-23', '2026-11-24'],
}

test.each([
  ['in the night: the same morning', '2026-11-24T03:00', [COUNTY], '2026-11-24T08:00:00Z', 'Tuesday 24 November'],
  ['after school has begun: the next day', '2026-11-24T08:00', [COUNTY], '2026-11-25T08:00:00Z', 'Wednesday'],
  ['in the evening', '2026-11-24T21:40', [COUNTY], '2026-11-25T08:00:00Z', 'Wednesday 25 November'],
  ['a Friday night', '2026-11-20T23:30', [COUNTY], '2026-11-23T08:00:00Z', 'Monday 23 November'],
  ['a day on which schools stay closed', '2026-11-26T20:00', [COUNTY], '2026-11-30T08:00:00Z', 'Monday 30 November'],
  ['the last night of the half-term', '2026-10-23T22:00', [COUNTY], '2026-11-02T08:00:00Z', 'Monday 2 November'],
  ['the last night of term', '2026-12-18T23:59', [COUNTY], '2027-01-04T08:00:00Z', 'Monday 4 January'],
  ['the night before a bank holiday in term', '2027-04-30T22:00', [COUNTY], '2027-05-04T07:00:00Z', 'Tuesday 4 May'],
  ['before Good Friday: after the holiday', '2027-03-25T18:00', [COUNTY], '2027-04-12T07:00:00Z', 'Monday 12 April'],
  ['the hour that comes twice', '2026-10-25T01:30', [COUNTY], '2026-11-02T08:00:00Z', 'Monday 2 November'],
  ['two calendars: the earlier', '2026-11-23T03:00', [LATER, COUNTY], '2026-11-23T08:00:00Z', 'Example County'],
  ['one school of its own', '2026-11-23T03:00', [LATER], '2026-11-25T08:00:00Z', 'Example Primary'],
  ['no term dates: the next working day', '2026-11-20T23:30', [], '2026-11-23T08:00:00Z', 'no term dates are known'],
  ['none, and a bank holiday', '2027-05-02T23:30', [], '2027-05-04T07:00:00Z', 'the next working day'],
  ['none, as the clocks go forward', '2027-03-28T00:59', [], '2027-03-30T07:00:00Z', 'the next working day'],
  ['the last night of what is known', '2027-05-28T23:00', [COUNTY], '2027-05-31T07:00:00Z', 'the term dates end'],
  ['before what is known', '2026-08-31T23:00', [COUNTY], '2026-09-01T07:00:00Z', 'the term dates end'],
] as const)('%s', (_, from, calendars, due, because) => {
  const said = noticeDue(readTime(from)!, calendars, HOLIDAYS)
  expect([said.dueAt.toString(), said.because]).toEqual([due, expect.stringContaining(because)])
  expect(said.known).toBe(!/working day/.test(said.because))
})

test('the clock of London: due at eight on either side of the change', () => {
  const at = (from: string) => noticeDue(readTime(from)!, [], HOLIDAYS).dueAt.toString()
  expect(at('2026-10-23T20:00')).toBe('2026-10-26T08:00:00Z')
  expect(at('2026-10-22T20:00')).toBe('2026-10-23T07:00:00Z')
})

test('it is due after the attendance, on a day when that school is open, and no school day lies between', () => {
  const minutes = fc.integer({ min: 0, max: 200 * 24 * 60 })
  fc.assert(
    fc.property(minutes, fc.boolean(), (later, own) => {
      const from = readTime('2026-09-02T00:00')!.add({ minutes: later })
      const calendar = own ? LATER : COUNTY
      const said = noticeDue(from, [calendar], HOLIDAYS)
      expect(Temporal.Instant.compare(from, said.dueAt)).toBe(-1)
      const due = said.dueAt.toZonedDateTimeISO('Europe/London')
      expect(due.hour).toBe(8)
      expect(schoolDay(due.toPlainDate(), calendar, HOLIDAYS)).toBe('school')
      const first = from.toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 1 })
      for (let day = first; Temporal.PlainDate.compare(day, due.toPlainDate()) < 0; day = day.add({ days: 1 }))
        expect(schoolDay(day, calendar, HOLIDAYS)).toBe('closed')
    }),
  )
})
