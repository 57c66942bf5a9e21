import { expect, test } from 'vitest'
import { askWithoutVictim, FIRST_EVIDENCE, isAskedOf } from './without-victim.ts'

const NONE = Object.fromEntries(FIRST_EVIDENCE.map(({ name }) => [name, 'None: PC Sample looked']))
const WHY = 'The door, her lip and the call tell it'

test.each<[string, Parameters<typeof askWithoutVictim>[0], string]>([
  ['yes, with what there is', { goesOn: 'yes', found: { video: 'My camera, from the door on' }, why: WHY }, 'accepted'],
  ['yes, with nothing', { goesOn: 'yes', found: { video: ' ' }, why: WHY }, 'needs-evidence'],
  ['no, each looked at', { goesOn: 'no', found: NONE, why: WHY }, 'accepted'],
  ['no, and nobody asked the neighbours', { goesOn: 'no', found: { ...NONE, witnesses: '' }, why: WHY }, 'not-looked'],
  [
    'not known, with what is looked for',
    { goesOn: 'not-known', found: {}, why: 'The doorbell next door is asked for' },
    'accepted',
  ],
  ['not known, and nothing else', { goesOn: 'not-known', found: {}, why: 'tbc' }, 'needs-why'],
])('could it go on without them: %s', (_, ask, expected) => {
  const read = askWithoutVictim(ask)
  expect(read.ok ? 'accepted' : read.refusal.code).toBe(expected)
})

test.each([
  ['domestic', undefined, true],
  ['stalking', undefined, true],
  [null, 'coercive-control', true],
  [null, 'harassment', true],
  ['sexual', 'rape', false],
  [null, 'shoplifting', false],
] as const)('it is asked of a report that is %s, recorded as %s: %s', (sensitive, offence, asked) => {
  expect(isAskedOf({ sensitive, offence })).toBe(asked)
})
