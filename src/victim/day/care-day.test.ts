import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import type { Clock } from '../clocks/clock.ts'
import { isOpen, stateOf } from '../clocks/clock-life.ts'
import type { Way } from '../plan/way.ts'
import { CONTACT_CHANNELS, type SafeContact, whereToSend } from '../safe-contact.ts'
import { filterTasks, partsOf } from './care-filter.ts'
import { type CareLoad, lateElsewhere, weighCare } from './care-load.ts'
import { officerLines } from './care-officers.ts'
import { CARE_SECTIONS, edgesOf, sectionOfClock } from './care-section.ts'
import { byDanger, countOf } from './care-task.ts'
import { handTo } from './contact-officer.ts'
import { LATE_REASON_IDS, sayWhyLate } from './lateness.ts'
import { owedTasks } from './owed-rows.ts'
import { isReachable, reachOf } from './reach.ts'

const now = Temporal.Instant.from('2026-11-23T16:00:00Z')
const hours = (n: number) => now.add({ hours: n })
const running = { state: 'running', reachable: true, newlyEnhanced: false } as const

test.each([
  ['late', { ...running, state: 'breached', dueAt: hours(-1) }, 'late'],
  ['no day that could be worked out', { ...running, state: 'no-limit', dueAt: null }, 'late'],
  ['this evening', { ...running, dueAt: hours(5) }, 'today'],
  ['this evening, and not safe to reach', { ...running, reachable: false, dueAt: hours(5) }, 'today'],
  ['on Thursday, and not safe to reach', { ...running, reachable: false, dueAt: hours(72) }, 'unsafe'],
  ['on Thursday, enhanced this week', { ...running, newlyEnhanced: true, dueAt: hours(72) }, 'enhanced'],
  ['on Thursday', { ...running, dueAt: hours(72) }, 'soon'],
  ['in a fortnight', { ...running, dueAt: hours(14 * 24) }, 'later'],
  ['without a day', { ...running, dueAt: null }, 'no-day'],
  ['paused', { ...running, state: 'paused', dueAt: hours(-5) }, 'paused'],
  ['not begun', { ...running, state: 'pending', dueAt: hours(5) }, 'later'],
  ['met', { ...running, state: 'met', dueAt: hours(5) }, undefined],
] as const)('a right that is %s stands in its one part', (_, facts, section) => {
  expect(sectionOfClock(facts, edgesOf(now))).toBe(section)
})

const instant = fc.integer({ min: -30 * 24, max: 30 * 24 }).map(hours)
const maybe = (one: fc.Arbitrary<Temporal.Instant>) => fc.option(one, { nil: null })
const clock = fc
  .record({
    id: fc.uuid(),
    name: fc.constantFrom('Arrest', 'Bail', 'Referral for support', 'Interview', 'Charge'),
    answer: fc.constantFrom('word' as const, 'deed' as const),
    dueAt: maybe(instant),
    noDueReason: fc.constantFrom(null, 'past the last known year'),
    eventAt: instant,
    metAt: maybe(instant),
    voidAt: maybe(instant),
    transferredAt: maybe(instant),
    paused: maybe(instant),
  })
  .map(({ paused, ...one }) => ({
    ...one,
    // One end at most, as PostgreSQL holds it.
    voidAt: one.metAt ? null : one.voidAt,
    transferredAt: one.metAt || one.voidAt ? null : one.transferredAt,
    pausedAt: paused?.subtract({ hours: 24 }) ?? null,
    pausedUntil: paused,
    pauseReason: paused && 'other',
    pauseOwner: paused && 'Sam',
    duty: 'tell the victim',
    holder: 'police',
    proposal: false,
    enhanced: false,
    hastenedAt: null,
    standardDays: 5,
    enhancedDays: 1,
  })) as unknown as fc.Arbitrary<Clock>
