import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ORDER_KINDS, ORDER_ROWS } from '../../people/orders/order-kinds.ts'
import { breach, change, considerOrder, readTerms, serve } from './order-ask.ts'
import { type PromptCase, promptedKinds, RELATIONSHIPS } from './prompt.ts'
import { considerQuestion, stillAnswers } from './question.ts'

const at = (text: string) => Temporal.Instant.from(`${text}Z`)
const of = (change: Partial<PromptCase> = {}): PromptCase => ({
  offence: 'assault-with-injury',
  sensitive: [],
  charged: false,
  ...change,
})
const kinds = (one: PromptCase, relationship: (typeof RELATIONSHIPS)[number]['code']) =>
  promptedKinds(one, relationship).map(row => row.kind)

test.each([
  ['domestic, partners', of({ sensitive: ['domestic'] }), 'partner', ['dvpn', 'dvpo', 'dapo', 'non-molestation']],
  ['an assault between partners, whatever it is called', of(), 'partner', ['dvpn', 'dvpo', 'dapo', 'non-molestation']],
  ['an assault by a stranger', of(), 'stranger', []],
  [
    'coercive control',
    of({ offence: 'controlling-or-coercive' }),
    'family',
    ['dvpn', 'dvpo', 'dapo', 'non-molestation'],
  ],
  ['stalking by a stranger', of({ offence: 'stalking' }), 'stranger', ['spo']],
  [
    'stalking by a former partner',
    of({ offence: 'stalking' }),
    'partner',
    ['dvpn', 'dvpo', 'dapo', 'non-molestation', 'spo'],
  ],
  ['stalking, charged', of({ offence: 'stalking', charged: true }), 'stranger', ['spo', 'restraining']],
  ['rape by somebody known, charged', of({ offence: 'rape', charged: true }), 'known', ['restraining', 'shpo']],
  [
    'rape, nobody charged, nothing known',
    of({ offence: 'rape' }),
    'not-known',
    ['dvpn', 'dvpo', 'dapo', 'non-molestation'],
  ],
] as const)('%s', (_, one, relationship, expected) => {
  expect(kinds(one, relationship)).toEqual(expected)
})

test('not knowing who they are to each other, or a charge, never makes the list shorter', () => {
  const offences = fc.constantFrom('stalking', 'rape', 'controlling-or-coercive', 'assault-with-injury', 'shoplifting')
  const sensitive = fc.subarray(['domestic', 'stalking', 'sexual', 'hate'] as const)
  fc.assert(
    fc.property(offences, sensitive, fc.constantFrom(...RELATIONSHIPS), (offence, marks, { code }) => {
      const one = of({ offence, sensitive: marks })
      const charged = kinds({ ...one, charged: true }, code)
      for (const kind of kinds(one, code)) expect(charged).toContain(kind)
      if (kinds(one, 'stranger').length > 0 || marks.includes('domestic'))
        for (const kind of kinds(one, code)) expect(kinds(one, 'not-known')).toContain(kind)
    }),
  )
})

test('every kind is decided, each with a reason; what is not brought by the case is not taken', () => {
  const one = of({ offence: 'stalking' })
  const answer = { kind: 'spo', answer: 'not', reason: 'Custody until trial keeps him away' } as const
  expect(considerQuestion(one, { relationship: 'stranger', answers: [answer, { ...answer, kind: 'shpo' }] })).toEqual({
    ok: true,
    value: [answer],
  })
  const refused = (answers: object[]) => {
    const considered = considerQuestion(one, { relationship: 'stranger', answers })
    return considered.ok ? 'ok' : considered.refusal.code
  }
  expect(refused([])).toBe('needs-answer')
  for (const reason of ['', 'n/a', 'No need', '- - -']) expect(refused([{ ...answer, reason }])).toBe('needs-reason')
  expect(refused([{ ...answer, answer: 'asked-for', reason: ' ' }])).toBe('needs-reason')
  expect(considerQuestion(of(), { relationship: 'stranger', answers: [] })).toMatchObject({
    refusal: { code: 'not-asked-here' },
  })
})

test.each([
  ['never asked', undefined, { offence: 'stalking', charged: false }, false],
  ['asked', { offence: 'stalking', charged: false }, { offence: 'stalking', charged: false }, true],
  ['of another offence', { offence: 'harassment', charged: false }, { offence: 'stalking', charged: false }, false],
  ['before the charge', { offence: 'stalking', charged: false }, { offence: 'stalking', charged: true }, false],
  ['since the charge', { offence: 'stalking', charged: true }, { offence: 'stalking', charged: true }, true],
])('%s: does it still answer?', (_, asked, now, answers) => {
  expect(stillAnswers(asked, now)).toBe(answers)
})

