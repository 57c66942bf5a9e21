import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, DECLARED_SPEED, kilometresBetween, minutesFor, type Point, suggest } from './nearest.ts'

const HANLEY: Point = [-2.175, 53.025]
const STAFFORD: Point = [-2.117, 52.806]

test.each([
  ['Hanley to Stafford', HANLEY, STAFFORD, 24.66],
  ['the same point', HANLEY, HANLEY, 0],
  ['a degree of latitude', [0, 52], [0, 53], 111.19],
  ['half way round the world', [0, 0], [180, 0], 20015.1],
  ['over the date line', [179.5, 0], [-179.5, 0], 111.19],
] as const)('great-circle kilometres: %s', (_, a, b, expected) => {
  expect(kilometresBetween(a, b)).toBeCloseTo(expected, 1)
})

const point = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))

test('a distance is the same both ways, never below nothing or above half the Earth, and a detour is never shorter', () => {
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const direct = kilometresBetween(a, b)
      expect(direct).toBeCloseTo(kilometresBetween(b, a), 6)
      expect(direct).toBeGreaterThanOrEqual(0)
      expect(direct).toBeLessThanOrEqual(20_015.2)
      expect(direct).toBeLessThanOrEqual(kilometresBetween(a, c) + kilometresBetween(c, b) + 1e-3)
    }),
  )
})

test('minutes are kilometres at the declared speed', () => {
  expect(minutesFor(DECLARED_SPEED.kmh)).toBe(60)
  expect(minutesFor(10, 60)).toBe(10)
})

const unit = (resourceId: string, at: Point, change: Partial<Candidate> = {}): Candidate => ({
  resourceId,
  kind: 'response',
  crew: 2,
  skills: [],
  baseId: 'hanley',
  at,
  from: 'From Hanley',
  ...change,
})
const NEED = { to: HANLEY, homeBaseId: 'hanley', weapon: false }

test.each([
  ['sooner before later', [unit('B', STAFFORD), unit('A', HANLEY)], ['A', 'B']],
  ['response before a specialist that is as near', [unit('A', HANLEY, { kind: 'dog' }), unit('B', HANLEY)], ['B', 'A']],
  ['a specialist that is nearer', [unit('A', STAFFORD), unit('B', HANLEY, { kind: 'roads' })], ['B', 'A']],
  ['the larger crew', [unit('A', HANLEY, { crew: 1 }), unit('B', HANLEY)], ['B', 'A']],
  ['else by callsign', [unit('B', HANLEY), unit('A', HANLEY)], ['A', 'B']],
  ['nobody', [], []],
] as const)('who could go: %s', (_, free, expected) => {
  expect(suggest(free, NEED).map(one => one.resourceId)).toEqual(expected)
})

test('the reasons say what a dispatcher would ask', () => {
  const [single, double] = suggest(
    [
      unit('B', STAFFORD, { crew: 2, skills: ['taser'], baseId: 'stafford', from: 'From Stafford' }),
      unit('A', HANLEY, { crew: 1 }),
    ],
    { ...NEED, weapon: true },
  )
  expect(single?.reasons).toEqual([
    'From Hanley, which answers for this place',
    'crew of one',
    'a weapon is not ruled out: send a second unit with it',
  ])
  expect(double?.reasons).toEqual(['From Stafford', 'crew of 2', 'carries Taser'])
})

test('it ranks all it is given, soonest first, and neither adds nor drops nor changes one', () => {
  const candidate = fc.record({
    resourceId: fc.string({ minLength: 1 }),
    kind: fc.constantFrom('response', 'dog', 'roads'),
    crew: fc.integer({ min: 1, max: 4 }),
    skills: fc.constant([]),
    baseId: fc.constant('hanley'),
    at: point,
    from: fc.constant('free'),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(candidate, { selector: one => one.resourceId }),
      point,
      fc.boolean(),
      (free, to, weapon) => {
        const before = structuredClone(free)
        const ranked = suggest(free, { to, homeBaseId: 'hanley', weapon })
        expect(ranked.map(one => one.resourceId).sort()).toEqual(free.map(one => one.resourceId).sort())
        expect(free).toEqual(before)
        for (const [n, one] of ranked.entries())
          if (n > 0) expect(one.minutes).toBeGreaterThanOrEqual(ranked[n - 1]!.minutes)
      },
    ),
  )
})
