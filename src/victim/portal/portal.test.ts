import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { rightsSaid } from './my-rights.ts'
import { whatHappened, whatHappensNext } from './my-story.ts'
import { CODE_LETTERS, lettersFrom, readOwnWords, tidyCode } from './portal-codes.ts'
import { isShut, WRONG_MOST } from './portal-limits.ts'
import { tasksOf } from './portal-task.ts'
import { answerDue, type Message, openQuestion } from './question.ts'
import { considerRelease } from './release.ts'

const at = (text: string) => readTime(text)!
const NOW = at('2026-12-21T10:00')
const TODAY = Temporal.PlainDate.from('2026-12-21')
const HOLIDAYS = { dates: new Set(['2026-12-25', '2026-12-28']), lastKnownYear: 2026, source: 'test' }

test.each([
  ['a duty and its day', 'next', 'You will hear from me about the camera pictures', '2026-12-29', 'ok'],
  ['no day', 'next', 'You will hear from me about the camera pictures', undefined, 'needs-day'],
  ['a day that is over', 'next', 'You will hear from me about the camera pictures', '2026-12-20', 'day-passed'],
  ['nothing said', 'next', 'Ongoing', '2026-12-29', 'says-nothing'],
  ['a planned arrest', 'next', 'We will arrest him on Tuesday', '2026-12-29', 'sounds-planned'],
  ['the same the other way round', 'next', 'An arrest is planned for early next week', '2026-12-29', 'sounds-planned'],
  ['a search', 'next', 'Officers are going to search the flat', '2026-12-29', 'sounds-planned'],
  ['an order', 'next', 'The court is due to look at a protective order', '2026-12-29', 'sounds-planned'],
  ['a tactic, whenever', 'happened', 'There was surveillance of the house', undefined, 'sounds-planned'],
  ['what was done and told', 'happened', 'Somebody was arrested yesterday and questioned', undefined, 'ok'],
  ['a suspect by name', 'happened', 'Wim Suspectsson was questioned yesterday', undefined, 'names-others'],
  ['a witness by the last name alone', 'happened', 'Mrs OTHERLY gave a statement yesterday', undefined, 'names-others'],
] as const)('to be released: %s', (_, kind, words, byDay, code) => {
  const may = considerRelease({ kind, words, byDay }, ['Wim Suspectsson', 'Ola Otherly'], TODAY)
  expect(may.ok ? 'ok' : may.refusal.code).toBe(code)
})

test('no name of anybody else is released, wherever in the words it stands and however it is written', () => {
  const name = fc.constantFrom(
    'Wim Suspectsson',
    'WIM SUSPECTSSON',
    'wim   suspectsson',
    'Suspectsson',
    'Mr. Suspectsson’s brother',
  )
  const words = fc.constantFrom(
    'You will hear on Tuesday about',
    'the pictures were looked at with',
    'and nothing else is known',
  )
  fc.assert(
    fc.property(words, name, words, (before, said, after) => {
      const may = considerRelease({ kind: 'happened', words: `${before} ${said} ${after}` }, ['Wim Suspectsson'], TODAY)
      expect(may.ok).toBe(false)
    }),
  )
})

const update = (day: string, nextBy: string, more = {}) => ({
  at: at(`${day}T10:00`),
  whatIsNew: `new on ${day}`,
  whatHappensNext: `after ${day}`,
  nextBy,
  answers: null,
  byName: 'Officer',
  ...more,
})

test('a late update says that it is late and why; a promise whose day is over says so before anybody writes', () => {
  const told = [update('2026-12-01', '2026-12-08'), update('2026-12-10', '2026-12-18')]
  const why = { kind: 'late' as const, words: 'The pictures came late.', byDay: null, at: at('2026-12-09T09:00') }
  expect(whatHappened(told, [why])).toMatchObject([
    { words: 'new on 2026-12-10', late: { by: '2026-12-08', days: 2, why: 'The pictures came late.' } },
    { words: 'new on 2026-12-01', late: null },
  ])
  // The reason of the earlier one is not this one's.
  expect(whatHappensNext(told, [why], [], NOW)).toEqual([
    { words: 'after 2026-12-10', byDay: '2026-12-18', late: { by: '2026-12-18', days: 3, why: null } },
  ])
})

