import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { reachKeys } from '../plan/reach-key.ts'
import { planOfNote, type Way } from '../plan/way.ts'
import { callsKnownSafe } from './known-safe.ts'
import { CONFIRMED, considerSettling, REQUEST_KINDS, SETTLED_AS } from './request.ts'

const NOW = readTime('2026-12-21T10:00')!
const HOME = '01632 960123'
const WORK = '07700 900124'
const CALL: Way = planOfNote({ channel: 'phone', reach: HOME, safe: true, checkedWithVictim: true }).ways[0]!
const TEXT: Way = { ...CALL, channel: 'text', reach: WORK }
const plan = (...ways: Way[]) => ({ ways })

test.each([
  ['nothing was recorded', undefined, plan(CALL), []],
  ['the first way is a text, a later one a call', plan(TEXT, CALL), plan(TEXT, CALL), [HOME]],
  ['a text alone says nothing of a call', plan(TEXT), plan(TEXT), []],
  ['recorded afterwards', plan(TEXT), plan(TEXT, CALL), []],
  ['taken out since', plan(CALL), plan(TEXT), []],
  ['no longer safe', plan(CALL), plan({ ...CALL, safe: false }), []],
  ['nobody had checked it', plan({ ...CALL, checked: false }), plan(CALL), []],
  ['another’s', plan({ ...CALL, whose: 'parent', holder: 'A Parent' }), plan(CALL), []],
  [
    'written another way',
    plan({ ...CALL, reach: '01632960123' }),
    plan({ ...CALL, reach: '+44 1632 960 123' }),
    ['01632960123'],
  ],
] as const)('calls known to be safe before and still: %s', (_, before, now, calls) => {
  expect(callsKnownSafe(before, now)).toEqual(calls)
  expect(callsKnownSafe(before, now, new Set([HOME, WORK].flatMap(one => reachKeys('phone', one))))).toEqual([])
})

test.each([
  ['in person', { how: 'in-person' }, [], 'ok'],
  ['by no way', {}, [HOME], 'speak-first'],
  ['by phone, with none safe', { how: 'phone' }, [], 'not-known-safe'],
  ['by phone, with one safe', { how: 'phone' }, [HOME], 'ok'],
  ['by phone, with two safe', { how: 'phone' }, [HOME, WORK], 'which-number'],
  ['by one of two', { how: 'phone', rang: '07700900124' }, [HOME, WORK], 'ok'],
  ['on a number that is none of them', { how: 'phone', rang: '07700 900666' }, [HOME], 'not-known-safe'],
] as const)('confirmed %s', (_, ask, calls, code) => {
  const said = { as: 'wanted', words: 'She told me so herself', ...ask } as const
  const settled = considerSettling({ kind: 'no-updates', at: NOW, settledAt: null }, said, calls)
  expect(settled.ok ? 'ok' : settled.refusal.code).toBe(code)
})

test('what would change how she is reached is settled only by somebody who has spoken with her, alone, on what was safe before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REQUEST_KINDS),
      fc.constantFrom(...SETTLED_AS),
      fc.constantFrom('phone' as const, 'in-person' as const, undefined),
      fc.constantFrom(undefined, HOME, WORK, '07700 900666'),
      fc.subarray([HOME, WORK]),
      fc.boolean(),
      (kind, as, how, rang, calls, settledBefore) => {
        const request = { kind, at: NOW, settledAt: settledBefore ? NOW : null }
        const settled = considerSettling(request, { as, how, rang, words: 'She told me so herself' }, calls)
        if (settledBefore) expect(settled).toMatchObject({ refusal: { code: 'settled-already' } })
        if (!settled.ok || !CONFIRMED.includes(kind)) return
        expect(as).not.toBe('done')
        expect(how === 'in-person' || (how === 'phone' && calls.includes(settled.value.rang!))).toBe(true)
      },
    ),
  )
})
