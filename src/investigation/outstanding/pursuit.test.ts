import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NAMED, SUSPECT_EVENTS } from '../suspect-state.ts'
import { considerPursuit, LONGEST_REVIEW_DAYS, outstanding, reviewOverdue, STAGES } from './pursuit.ts'

const at = (text: string) => Temporal.Instant.from(`${text}Z`)
const NOW = at('2026-11-23T10:00')
const ask = (change: object = {}) => ({ stage: 'not-located' as const, at: NOW, reviewOn: '2026-11-25', ...change })

test.each([
  ['named', ask(), {}, 'ok'],
  ['in custody', ask(), { inCustody: true }, 'in-custody'],
  ['let go', ask(), { state: 'no-further-action' }, 'over'],
  ['failed bail, on bail', ask({ stage: 'failed-bail' }), { onBail: true, state: 'bailed' }, 'ok'],
  ['failed bail, and not on bail', ask({ stage: 'failed-bail' }), {}, 'not-on-bail'],
  ['wanted without a reference', ask({ stage: 'wanted' }), {}, 'needs-reference'],
  ['wanted', ask({ stage: 'wanted', circulation: 'EX/99' }), {}, 'ok'],
  ['a review today', ask({ reviewOn: '2026-11-23' }), {}, 'ok'],
  ['a review yesterday', ask({ reviewOn: '2026-11-22' }), {}, 'review-past'],
  ['a review at the longest', ask({ reviewOn: '2026-12-21' }), {}, 'ok'],
  ['a review later than that', ask({ reviewOn: '2026-12-22' }), {}, 'review-late'],
] as const)('%s', (_, asked, change, expected) => {
  const given = considerPursuit(asked, { ...NAMED, ...change }, NOW)
  expect(given.ok ? 'ok' : given.refusal.code).toBe(expected)
})

const newest = (stage: (typeof STAGES)[number]) => ({
  stage,
  at: at('2026-11-20T10:00'),
  stageSince: at('2026-11-19T10:00'),
})
const named = { state: 'named', namedAt: at('2026-11-18T10:00') }
test.each([
  ['named, nothing written', named, null, [], { stage: 'not-located', since: named.namedAt }],
  ['seen, nothing written', { ...named, state: 'interviewed' }, null, [], undefined],
  ['wanted', named, newest('wanted'), [], { stage: 'wanted', since: at('2026-11-19T10:00') }],
  ['wanted, arrested since', { ...named, state: 'arrested' }, newest('wanted'), ['arrest'], undefined],
  [
    'wanted, interviewed since',
    { ...named, state: 'interviewed' },
    newest('wanted'),
    ['interview'],
    { stage: 'wanted', since: at('2026-11-19T10:00') },
  ],
  ['located, interviewed since', { ...named, state: 'interviewed' }, newest('located'), ['interview'], undefined],
  [
    'failed bail',
    { ...named, state: 'bailed' },
    newest('failed-bail'),
    ['bail-change'],
    { stage: 'failed-bail', since: at('2026-11-19T10:00') },
  ],
  [
    'failed bail, arrested and bailed again',
    { ...named, state: 'bailed' },
    newest('failed-bail'),
    ['arrest', 'bail'],
    undefined,
  ],
] as const)('%s', (_, suspect, written, events, expected) => {
  const happened = events.map(event => ({ event, at: at('2026-11-21T10:00') }))
  expect(outstanding(suspect, written, happened)).toEqual(expected)
})

test('somebody named and never seen is outstanding, whatever was or was not written down', () => {
  fc.assert(
    fc.property(fc.option(fc.constantFrom(...STAGES)), fc.boolean(), (stage, met) => {
      const events = met ? [{ event: 'arrest' as const, at: at('2026-11-21T10:00') }] : []
      expect(outstanding(named, stage ? newest(stage) : null, events)).toBeDefined()
    }),
  )
})

test('an event before it was written ends nothing; an arrest after it always does', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STAGES), fc.constantFrom(...SUSPECT_EVENTS), (stage, event) => {
      const suspect = { ...named, state: 'bailed' }
      expect(outstanding(suspect, newest(stage), [{ event, at: at('2026-11-20T09:59') }])).toMatchObject({ stage })
      expect(outstanding(suspect, newest(stage), [{ event: 'arrest', at: at('2026-11-20T10:01') }])).toBeUndefined()
    }),
  )
})

test('a review is overdue from the end of its London day, in summer too', () => {
  expect(reviewOverdue('2026-11-23', at('2026-11-23T23:59'))).toBe(false)
  expect(reviewOverdue('2026-11-23', at('2026-11-24T00:00'))).toBe(true)
  expect(reviewOverdue('2027-06-14', at('2027-06-14T22:59'))).toBe(false)
  expect(reviewOverdue('2027-06-14', at('2027-06-14T23:00'))).toBe(true)
  expect(reviewOverdue(null, NOW)).toBe(false)
  expect(LONGEST_REVIEW_DAYS).toBeLessThanOrEqual(28)
})
