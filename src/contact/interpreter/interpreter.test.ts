import { expect, test } from 'vitest'
import {
  type InterpreterGiven,
  type InterpreterRow,
  interpreterNow,
  interpreterWanted,
  interpreterWords,
  nextInterpreter,
} from './interpreter.ts'

const START = Temporal.Instant.from('2026-11-23T03:00:00Z')
const row = (seconds: number, change: Partial<InterpreterRow>): InterpreterRow => ({
  state: 'needed',
  language: 'Polish',
  way: null,
  who: null,
  why: null,
  at: START.add({ seconds }),
  byName: 'Handler',
  ...change,
})
const needed = row(0, {})
const joined = row(95, { state: 'joined', way: 'telephone', who: 'LL 4471' })
const JOINS: InterpreterGiven = { state: 'joined', way: 'telephone', who: 'LL 4471', independent: true }

test('the wait runs from the first asking to the first joining, whatever was said between', () => {
  const unknownAtFirst = row(0, { language: null })
  const now = interpreterNow([unknownAtFirst, row(20, {}), row(60, { state: 'none-found', why: 'all busy' }), joined])
  expect(now).toMatchObject({ waitedSeconds: 95, askedAt: START, state: 'joined', language: 'Polish' })
  expect(interpreterNow([])).toBeNull()
  // Asked anew after it was taken back: a wait of its own.
  const again = interpreterNow([needed, row(10, { state: 'not-needed', why: 'reads English' }), row(100, {})])
  expect(again).toMatchObject({ askedAt: START.add({ seconds: 100 }), joinedAt: null, waitedSeconds: null })
})

test.each([
  ['asked for, nobody joined', [needed], /Polish/],
  ['none found is still wanted', [needed, row(60, { state: 'none-found', why: 'all busy' })], /all busy/],
  ['the language is not known', [row(0, { language: null })], /not known yet/],
  ['joined', [needed, joined], null],
  ['taken back', [needed, row(60, { state: 'not-needed', why: 'reads English' })], null],
  ['nobody asked', [], null],
] as const)('wanted: %s', (_, rows, because) => {
  const wanted = interpreterWanted(interpreterNow(rows))
  if (because === null) expect(wanted).toBeNull()
  else {
    expect(wanted?.since).toEqual(START)
    expect(wanted?.because).toMatch(because)
  }
  expect(interpreterWords(interpreterNow(rows)) === null).toBe(rows.length === 0 || rows.at(-1)?.state === 'not-needed')
})

test.each<[string, InterpreterRow[], InterpreterGiven, string]>([
  ['one key, before the language is known', [], { state: 'needed' }, 'ok'],
  ['the language comes later', [row(0, { language: null })], { state: 'needed', language: 'Dari' }, 'ok'],
  ['the same key twice', [needed], { state: 'needed', language: 'Polish' }, 'nothing-new'],
  ['another joined', [needed, joined], { ...JOINS, who: 'LL 9' }, 'ok'],
  ['joined without having been asked for', [], { ...JOINS, language: 'Polish' }, 'ok'],
  ['joined, in no language', [row(0, { language: null })], JOINS, 'needs-language'],
  ['joined, nobody knows how', [needed], { ...JOINS, way: undefined }, 'needs-way'],
  ['joined, nobody knows who', [needed], { ...JOINS, who: ' ' }, 'needs-who'],
  ['nobody says whether it is a relative', [needed], { ...JOINS, independent: undefined }, 'not-independent'],
  ['a relative', [needed], { ...JOINS, independent: false }, 'not-independent'],
  ['a child, though it was ticked', [needed], { ...JOINS, who: 'her eldest daughter Ewa' }, 'not-independent'],
  ['a friend, though it was ticked', [needed], { ...JOINS, who: 'The caller’s friend' }, 'not-independent'],
  ['somebody who is called Son', [needed], { ...JOINS, who: 'Mr Son, service 12' }, 'ok'],
  ['none found, without why', [needed], { state: 'none-found' }, 'needs-why'],
  ['none found', [needed], { state: 'none-found', why: 'Service busy; a unit takes one' }, 'ok'],
  ['none needed, and nobody had asked', [], { state: 'not-needed', why: 'Speaks English' }, 'not-asked'],
  ['none needed after all', [needed], { state: 'not-needed', why: 'Speaks English well' }, 'ok'],
])('%s', (_, rows, given, ends) => {
  const next = nextInterpreter(interpreterNow(rows), given)
  expect(next.ok ? 'ok' : next.refusal.code).toBe(ends)
  if (next.ok && given.state === 'joined') expect(next.value.language).toBe('Polish')
})
