import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phonesOutsideDrama } from './drama-phones.ts'

test.each([
  ['07700 900123', []],
  ['ring +44 7700 900999 or 01632960000', []],
  ['07700 901000', ['07700 901000']],
  ['01782 123456', ['01782 123456']],
  ['+44 (0)1782 123456', ['+44 (0)1782 123456']],
  ['(01782) 123 456', ['01782) 123 456']],
  ['+44 (0)7700 900123 and 0044 1632 960123', []],
  ['0044 1782 123456', ['0044 1782 123456']],
  ['call 999 or 101', []],
  ['2019-01-01 2026-02-01', []],
  ['from 2019-01-01 to 2026-02-01, 07:00 to 19:00, collar 1001', []],
])('real-looking phones in %j', (text, expected) => expect(phonesOutsideDrama(text)).toEqual(expected))

test('any eleven digits after a nought are found unless they are kept for drama', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }), number => {
      const phone = `0${number}`
      const drama = phone.startsWith('07700900') || phone.startsWith('01632960')
      expect(phonesOutsideDrama(`Phone ${phone}.`)).toEqual(drama ? [] : [phone])
    }),
  )
})
