import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDanger, type Waiting } from '../waiting-danger.ts'
import { type PlanGiven, reviewState, writePlan } from './caller-plan.ts'
import {
  changesInPattern,
  FREQUENT_RULES,
  frequentRuleOn,
  frequentWords,
  NO_CALLS,
  type Past,
} from './frequent-callers.ts'

const DAY = Temporal.PlainDate.from('2026-11-23')
const RULE = frequentRuleOn(DAY)

test('the rules are dated without a gap, and each says that it is ours', () => {
  expect(FREQUENT_RULES.at(-1)!.to).toBeNull()
  for (const rule of FREQUENT_RULES) expect([rule.confidence, rule.source.length > 20]).toEqual(['proposal', true])
})

test.each([
  [NO_CALLS, []],
  [{ day: 4, week: 9, month: 19, year: 59 }, []],
  [{ day: 0, week: 40, month: 253, year: 400 }, ['40 in 7 days', '253 in 28 days', '400 in 12 months']],
])('frequent or not: %j', (counts, words) => expect(frequentWords(counts, RULE)).toEqual(words))

const at = (time: string) => Temporal.Instant.from(`2026-11-${time}:00Z`)
const past = (change: Partial<Past> = {}): Past => ({
  at: at('20T14:00'),
  dangers: ['fear or hiding'],
  silent: false,
  number: '+447700900253',
  ...change,
})
const before = Array.from({ length: 20 }, () => past())

test.each<[string, Partial<Past>, readonly Past[], string[]]>([
  ['as always', {}, before, []],
  [
    'a new danger',
    { dangers: ['fear or hiding', 'somebody badly hurt'] },
    before,
    ['never spoke of somebody badly hurt before'],
  ],
  ['silent', { silent: true }, before, ['was never silent before']],
  ['another number', { number: '+447700900999' }, before, ['never rang from this number before']],
  ['withheld says nothing of the number', { number: null }, before, []],
  ['at night', { at: at('21T02:30') }, before, ['hardly ever rang at night before']],
  ['at night, as often', { at: at('21T02:30') }, before.map(one => ({ ...one, at: at('19T03:00') })), []],
  ['at night, too few to tell', { at: at('21T02:30') }, before.slice(0, 4), []],
  ['nothing before, a danger', { dangers: ['a weapon'] }, [], ['never spoke of a weapon before']],
])('what is different: %s', (_, change, earlier, expected) =>
  expect(changesInPattern(past(change), earlier, RULE)).toEqual(expected),
)

const GIVEN: PlanGiven = {
  owner: 'Neighbourhood team, Hanley',
  helps: 'Speak slowly; ask about the dog',
  toCheck: 'Has she eaten, is the door locked, any new pain',
  agreedWith: 'Her, and her sister',
  reviewOn: '2026-12-20',
  version: 0,
}
test.each<[string, Partial<PlanGiven>, string]>([
  ['a first plan', {}, 'accepted'],
  ['drawn from another version', { version: 2 }, 'changed-meanwhile'],
  ['a day that is over', { reviewOn: '2026-11-23' }, 'review-in-the-past'],
  ['a year on', { reviewOn: '2027-11-23' }, 'review-too-late'],
  ['do not send', { helps: 'Do not send anybody, she is always fine' }, 'lowers-risk'],
  ['no deployment', { toCheck: 'No deployment unless asked twice' }, 'lowers-risk'],
  ['terminate', { helps: 'Terminate the call after two minutes' }, 'lowers-risk'],
  ['low priority', { helps: 'Treat as low priority' }, 'lowers-risk'],
])('a plan: %s', (_, change, expected) => {
  const outcome = writePlan({ ...GIVEN, ...change }, { day: DAY, version: 0, rule: RULE })
  expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
})

test.each([
  ['2026-11-22', 'overdue'],
  ['2026-11-23', 'due'],
  ['2026-11-30', 'due'],
  ['2026-12-01', 'later'],
] as const)('a plan to be reviewed on %s is %s', (on, state) => expect(reviewState(on, DAY, RULE)).toBe(state))

const WAITING = fc.record({
  channel: fc.constantFrom('999' as const, '101' as const, 'online' as const),
  happening: fc.constantFrom('yes' as const, 'no' as const, 'not-sure' as const, null),
  words: fc.subarray(['a weapon', 'fear or hiding']),
  vulnerable: fc.boolean(),
})

test('ringing often never moves anybody down the queue, nor takes a known danger from the list', () => {
  fc.assert(
    fc.property(WAITING, fc.nat(400), fc.nat(40), (one, count, lastDay) => {
      const waiting = (earlier: Waiting['earlier']): Waiting => ({
        channel: one.channel,
        offeredAt: at('23T10:00'),
        happening: one.happening,
        emergencyWords: one.words,
        callerNumber: '+447700900253',
        placeKnown: false,
        earlier,
      })
      const first = readDanger(waiting({ count: 0, lastDay: 0, vulnerable: one.vulnerable, fastestGrade: null }))
      const often = readDanger(
        waiting({ count: count + lastDay, lastDay, vulnerable: one.vulnerable, fastestGrade: null }),
      )
      expect(often.place).toBeLessThanOrEqual(first.place)
      expect(often.known).toEqual(expect.arrayContaining(first.known))
    }),
  )
})