const MADE = at('2026-11-20T10:00')
test.each([
  ['dvpo', 28, 'ok'],
  ['dvpo', 14, 'ok'],
  ['dvpo', 30, 'too-long'],
  ['dvpo', 10, 'too-short'],
  ['dvpo', null, 'too-long'],
  ['dvpo', -1, 'ends-before-start'],
  ['spo', 800, 'ok'],
  ['spo', 365, 'too-short'],
  ['spo', null, 'ok'],
  ['restraining', null, 'ok'],
  ['non-molestation', 365, 'ok'],
  ['non-molestation', 0, 'ends-before-start'],
])('%s for %s days: %s', (kind, days, expected) => {
  const expiresAt = days === null ? undefined : MADE.add({ hours: 24 * days })
  const made = considerOrder({ kind, madeAt: MADE, expiresAt })
  expect(made.ok ? 'ok' : made.refusal.code).toBe(expected)
})

test('no kind takes an end that is not after its start', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ORDER_KINDS), fc.integer({ min: 0, max: 100_000 }), (kind, minutes) => {
      const made = considerOrder({ kind, madeAt: MADE, expiresAt: MADE.subtract({ minutes }) })
      expect(made.ok).toBe(false)
    }),
  )
  expect(ORDER_ROWS.every(row => (row.hours.least ?? 0) <= (row.hours.most ?? Number.POSITIVE_INFINITY))).toBe(true)
})

test('terms are read out alone, and a place is one that an address finds', () => {
  expect(
    readTerms([
      { kind: 'not-contact', words: 'Morgan Example by any means' },
      { kind: 'not-go', words: '7 Example Close, Hanley' },
      { kind: 'no-violence' },
      { kind: 'other', words: ' Hand in the keys ' },
      { kind: 'not-near' },
    ]),
  ).toMatchObject({
    value: [
      { words: 'not to contact Morgan Example by any means', homes: [] },
      {
        words: 'not to go to 7 Example Close, Hanley',
        homes: ['7 example close hanley', '7 example close hanley hanley'],
      },
      { words: 'not to use or threaten violence' },
      { words: 'Hand in the keys' },
    ],
  })
  expect(readTerms([{ kind: 'not-go', words: '7 Example Close' }])).toMatchObject({ refusal: { code: 'needs-place' } })
  expect(readTerms([{ kind: 'not-go', words: 'Example Primary School' }])).toMatchObject({ ok: true })
  expect(readTerms([{ kind: 'other' }])).toMatchObject({ refusal: { code: 'needs-term', field: 'term1Words' } })
})

const STANDS = { madeAt: MADE, servedAt: null, expiresAt: at('2026-12-10T00:00'), endedAt: null }
const SERVED = { ...STANDS, servedAt: at('2026-11-20T15:00') }
test.each([
  ['served after it was made', serve(STANDS, at('2026-11-20T10:00')), 'ok'],
  ['served before it was made', serve(STANDS, at('2026-11-20T09:59')), 'before-made'],
  ['served when it has run out', serve(STANDS, at('2026-12-10T00:00')), 'after-end'],
  ['served twice', serve(SERVED, at('2026-11-21T10:00')), 'already-served'],
  ['served when it was ended', serve({ ...STANDS, endedAt: at('2026-11-21T10:00') }, at('2026-11-22T10:00')), 'ended'],
  ['changed before it was made', change(SERVED, at('2026-11-19T10:00')), 'before-made'],
  ['changed', change(SERVED, at('2026-11-21T10:00')), 'ok'],
  ['ended twice', change({ ...SERVED, endedAt: at('2026-11-21T10:00') }, at('2026-11-22T10:00')), 'ended'],
  ['broken before it was served', breach(SERVED, at('2026-11-20T14:59')), 'not-served-then'],
  ['broken and never served', breach(STANDS, at('2026-11-22T10:00')), 'not-served-then'],
  ['broken', breach(SERVED, at('2026-11-20T15:00')), 'ok'],
  ['broken after it ran out', breach(SERVED, at('2026-12-10T00:00')), 'over-then'],
  [
    'broken after it was ended',
    breach({ ...SERVED, endedAt: at('2026-11-21T10:00') }, at('2026-11-21T10:00')),
    'over-then',
  ],
])('%s', (_, given, expected) => {
  expect(given.ok ? 'ok' : given.refusal.code).toBe(expected)
})
