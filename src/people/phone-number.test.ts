import { expect, test } from 'vitest'
import { sayPhone, tidyPhone } from './phone-number.ts'

test.each([
  ['07700 900123', '+447700900123'],
  ['+44 7700 900123', '+447700900123'],
  ['+44 (0)7700 900-123', '+447700900123'],
  ['0044 7700 900123', '+447700900123'],
  ['٠٧٧٠٠ ٩٠٠١٢٣', '+447700900123'],
  ['01632 960123', '+441632960123'],
  ['+33 1 23 45 67 89', '+33123456789'],
  ['withheld', null],
  ['  ', null],
  [null, null],
  ['Anonymous', null],
  ['works phone, ext 12', 'works phone, ext 12'],
  ['101', '101'],
  ["'; drop table contact.contact; --", "'; drop table contact.contact; --"],
])('%s is kept as %s', (typed, kept) => {
  expect(tidyPhone(typed)).toBe(kept)
})

test.each([
  ['+447700900123', '07700 900123'],
  ['+442079460123', '020 7946 0123'],
  ['+33123456789', '+33123456789'],
  [null, null],
  ['works phone', 'works phone'],
])('%s is read out as %s', (kept, said) => {
  expect(sayPhone(kept)).toBe(said)
})
