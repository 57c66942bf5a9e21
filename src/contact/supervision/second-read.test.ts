import { expect, test } from 'vitest'
import { blindWords, HIDDEN } from './blind-words.ts'
import { agreementOf, mayRead, type Reader } from './second-read.ts'

const READER: Reader = { id: 'reader', handlerId: 'handler', worked: false, opened: false }

test.each<[string, Partial<Reader>, string]>([
  ['somebody who never saw it', {}, 'blind'],
  ['the handler', { id: 'handler' }, 'own-contact'],
  ['somebody who approved its grade', { worked: true }, 'own-contact'],
  ['somebody who had it open', { opened: true }, 'not blind'],
  ['the handler, who of course had it open', { id: 'handler', opened: true }, 'own-contact'],
])('%s', (_, change, expected) => {
  const may = mayRead({ ...READER, ...change })
  expect(may.ok ? (may.value.blind ? 'blind' : 'not blind') : may.refusal.code).toBe(expected)
})

test('"cannot tell" and readings that were not blind are counted apart and never as agreement', () => {
  const found = agreementOf([
    { first: 'priority', second: 'priority', blind: true },
    { first: 'resolve', second: 'scheduled', blind: true },
    { first: 'immediate', second: 'priority', blind: true },
    { first: 'resolve', second: null, blind: true },
    { first: 'resolve', second: 'resolve', blind: false },
  ])
  expect(found).toMatchObject({ read: 5, blind: 4, notBlind: 1, cannotTell: 1, wouldBeFaster: 1, wouldBeSlower: 1 })
  expect(found.plain).toMatchObject({ n: 3, agreed: 1 })
  expect(agreementOf([]).plain).toMatchObject({ n: 0, kappa: null, why: 'nothing was read twice' })
})

test.each([
  ['Graded immediate, H21 sent', `${HIDDEN} ${HIDDEN}, H21 sent`],
  ['She said it is immediately behind the shop', 'She said it is immediately behind the shop'],
  ['Priority? No: RESOLVE. Oakley agrees', `${HIDDEN}? No: ${HIDDEN}. ${HIDDEN} agrees`],
  ['Told Kateřina that he is back', `Told ${HIDDEN} that he is back`],
  ['Grade 1 as he has a knife', `${HIDDEN} as he has a knife`],
])('%s', (words, expected) => {
  expect(blindWords(words, ['Kateřina Oakley'])).toBe(expected)
})