const plan: fc.Arbitrary<SafeContact | undefined> = fc.option(
  fc.record({
    channel: fc.constantFrom(...CONTACT_CHANNELS),
    reach: fc.constantFrom(null, '07700 900123'),
    safe: fc.boolean(),
    checkedWithVictim: fc.boolean(),
  }),
  { nil: undefined },
)
const person = {
  caseId: 'c',
  crimeId: 'k',
  victimId: 'v',
  victim: 'Morgan Example',
  crimeNumber: 1,
  enhanced: false,
  ownerId: null,
  owner: null,
  high: [],
}

test('every open clock of a victim stands in exactly one row, nothing that has ended stands in any, and what is late stands in a late row', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(clock, { selector: one => one.id, maxLength: 12 }),
      plan,
      maybe(instant),
      (clocks, safe, enhancedAt) => {
        const rows = owedTasks({ person, reach: reachOf(safe), enhancedAt, clocks }, now)
        const shown = rows.flatMap(row => row.clocks)
        const open = clocks.filter(one => isOpen(stateOf(one, now))).map(one => one.id)
        expect(shown.toSorted()).toEqual(open.toSorted())
        expect(new Set(rows.map(row => row.key)).size).toBe(rows.length)
        for (const one of clocks)
          if (stateOf(one, now) === 'breached')
            expect(rows.find(row => row.clocks.includes(one.id))?.section).toBe('late')
      },
    ),
  )
})

test('whatever is recorded, a row says that a message is safe only where the gate lets one through', () => {
  fc.assert(
    fc.property(plan, safe => {
      const reach = reachOf(safe)
      expect(reach.by === 'message').toBe(whereToSend(safe).ok)
      if (isReachable(reach)) expect(safe?.safe && safe.checkedWithVictim).toBe(true)
    }),
  )
})

test('a plan counts before the note that is its first line: its hours, what it is for, and the day on which it is asked about again', () => {
  const at = readTime('2026-12-21T10:00')!
  const text = {
    channel: 'text',
    reach: '07700 900123',
    whose: 'own',
    holder: null,
    safe: true,
    checked: true,
  } as const
  const way = {
    ...text,
    purposes: ['updates'],
    days: [],
    from: null,
    to: null,
    shown: 'neutral',
    voicemail: false,
  } as const
  const of = (ways: readonly Way[], more: object = {}) =>
    reachOf({ ways, wants: 'everything', silent: null, nextCheck: null, ...more }, at)
  expect(of([way]).by).toBe('message')
  expect(of([{ ...way, from: '17:00', to: '19:00' }])).toMatchObject({
    by: 'message',
    words: expect.stringContaining('17:00'),
  })
  expect(of([{ ...way, purposes: ['codes'] }]).by).toBe('unsafe')
  expect(
    of([
      { ...way, purposes: ['codes'] },
      { ...way, channel: 'phone' },
    ]).by,
  ).toBe('phone')
  expect(of([way], { silent: 'They died' })).toMatchObject({
    by: 'unsafe',
    words: expect.stringContaining('Nothing is sent'),
  })
  expect(of([way], { nextCheck: '2026-12-01' }).by).toBe('unsafe')
})

const task = fc.record({
  key: fc.uuid(),
  section: fc.constantFrom(...CARE_SECTIONS),
  kind: fc.constantFrom('word', 'deed', 'danger'),
  high: fc.constantFrom<readonly string[]>([], ['stalking']),
  enhanced: fc.boolean(),
  due: maybe(instant),
})

test('no filter makes a breach or a danger vanish, and nothing else comes in that was not asked for', () => {
  fc.assert(
    fc.property(
      fc.array(task, { maxLength: 40 }),
      fc.option(fc.constantFrom(...CARE_SECTIONS), { nil: undefined }),
      (tasks, section) => {
        const shown = filterTasks(tasks, { section })
        for (const one of tasks)
          if (one.section === 'late' || one.section === 'danger') expect(shown).toContain(one)
          else expect(shown.includes(one)).toBe(section === undefined || section === one.section)
      },
    ),
  )
})

