import { expect, test } from 'vitest'
import { readTime } from '../platform/time.ts'
import { lineIn } from './line-fields.ts'
import { planDue, setPlan } from './plan.ts'

const at = (text: string) => readTime(text)!
const NOW = at('2026-11-23T10:00')
const LINE = { objective: 'Who was in the shop', action: 'Ask for the recording', dueAt: at('2026-11-24T10:00') }
const ASK = {
  objective: 'Find who took the coats',
  risk: 'Staff fear a return',
  victimContact: 'By phone each Friday',
  line: LINE,
}
const NONE = { version: 0, openLines: 0 }

test.each([
  ['whole', {}, NONE, 'accepted'],
  ['no objective', { objective: ' ' }, NONE, 'needs-words'],
  ['no risk', { risk: '' }, NONE, 'needs-words'],
  ['no victim contact', { victimContact: '\n' }, NONE, 'needs-words'],
  ['no line and none open', { line: undefined }, NONE, 'needs-line'],
  ['no line, one open', { line: undefined }, { version: 1, openLines: 1 }, 'accepted'],
  ['a line due in the past', { line: { ...LINE, dueAt: at('2026-11-22T10:00') } }, NONE, 'due-in-past'],
  ['due after it perishes', { line: { ...LINE, perishesAt: at('2026-11-24T09:00') } }, NONE, 'due-after-perishing'],
])('a plan: %s', (_, change, planned, expected) => {
  const outcome = setPlan({ ...ASK, ...change }, planned, NOW)
  expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(expected)
})

test('a plan made again is the next version', () => {
  expect(setPlan(ASK, { version: 3, openLines: 2 }, NOW)).toEqual({ ok: true, value: { version: 4 } })
})

test('a refused line names its own field of the form', () => {
  const outcome = setPlan({ ...ASK, line: { ...LINE, dueAt: NOW } }, NONE, NOW)
  expect(outcome.ok ? '' : outcome.refusal.field).toBe('line.dueAt')
})

test('a plan is due a day after recording, whatever the clocks do', () => {
  expect(planDue(at('2026-10-24T22:00')).toString()).toBe(at('2026-10-25T21:00').toString())
})

test.each([
  ['nothing', {}, 'none'],
  ['only the offered time', { 'line.dueAt': NOW }, 'none'],
  ['what it should show, and no more', { 'line.objective': 'Who' }, 'line.action'],
  ['an action without an aim', { 'line.action': 'Ask' }, 'line.objective'],
  ['no time', { 'line.objective': 'Who', 'line.action': 'Ask' }, 'line.dueAt'],
  ['only when it perishes', { 'line.perishesAt': NOW }, 'line.objective'],
  ['whole', { 'line.objective': 'Who', 'line.action': 'Ask', 'line.dueAt': NOW }, 'line'],
  ['as a program sends it', { line: LINE }, 'line'],
])('the line in a plan’s form: %s', (_, sent, expected) => {
  const line = lineIn(sent)
  expect(line.ok ? (line.value ? 'line' : 'none') : line.refusal.field).toBe(expected)
})