test('a duty shows its day and never what it is about, and only where no nearer day is known', () => {
  const word = (due: string, met: string | null = null) => ({ dueAt: at(due), metAt: met ? at(met) : null })
  const told = [update('2026-12-20', '2026-12-30')]
  expect(whatHappensNext(told, [], [word('2026-12-29T23:59')], NOW)).toEqual([
    { words: null, byDay: '2026-12-29', late: null },
    { words: 'after 2026-12-20', byDay: '2026-12-30', late: null },
  ])
  expect(whatHappensNext(told, [], [word('2026-12-31T23:59')], NOW)).toHaveLength(1)
  expect(whatHappensNext([], [], [word('2026-12-18T23:59')], NOW)).toMatchObject([
    { byDay: '2026-12-18', late: { days: 3 } },
  ])
  expect(whatHappensNext([], [], [word('2026-12-18T23:59', '2026-12-17T10:00')], NOW)).toEqual([])
})

test('rights that she knows of, what is late first; an event that she was not told of is not among them', () => {
  const one = (event: string, dueAt: string | null, metAt: string | null) => ({
    event,
    dueAt: dueAt ? at(dueAt) : null,
    metAt: metAt ? at(metAt) : null,
  })
  const said = rightsSaid(
    [
      one('arrest', '2026-12-23T23:59', null),
      one('information', null, null),
      one('referral', '2026-12-18T23:59', null),
      one('acknowledgement', '2026-12-18T23:59', '2026-12-19T10:00'),
    ],
    NOW,
  )
  expect(said.map(right => right.state)).toEqual(['late', 'to-come', 'done-late'])
})

const words = (side: 'victim' | 'officer', time: string, dueAt: string | null = null): Message => ({
  id: time,
  side,
  words: side === 'victim' ? 'When do I get my tools back?' : 'On Monday.',
  at: at(time),
  dueAt: dueAt ? at(dueAt) : null,
  byName: 'x',
})

const YEARS = { dates: new Set(['2027-03-26', '2027-03-29']), lastKnownYear: 2027, source: 'test' }
test.each([
  [
    'late on the Thursday, which is Friday in London',
    '2026-10-22T23:30:00Z',
    '2026-10-27T23:59:59Z',
    '2026-10-26T23:59:59Z',
  ],
  ['on the Friday before the clocks go back', '2026-10-23T16:00:00Z', '2026-10-27T23:59:59Z', '2026-10-26T23:59:59Z'],
  ['at half past one, the first of the two', '2026-10-25T00:30:00Z', '2026-10-27T23:59:59Z', '2026-10-26T23:59:59Z'],
  ['at half past one, again', '2026-10-25T01:30:00Z', '2026-10-27T23:59:59Z', '2026-10-26T23:59:59Z'],
  [
    'on the Thursday before an Easter on which they go forward',
    '2027-03-25T12:00:00Z',
    '2027-03-31T22:59:59Z',
    '2027-03-30T22:59:59Z',
  ],
  ['just before the hour that is skipped', '2027-03-28T00:59:00Z', '2027-03-31T22:59:59Z', '2027-03-30T22:59:59Z'],
  ['just after it', '2027-03-28T01:00:00Z', '2027-03-31T22:59:59Z', '2027-03-30T22:59:59Z'],
])('a question that was asked %s is answered by the end of a London day', (_, asked, due, enhanced) => {
  const of = (is: boolean) => answerDue(Temporal.Instant.from(asked), is, YEARS).dueAt?.toString()
  expect([of(false), of(true)]).toEqual([due, enhanced])
})