test('what is folded away is never more dangerous than what is shown, and its risk is counted', () => {
  fc.assert(
    fc.property(fc.array(task, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (tasks, fold) => {
      const ordered = tasks.toSorted(byDanger)
      const parts = partsOf(ordered, { fold, page: 1, size: 50 })
      expect(parts.map(one => one.section)).toEqual(CARE_SECTIONS.filter(one => tasks.some(row => row.section === one)))
      for (const part of parts) {
        const hidden = ordered.filter(one => one.section === part.section && !part.rows.includes(one))
        expect(part.folded?.n ?? 0).toBe(hidden.length)
        expect(part.folded?.high ?? 0).toBe(countOf(hidden).high)
        if (hidden.some(one => one.high.length > 0)) expect(part.rows.every(one => one.high.length > 0)).toBe(true)
      }
    }),
  )
})

const load = (ownerId: string | null, late: number, lateHigh = 0, today = 0): CareLoad => ({
  ownerId,
  owner: ownerId,
  victims: late + today,
  late,
  lateHigh,
  today,
  todayHigh: 0,
  oldest: null,
})

test('what is late of others, and of nobody, is counted beside a page that is narrowed', () => {
  const loads = [load('a', 3, 1), load('b', 5, 2), load(null, 1, 1)]
  expect(lateElsewhere(loads, null)).toEqual({ n: 0, high: 0 })
  expect(lateElsewhere(loads, ['a'])).toEqual({ n: 6, high: 3 })
})

test('officers: somebody in danger first, then what is left behind by whoever is away, then what is late at high risk', () => {
  const colleague = (id: string, gone: string | null = null) => ({
    id,
    name: id,
    role: 'investigator',
    collar: null,
    team: null,
    gone,
  })
  const people = [colleague('busy'), colleague('away', 'away is away'), colleague('calm'), colleague('danger')]
  const loads = [load('busy', 9, 4), load('away', 1), load('calm', 0, 0, 2), load('danger', 0)]
  const carried = [{ ownerId: 'calm', high: 30, enhanced: 0, other: 0 }]
  const lines = officerLines(people, loads, carried, [{ ownerId: 'danger' }], now)
  expect(lines.map(one => one.id)).toEqual(['danger', 'away', 'busy', 'calm'])
  expect(lines.at(-1)).toMatchObject({ weight: 90, cap: 60, over: true, carries: 30 })
  expect(weighCare({ high: 1, enhanced: 1, other: 1 }, 'nobody-knows', now)).toEqual({
    weight: 6,
    cap: null,
    over: false,
  })
})

test.each([
  ['somebody who is here', { id: 'a', name: 'A', gone: null }, {}, 'Knows the family', 'handed'],
  ['nobody of ours', undefined, {}, 'Knows the family', 'unknown-person'],
  ['somebody who is away', { id: 'a', name: 'A', gone: 'A is away' }, {}, 'Knows the family', 'not-there'],
  ['whoever has them', { id: 'b', name: 'B', gone: null }, {}, 'Knows the family', 'theirs-already'],
  [
    'somebody, of a restricted case',
    { id: 'a', name: 'A', gone: null },
    { restricted: true },
    'Knows the family',
    'restricted',
  ],
  ['somebody, without saying why', { id: 'a', name: 'A', gone: null }, {}, ' ', 'needs-words'],
] as const)('handing a victim to %s', (_, to, more, why, expected) => {
  const may = handTo(to, { ownerId: 'b', restricted: false, ...more }, why)
  expect(may.ok ? 'handed' : may.refusal.code).toBe(expected)
})

test.each([
  ['running', 'Nobody saw the event until Monday', false, 'not-late'],
  ['breached', 'Nobody saw the event until Monday', false, 'said'],
  ['remedied', 'Nobody saw the event until Monday', false, 'said'],
  ['remedied', 'n/a', false, 'needs-words'],
  ['remedied', 'Nobody saw the event until Monday', true, 'said-already'],
] as const)('why it was late, of a right that is %s: "%s"', (state, words, before, expected) => {
  const said = sayWhyLate(state, words, before)
  expect(said.ok ? 'said' : said.refusal.code).toBe(expected)
  expect(LATE_REASON_IDS.length).toBeGreaterThan(5)
})
