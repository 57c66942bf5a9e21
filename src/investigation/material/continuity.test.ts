import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { continuityOf, type Found, MOVE_KINDS, type Move } from './continuity.ts'

const at = (time: string) => readTime(`2026-11-${time}`)!
const FOUND: Found = { foundBy: 'PC Example', foundWhere: 'The kitchen', foundAt: at('23T10:00'), bag: 'A100' }
let seq = 0
const move = (from: string, to: string, when: string, more: Partial<Move> = {}): Move => ({
  moveId: `move-${seq}`,
  seq: seq++,
  kind: 'handed-over',
  from,
  to,
  place: 'The store',
  bag: 'A100',
  at: at(when),
  corrects: null,
  ...more,
})
const STORE = 'Property store'

test.each<[string, Move[], RegExp[]]>([
  ['nothing after it was found', [], []],
  ['from hand to hand', [move('PC Example', STORE, '23T11:00'), move(STORE, 'The laboratory', '24T09:00')], []],
  [
    'names written otherwise',
    [move('pc  example', STORE, '23T11:00'), move('property-store', 'A laboratory', '24T09:00')],
    [],
  ],
  [
    'entered in another order',
    [move(STORE, 'The laboratory', '24T09:00', { seq: 1 }), move('PC Example', STORE, '23T11:00', { seq: 2 })],
    [],
  ],
  [
    'a gap',
    [move('PC Example', STORE, '23T11:00'), move('DC Sample', 'The laboratory', '24T09:00')],
    [/how it got from Property store to DC Sample is not recorded/],
  ],
  ['a gap at the start', [move('DC Sample', STORE, '23T11:00')], [/from PC Example to DC Sample/]],
  ['before it was found', [move('PC Example', STORE, '23T09:59')], [/before it was found/]],
  [
    'twice at one moment',
    [move('PC Example', STORE, '23T11:00'), move(STORE, 'The laboratory', '23T11:00')],
    [/which was first cannot be told/],
  ],
  [
    'after it was given back',
    [
      move('PC Example', 'Morgan Example', '23T11:00', { kind: 'returned', bag: null }),
      move('Morgan Example', STORE, '24T09:00'),
    ],
    [/after it had been given back/],
  ],
  [
    'after it was disposed of',
    [move('PC Example', 'The furnace', '23T11:00', { kind: 'disposed' }), move('The furnace', STORE, '24T09:00')],
    [/after it had been disposed of/],
  ],
  [
    'a seal that is lost',
    [move('PC Example', STORE, '23T11:00', { bag: null })],
    [/sealed in bag A100, and on 24 Nov|sealed in bag A100, and on 23 Nov/],
  ],
  [
    'two things wrong with one hand-over',
    [move('DC Sample', STORE, '23T09:00')],
    [/before it was found/, /not recorded/],
  ],
])('an exhibit goes on %s', (_, moves, wrong) => {
  const told = continuityOf(FOUND, moves).wrong
  expect(told).toHaveLength(wrong.length)
  for (const [n, words] of wrong.entries()) expect(told[n]).toMatch(words)
})

test('a corrected entry no longer counts, and a correction may be corrected', () => {
  const wrong = move('DC Sample', STORE, '23T11:00', { moveId: 'a' })
  const right = move('PC Example', STORE, '23T11:05', { moveId: 'b', corrects: 'a' })
  const better = move('PC Example', 'Other store', '23T11:06', { moveId: 'c', corrects: 'b' })
  expect(continuityOf(FOUND, [wrong]).wrong).toHaveLength(1)
  expect(continuityOf(FOUND, [wrong, right])).toMatchObject({ wrong: [], holder: STORE })
  expect(continuityOf(FOUND, [wrong, right, better])).toMatchObject({ wrong: [], holder: 'Other store' })
})

test('whatever is entered, who has it is whoever had it last, and a chain without a gap has nothing wrong', () => {
  const names = fc.constantFrom('PC Example', 'DC Sample', STORE, 'The laboratory')
  const steps = fc.array(
    fc.record({ to: names, kind: fc.constantFrom(...MOVE_KINDS), minutes: fc.integer({ min: 1, max: 600 }) }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 40 }), (given, shuffle) => {
      let holder = FOUND.foundBy
      let when = FOUND.foundAt
      const moves = given.map((step, n): Move => {
        when = when.add({ minutes: step.minutes })
        const one = move(holder, step.to, '23T11:00', { moveId: `${n}`, seq: n, at: when, kind: step.kind })
        holder = step.to
        return one
      })
      const mixed = moves.toSorted((a, b) => ((a.seq * 7 + shuffle) % 11) - ((b.seq * 7 + shuffle) % 11))
      const told = continuityOf(FOUND, mixed)
      expect(told.moves).toEqual(moves)
      expect(told.holder).toBe(holder)
      const last = given.findIndex(step => step.kind === 'returned' || step.kind === 'disposed')
      expect(told.wrong.length).toBe(last < 0 ? 0 : given.length - 1 - last)
      // With any but the last one gone, either two hands no longer meet or it looks as if it never was: it is never silently whole.
      for (let n = 0; n + 1 < moves.length; n++) {
        const left = continuityOf(FOUND, moves.toSpliced(n, 1))
        if (moves[n]!.from !== moves[n]!.to) expect(left.wrong.length).toBeGreaterThan(0)
      }
    }),
  )
})
