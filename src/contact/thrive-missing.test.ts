import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ELEMENTS, IMMEDIACIES, PROMPTS, RISKS, TRIGGERS, YES_NO_UNKNOWN } from './thrive.ts'
import { elementStands, missingFor, refuseMissing, type Typed } from './thrive-missing.ts'
import type { ThriveBox } from './thrive-needs.ts'
import { THRIVE_PACKS } from './thrive-pack.ts'

const PACK = THRIVE_PACKS.at(-1)!
const FULL: Typed = {
  threat: 'Her husband, at the door',
  harm: 'Assault',
  immediacy: 'later',
  weapon: 'no',
  risk: 'low',
  riskReason: 'He has gone to his mother’s',
  investigation: 'Photographs of the door',
  engagement: 'Text first, on this number',
  ...Object.fromEntries(PROMPTS.map(prompt => [prompt, 'no'])),
}
const boxes = (trigger: (typeof TRIGGERS)[number], given: Typed) => missingFor(PACK, trigger, given).map(one => one.box)

test.each([
  ['initial', {}, []],
  ['initial', { investigation: '', engagement: '', riskReason: '' }, []],
  ['initial', { threat: ' ', harm: undefined, children: null }, ['threat', 'harm', 'children']],
  ['initial', { risk: 'cannot-tell', riskReason: '' }, ['riskReason']],
  ['initial', { risk: 'cannot-tell' }, []],
  ['new-information', { children: 'unknown' }, ['childrenReason']],
  ['new-information', { weapon: 'unknown', riskReason: '' }, []],
  ['delay', { weapon: 'unknown', riskReason: '' }, ['riskReason']],
  ['call-dropped', { engagement: '' }, ['engagement']],
  ['delay', { engagement: '', riskReason: '', investigation: '' }, ['riskReason', 'engagement']],
  ['regrade', { investigation: '', engagement: '', riskReason: '' }, ['riskReason', 'investigation', 'engagement']],
  ['transfer', { engagement: ' ', investigation: '' }, ['engagement']],
  ['handover', { engagement: '', riskReason: '' }, ['engagement']],
  ['closure', { investigation: '' }, ['investigation']],
  ['closure', { caller: 'yes' }, ['vulnerability']],
  ['closure', { caller: 'yes', callerReason: 'Eight months pregnant' }, []],
] as [(typeof TRIGGERS)[number], Typed, ThriveBox[]][])('%s with %j lacks %j', (trigger, change, expected) => {
  expect(boxes(trigger, { ...FULL, ...change })).toEqual(expected)
})

test('what is missing is said in words, and points to its box', () => {
  const refused = refuseMissing(missingFor(PACK, 'closure', { ...FULL, investigation: '' }), 'Before it is closed')
  expect(refused?.refusal).toMatchObject({ code: 'thrive-missing', field: 'investigation' })
  expect(refused?.refusal.message).toMatch(/^Before it is closed, THRIVE still needs: what must be looked into/)
  expect(refuseMissing([], 'Before it is closed')).toBeUndefined()
})

test.each(THRIVE_PACKS)(
  'edition $id says for every trigger what it asks for, and for every element what is recorded',
  pack => {
    expect(Object.keys(pack.triggers).toSorted()).toEqual([...TRIGGERS].toSorted())
    expect(Object.keys(pack.records)).toEqual([...ELEMENTS])
    for (const trigger of TRIGGERS) {
      const { elements, source } = pack.triggers[trigger]
      // No trigger may leave out the danger itself, and nothing is asked without saying by whose word.
      expect(elements, trigger).toEqual(expect.arrayContaining(['threat', 'harm', 'risk', 'vulnerability']))
      expect(source).toMatch(/contact\.md/)
    }
    const boxes = Object.values(pack.records).flatMap(of => of.map(one => one.box))
    expect(new Set(boxes).size).toBe(boxes.length)
  },
)

const words = fc.constantFrom('', ' ', 'Said so')
const typed: fc.Arbitrary<Typed> = fc.record({
  threat: words,
  harm: words,
  riskReason: words,
  investigation: words,
  vulnerability: words,
  engagement: words,
  immediacy: fc.constantFrom('', ...IMMEDIACIES),
  risk: fc.constantFrom('', ...RISKS),
  weapon: fc.constantFrom('', ...YES_NO_UNKNOWN),
  ...Object.fromEntries(
    PROMPTS.flatMap(prompt => [
      [prompt, fc.constantFrom('', ...YES_NO_UNKNOWN)],
      [`${prompt}Reason`, words],
    ]),
  ),
})
const answered = fc.constantFrom('immediacy', 'risk', 'weapon', ...PROMPTS)

test('‘cannot tell’ is never a pass: it makes no element recorded, and takes nothing off what is missing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TRIGGERS), typed, answered, (trigger, given, field) => {
      const unknown = field === 'immediacy' || field === 'risk' ? 'cannot-tell' : 'unknown'
      const asked: Typed = { ...given, [field]: field === 'immediacy' ? 'later' : field === 'risk' ? 'low' : 'no' }
      const told: Typed = { ...given, [field]: unknown }
      expect(boxes(trigger, told)).toEqual(expect.arrayContaining(boxes(trigger, asked)))
      const element = ELEMENTS.find(one => PACK.records[one].some(part => part.box === field))
      const stand = elementStands(PACK, trigger, told).find(one => one.element === element)!
      expect(stand.state).not.toBe('recorded')
    }),
  )
})

test('to write more never makes more missing, unless it is that somebody is vulnerable or nobody can tell', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TRIGGERS), typed, (trigger, given) => {
      for (const box of ['threat', 'harm', 'riskReason', 'investigation', 'vulnerability', 'engagement'] as const) {
        const more = boxes(trigger, { ...given, [box]: 'Said so' })
        expect(boxes(trigger, given)).toEqual(expect.arrayContaining(more))
      }
    }),
  )
})

test('closure and a slower grade ask for everything that any trigger asks for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TRIGGERS), typed, (trigger, given) => {
      for (const full of ['closure', 'regrade'] as const)
        expect(boxes(full, given)).toEqual(expect.arrayContaining(boxes(trigger, given)))
    }),
  )
})