test('a question has a day; writing again raises it and moves nothing; an answer ends it', () => {
  expect(answerDue(at('2026-12-24T10:00'), false, HOLIDAYS).dueAt?.toString()).toBe('2026-12-30T23:59:59Z')
  expect(answerDue(at('2026-12-24T10:00'), true, HOLIDAYS).dueAt?.toString()).toBe('2026-12-29T23:59:59Z')
  expect(answerDue(at('2026-12-31T10:00'), true, HOLIDAYS)).toMatchObject({
    dueAt: null,
    noDueReason: expect.stringContaining('2026'),
  })
  const first = words('victim', '2026-12-21T09:00', '2026-12-23T23:59')
  const again = words('victim', '2026-12-21T09:30', '2026-12-23T23:59')
  expect(openQuestion([first], NOW)).toMatchObject({ chased: 0, late: false, raised: false })
  expect(openQuestion([first, again], NOW)).toMatchObject({
    since: first.at,
    dueAt: first.dueAt,
    chased: 1,
    raised: true,
  })
  expect(openQuestion([first], at('2026-12-24T10:00'))).toMatchObject({ late: true, raised: true })
  expect(openQuestion([first, again, words('officer', '2026-12-21T09:45')], NOW)).toBeUndefined()
})

test('tasks: what may be danger first, then who is shut out, then what was asked; a day old, a supervisor’s as well', () => {
  const of = { victimId: 'v', caseId: 'c', crimeId: 'k', victimName: 'Ada', ownerName: null }
  const [danger, frozen, request] = tasksOf(
    [
      {
        ...of,
        turn: { turn: 'frozen', at: at('2026-12-19T10:00'), words: 'x', locks: 0 },
        requests: [{ id: 'r', kind: 'withdraw-support', at: NOW }],
        messages: [{ ...words('victim', '2026-12-21T09:00'), words: 'he is here now and he has a knife' }],
      },
    ],
    NOW,
  )
  expect(danger).toMatchObject({ kind: 'danger', raised: true })
  expect(frozen).toMatchObject({ kind: 'frozen', raised: true })
  expect(request).toMatchObject({ kind: 'request', raised: false, why: expect.stringContaining('alone') })
  const locked = (locks: number) =>
    tasksOf([{ ...of, turn: { turn: 'locked', at: NOW, words: 'x', locks }, requests: [], messages: [] }], NOW)[0]
  expect(locked(1)).toMatchObject({ kind: 'locked', raised: false, what: 'Their pages locked after wrong tries' })
  expect(locked(2)).toMatchObject({ raised: true, what: expect.stringContaining('again: wrong tries 2 times') })
  expect(
    tasksOf(
      [
        {
          ...of,
          turn: null,
          requests: [],
          messages: [words('victim', '2026-12-21T09:00'), words('officer', '2026-12-21T09:01')],
        },
      ],
      NOW,
    ),
  ).toEqual([])
})

test('codes: drawn evenly from letters that nobody mistakes, read however they are typed; own words are hers', () => {
  const drawn = lettersFrom(below => below - 1, 12)
  expect(drawn).toBe('Z'.repeat(12))
  expect([...CODE_LETTERS]).toHaveLength(31)
  expect(/[01ILO]/.test(CODE_LETTERS)).toBe(false)
  expect(tidyCode(' abcd-efgh  jkmn ')).toBe('ABCDEFGHJKMN')
  const read = (text: string, again = text) => {
    const own = readOwnWords({ words: text, again }, 'ABCD2345')
    return own.ok ? own.value : own.refusal.code
  }
  expect(read('seven  quiet lanterns', 'seven quiet lanterns ')).toBe('seven quiet lanterns')
  expect(read('short')).toBe('too-short')
  expect(read('aaaaaaaaaaaaaa')).toBe('on-the-card')
  expect(read('my abcd 2345 card')).toBe('on-the-card')
  expect(read('seven quiet lanterns', 'seven quiet lamps')).toBe('not-the-same')
  expect(isShut({ turn: 'opened', wrong: WRONG_MOST - 1 })).toBe(false)
  expect(isShut({ turn: null, wrong: WRONG_MOST })).toBe(true)
  expect(isShut({ turn: 'frozen', wrong: 0 })).toBe(true)
})
