import { expect, test } from 'vitest'
import { byPress, mayTake, type Standing, standing, type Taken } from './alarm-owner.ts'
import { ago, NOW } from './test-watched.ts'

const RULE = {
  label: 'Nobody sent',
  after: 0,
  steps: [
    { minutes: 10, duty: 'duty-inspector' },
    { minutes: 20, duty: 'control-room-manager' },
  ],
  againMinutes: 20,
  source: 'a test',
  confidence: 'proposal',
} as const
const raised = (minutes: number) => ({
  rule: 'nobody-sent' as const,
  since: ago(minutes),
  because: 'nobody is on the way',
})
const taken = (minutes: number, done?: number): Taken => ({
  rule: 'nobody-sent',
  takenAt: ago(minutes),
  by: 'a',
  byName: 'Katerina Oakley',
  ...(done === undefined
    ? { deed: null, did: null, doneAt: null }
    : { deed: 'sent', did: 'Sent H21', doneAt: ago(done) }),
})

test.each<[string, number, Taken[], Standing['state'], number, string]>([
  ['new', 1, [], 'unowned', 0, 'a supervisor'],
  ['nobody took it for ten minutes', 10, [], 'unowned', 1, 'the duty inspector'],
  ['nobody took it for an hour', 60, [], 'unowned', 2, 'the control-room manager'],
  ['taken', 30, [taken(5)], 'owned', 0, 'a supervisor'],
  ['taken, and not a word for ten minutes', 30, [taken(10)], 'owned', 1, 'the duty inspector'],
  ['answered 19 minutes ago', 60, [taken(30, 19)], 'quiet', 0, 'a supervisor'],
  ['answered 20 minutes ago and still true', 60, [taken(30, 20)], 'unowned', 0, 'a supervisor'],
  ['answered 31 minutes ago, and nobody took it again', 60, [taken(40, 31)], 'unowned', 1, 'the duty inspector'],
  ['answered, then taken again', 60, [taken(50, 40), taken(3)], 'owned', 0, 'a supervisor'],
  ['answered before it was true again', 2, [taken(90, 80)], 'unowned', 0, 'a supervisor'],
  [
    'another alarm of the contact was taken',
    15,
    [{ ...taken(5), rule: 'below-floor' }],
    'unowned',
    1,
    'the duty inspector',
  ],
])('%s', (_, minutes, takings, state, rung, whose) => {
  expect(standing(raised(minutes), RULE, takings, NOW)).toMatchObject({ state, rung, whose })
})

test.each([
  ['nobody has it', undefined, 'new'],
  ['another has it', { ...taken(1), by: 'b' }, 'alarm-taken'],
  ['I have it', { ...taken(1), by: 'me' }, 'mine'],
  ['another has been silent for a whole rung', { ...taken(10), by: 'b' }, 'over'],
])('%s', (_, open, expected) => {
  const may = mayTake(open, { id: 'me' }, RULE.steps, NOW)
  expect(may.ok ? may.value : may.refusal.code).toBe(expected)
})

test('nobody’s come before somebody’s, and whoever rose highest comes first', () => {
  const one = (minutes: number, takings: Taken[] = []) => standing(raised(minutes), RULE, takings, NOW)
  const [owned, fresh, old, quiet] = [one(50, [taken(1)]), one(2), one(25), one(50, [taken(9, 5)])]
  expect([quiet, owned, fresh, old].toSorted(byPress)).toEqual([old, fresh, owned, quiet])
})
