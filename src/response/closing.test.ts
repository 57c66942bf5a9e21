import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayClose } from './closing.ts'

const ATTENDED = {
  closed: false,
  stillDeployed: [],
  promised: true,
  attended: true,
  reason: 'Advice given',
  whyNobodyWent: undefined,
}

test.each([
  ['attended', {}, 'Advice given'],
  ['nothing was promised', { promised: false, attended: false }, 'Advice given'],
  ['closed already', { closed: true }, 'already-closed'],
  ['a unit still on it', { stillDeployed: ['HN-A1'] }, 'still-deployed'],
  ['nobody went and nobody says why', { attended: false }, 'needs-why-nobody-went'],
  ['nobody went: blank', { attended: false, whyNobodyWent: '   ' }, 'needs-why-nobody-went'],
  ['nobody went: nobody to send', { attended: false, whyNobodyWent: 'No units available' }, 'no-resource-is-no-reason'],
  [
    'the same in the other box',
    { attended: false, whyNobodyWent: 'See reason', reason: 'No officers available all night' },
    'no-resource-is-no-reason',
  ],
  [
    "nobody went, for the caller's own reason",
    { attended: false, whyNobodyWent: 'Her son is home and safe, she asks for nobody', reason: 'Found safe.' },
    'Found safe. Nobody went: Her son is home and safe, she asks for nobody',
  ],
  [
    'a silent caller whom nobody has seen, with every other word in place',
    { attended: false, held: true, whyNobodyWent: 'Rang back: a man said all was well' },
    'held-caller',
  ],
  ['a silent caller whom an officer has seen', { held: true }, 'Advice given'],
])('may it be closed: %s', (_, change, expected) => {
  const outcome = mayClose({ ...ATTENDED, ...change })
  expect(outcome.ok ? outcome.value : outcome.refusal.code).toBe(expected)
})

test('with a unit on it, or a promise nobody kept or explained, no words close it', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), fc.boolean(), (reason, attended, deployed) => {
      fc.pre(deployed || !attended)
      expect(
        mayClose({
          closed: false,
          promised: true,
          attended,
          reason,
          whyNobodyWent: undefined,
          stillDeployed: deployed ? ['HN-A1'] : [],
        }).ok,
      ).toBe(false)
    }),
  )
})
