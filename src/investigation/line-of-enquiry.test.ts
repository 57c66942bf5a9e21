import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../platform/time.ts'
import { addLine, endLine } from './line-of-enquiry.ts'

const at = (text: string) => readTime(text)!
const NOW = at('2026-11-23T10:00')
const LINE = { objective: 'Who was in the shop', action: 'Ask for the recording', dueAt: at('2026-11-24T10:00') }

test.each([
  ['keeps', {}, 'accepted'],
  ['perishes after it is due', { perishesAt: at('2026-11-24T10:01') }, 'accepted'],
  ['perishes when it is due', { perishesAt: at('2026-11-24T10:00') }, 'due-after-perishing'],
  ['perishes before it is due', { perishesAt: at('2026-11-23T19:00') }, 'due-after-perishing'],
  ['perished already', { perishesAt: at('2026-11-23T09:00') }, 'already-perished'],
  ['due now', { dueAt: NOW }, 'due-in-past'],
  ['due last week', { dueAt: at('2026-11-16T10:00') }, 'due-in-past'],
  ['due in 2099', { dueAt: at('2099-11-24T10:00') }, 'too-far-ahead'],
  ['perishes in 2099', { perishesAt: at('2099-11-24T10:00') }, 'too-far-ahead'],
])('adding a line whose evidence %s', (_, change, expected) => {
  const outcome = addLine({ ...LINE, ...change }, NOW)
  expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
})

test('no line is accepted that is due at or after the moment its evidence is gone', () => {
  const hours = fc.integer({ min: -100, max: 20_000 })
  fc.assert(
    fc.property(hours, fc.option(hours, { nil: undefined }), (due, perishes) => {
      const line = {
        ...LINE,
        dueAt: NOW.add({ hours: due }),
        perishesAt: perishes === undefined ? undefined : NOW.add({ hours: perishes }),
      }
      if (addLine(line, NOW).ok) {
        expect(due).toBeGreaterThan(0)
        if (perishes !== undefined) expect(perishes).toBeGreaterThan(due)
      }
    }),
  )
})

test.each([
  [
    'done, with a result',
    'open',
    { state: 'done' as const, result: 'Three homes answered; nobody saw it' },
    'accepted',
  ],
  ['done, without', 'open', { state: 'done' as const, result: 'Done' }, 'needs-result'],
  [
    'not proportionate, because',
    'open',
    { state: 'not-proportionate' as const, result: 'No time window narrow enough to search' },
    'accepted',
  ],
  ['not proportionate, no because', 'open', { state: 'not-proportionate' as const, result: 'n/a' }, 'needs-because'],
  ['twice', 'done', { state: 'done' as const, result: 'Three homes answered; nobody saw it' }, 'already-ended'],
])('ending a line: %s', (_, state, ask, expected) => {
  const outcome = endLine({ state }, ask)
  expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
})
