import { expect, test } from 'vitest'
import { frontWithoutAddress } from './address-in-front.ts'

const BACK = { address: '9 Example Close, Burslem', reachedBy: '01632 960123' }
test.each<[string, string | undefined, object, boolean, boolean]>([
  ['with neither', 'I saw a man at her gate at 11', BACK, false, true],
  ['on paper', undefined, BACK, false, true],
  ['with the address of the back', 'I live at 9, Example close and saw him', BACK, false, false],
  ['with a town that is on the back', 'I was in Burslem that day', BACK, false, true],
  ['with a postcode', 'I live at ST6 4AB', {}, false, false],
  ['with a number', 'Ring me on 07700 900123', {}, false, false],
  ['with a number in another form', 'It is +44 7700 900123', {}, false, false],
  ['with an email', 'Write to robin@example.org', {}, false, false],
  ['with an address that is evidence', 'He broke the window of 9 Example Close', BACK, true, true],
  ['with a time and a price', 'At 23:04 he paid 20.50 and left', {}, false, true],
  ['with a number plate', 'The car was AB12 CDE', {}, false, true],
  ['with a crime number', 'It is crime 204117', {}, false, true],
])('a statement %s', (_, words, back, evidence, fine) => {
  expect(frontWithoutAddress(words, back, evidence).ok).toBe(fine)
})
