import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReportBody } from './online-report.ts'
import { OUR_REPORT_LIMITS, reportLimitsOf } from './report-limits.ts'
import { type Answers, isNow, missingOn, readAnswers, STEPS, stepAfter } from './report-steps.ts'

const WHOLE: Answers = { happening: 'no', what: 'My bicycle was taken', safeChannel: 'none' }

test.each([
  ['nothing said of now', 'now', {}, 'now', 'happening'],
  ['not now', 'now', { happening: 'no' }, 'what', undefined],
  ['nothing written', 'what', { happening: 'no' }, 'what', 'what'],
  ['no place', 'where', WHOLE, 'when', undefined],
  ['a place without end', 'where', { ...WHOLE, place: 'x'.repeat(501) }, 'where', 'place'],
  ['no time', 'when', WHOLE, 'who', undefined],
  ['not sure when', 'when', { ...WHOLE, whenUnsure: 'yes' }, 'who', undefined],
  ['no name', 'who', WHOLE, 'reach', undefined],
  ['no way said', 'reach', { ...WHOLE, safeChannel: undefined }, 'reach', 'safeChannel'],
  ['a way without a number', 'reach', { ...WHOLE, safeChannel: 'phone' }, 'reach', 'safeDetail'],
  ['a way that is none of ours', 'reach', { ...WHOLE, safeChannel: 'pigeon' }, 'reach', 'safeChannel'],
  ['all of it', 'reach', WHOLE, 'check', undefined],
  ['come by another way, without the first answer', 'reach', { ...WHOLE, happening: undefined }, 'now', 'happening'],
] as const)('on from a page: %s', (_, step, given, next, field) => {
  const went = stepAfter(step, 'on', given as Answers)
  expect([went.step, went.missing?.field]).toEqual([next, field])
})

test('back is always one page back, whatever is missing', () => {
  expect(STEPS.map(step => stepAfter(step, 'back', {}).step)).toEqual(['now', ...STEPS.slice(0, -1)])
})

test.each([
  ['they say so', { happening: 'yes', what: 'A noise' }, true],
  ['their words say so', { happening: 'no', what: 'He has a knife' }, true],
  ['their words of when say so', { ...WHOLE, when: 'It is happening now, please hurry' }, true],
  ['neither', WHOLE, false],
] as const)('happening now: %s', (_, given, expected) => {
  expect(isNow(given)).toBe(expected)
})

test('whatever the pages let through is a report that is taken, in its own words', () => {
  const words = fc.string({ maxLength: 40 })
  const given = fc.record(
    {
      happening: fc.constantFrom('yes', 'no', 'not-sure', 'perhaps'),
      what: words,
      place: words,
      when: words,
      whenUnsure: fc.constantFrom('yes', 'x'),
      name: words,
      policeInvolved: fc.constantFrom('yes', 'no', 'x'),
      safeChannel: fc.constantFrom('phone', 'none', 'x'),
      safeDetail: words,
      safeWhen: words,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(given, form => {
      const answers = readAnswers(form)
      if (STEPS.some(step => missingOn(step, answers))) return
      const read = ReportBody.safeParse(answers)
      expect(read.success, JSON.stringify(read.error?.issues)).toBe(true)
      expect(read.data?.what).toContain(answers.what!.trim())
    }),
  )
})

test('a force sets how long an unfinished report waits and how many wrong codes end it; where it sets neither, ours', () => {
  expect(reportLimitsOf({})).toEqual({ savedHours: 72, wrongCodes: 5 })
  expect(reportLimitsOf({})).toBe(OUR_REPORT_LIMITS)
  const reporting = { savedHours: 24, wrongCodes: 3 }
  expect(reportLimitsOf({ reporting })).toEqual(reporting)
})
