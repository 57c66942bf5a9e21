import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberToRing, REFERENCE, ReportBody, reportReference } from './online-report.ts'

const WHOLE = { happening: 'no', what: 'My bicycle was taken', safeChannel: 'email', safeDetail: 'someone@example.org' }

test.each([
  ['whole', {}, 'accepted'],
  ['in a hurry', { place: undefined, name: undefined }, 'accepted'],
  ['no contact wanted', { safeChannel: 'none', safeDetail: undefined }, 'accepted'],
  ['a safe way without the number', { safeDetail: undefined }, 'safeDetail'],
  ['not said whether it is happening', { happening: undefined }, 'happening'],
  ['nothing written', { what: '  ' }, 'what'],
  ['a NUL', { what: 'a\u0000b' }, 'what'],
  ['Arabic', { what: 'سُرقت دراجتي', name: 'محمد الأحمد' }, 'accepted'],
  ['SQL', { what: "'); drop table contact.contact; --" }, 'accepted'],
])('a report: %s', (_, change, expected) => {
  const read = ReportBody.safeParse({ ...WHOLE, ...change })
  expect(read.success ? 'accepted' : read.error.issues[0]?.path[0]).toBe(expected)
})

test('a reference can be read out', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), bytes => {
      expect(reportReference(bytes)).toMatch(REFERENCE)
      expect(reportReference(bytes)).not.toMatch(/[01IO]/)
    }),
  )
})

test.each([
  ['phone', '07700 900123'],
  ['text', '07700 900123'],
  ['email', null],
  ['post', null],
])('by %s, the number to ring is %s', (safeChannel, expected) => {
  expect(numberToRing(ReportBody.parse({ ...WHOLE, safeChannel, safeDetail: '07700 900123' }))).toBe(expected)
})
