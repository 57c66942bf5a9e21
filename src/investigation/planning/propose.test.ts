import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offenceCard } from '../../contact/offence-advice.ts'
import { PATHWAY_PACKS } from '../../contact/pathway-pack.ts'
import { readTime } from '../../platform/time.ts'
import { choose } from './choice.ts'
import { type Known, windowOf, windowWords } from './known.ts'
import { needFlags, saidOf, wayFact } from './known-facts.ts'
import { OFFENCE_GROUPS } from './offence-groups.ts'
import { keepsFor, PERISHABLE } from './perishable.ts'
import { PLAN_PACKS, planPackOn } from './plan-pack.ts'
import { pointsOf } from './points.ts'
import { proposalsFor } from './propose.ts'

const at = (text: string) => readTime(text)!
const NOW = at('2026-11-23T14:00')
const PACK = planPackOn(Temporal.PlainDate.from('2026-11-23'))
const KNOWN: Known = {
  offence: 'burglary-residential',
  place: '14 Example Row, Hanley',
  caller: 'Robin Example',
  said: null,
  reportedAt: at('2026-11-23T10:00'),
  reference: 'contact 7',
  window: { from: at('2026-11-23T08:00'), to: at('2026-11-23T09:30'), basis: 'recorded' },
  victims: [{ id: 'v', name: 'Robin Example' }],
  suspects: [],
  flags: new Set(),
  facts: [],
}
const propose = (change: Partial<Known> = {}, sensitive: string[] = []) =>
  proposalsFor({ ...KNOWN, ...change }, sensitive, PACK, NOW)
const ids = (change: Partial<Known> = {}, sensitive: string[] = []) => propose(change, sensitive).map(one => one.key)
const ALEX = { id: 'a', name: 'Alex Sample' }

test('every line of every edition is of some case: it has a word that only the case can fill, and a group that exists', () => {
  for (const line of PLAN_PACKS.flatMap(pack => pack.lines)) {
    expect(`${line.objective} ${line.action}`, line.id).toMatch(/\{(place|window|victim|suspect|caller|call|said)\}/)
    if (line.each) expect(`${line.objective} ${line.action}`, line.id).toContain(`{${line.each}}`)
    for (const group of line.groups) expect([...OFFENCE_GROUPS, 'any'], line.id).toContain(group)
    if (line.keeps) expect(keepsFor(line.keeps, '2026-11-23'), line.id).toBeDefined()
    for (const card of line.begun ?? []) {
      const known = PATHWAY_PACKS.flatMap(pack => pack.pathways).some(path => path.cards.some(one => one.id === card))
      expect(known || offenceCard(Temporal.PlainDate.from('2026-11-23'), card) !== undefined, card).toBe(true)
    }
  }
  expect(new Set(PACK.lines.map(one => one.id)).size).toBe(PACK.lines.length)
  for (const row of PERISHABLE) expect([row.hours > 0, row.source.length > 10]).toEqual([true, true])
  for (const group of OFFENCE_GROUPS) expect(pointsOf([group]).length, group).toBeGreaterThan(1)
})

test.each<[string, Partial<Known>, string[], string[], string[]]>([
  [
    'a burglary',
    {},
    [],
    ['cctv', 'doorbell', 'scene-in', 'house-to-house', 'identify', 'goods'],
    ['window', 'body', 'order', 'led-call'],
  ],
  ['one that nobody can time', { window: null }, [], ['window'], ['cctv', 'doorbell', 'house-to-house', 'tracker:v']],
  [
    'somebody named',
    { suspects: [ALEX] },
    [],
    ['arrest-or-invite:a', 'suspect-account:a', 'offender-history:a'],
    ['identify'],
  ],
  [
    'two who are named',
    { suspects: [ALEX, { id: 'b', name: 'Casey Sample' }] },
    [],
    ['arrest-or-invite:a', 'arrest-or-invite:b'],
    [],
  ],
  [
    'domestic abuse',
    { offence: 'assault-with-injury', suspects: [ALEX] },
    ['domestic'],
    ['led-call', 'led-video', 'led-others', 'led-before', 'order:a', 'recorded-interview:v'],
    ['breath:v', 'children-account'],
  ],
  [
    'breath stopped, as the handler heard',
    { offence: 'assault-with-injury', flags: new Set(['domestic:choked', 'prompt:children']) },
    ['domestic'],
    ['breath:v', 'children-account'],
    [],
  ],
  [
    'an order in force',
    { offence: 'stalking', flags: new Set(['domestic:order']) },
    ['stalking'],
    ['order-breach'],
    [],
  ],
  ['a rape', { offence: 'rape' }, ['sexual'], ['body:v', 'clothes:v', 'recorded-interview:v'], ['goods']],
  [
    'somebody arrested and heard',
    { suspects: [{ ...ALEX, seen: true, heard: true }] },
    [],
    ['offender-history:a'],
    ['arrest-or-invite:a', 'suspect-account:a'],
  ],
  ['evidence that the handler heard of', { said: 'A doorbell camera that keeps four days' }, [], ['heard-of'], []],
  ['a shop', { offence: 'shoplifting' }, [], ['shop-cctv'], ['cctv']],
  ['an adult at risk', { flags: new Set(['prompt:adultsAtRisk']) }, [], ['intermediary:v'], []],
  ['an interpreter', { flags: new Set(['need:interpreter']) }, [], ['interpreter:v'], []],
  ['no caller’s name', { caller: null }, [], ['cctv'], ['caller-account']],
  ['nobody recorded as the victim', { victims: [] }, [], ['cctv'], ['goods', 'tracker:v', 'personal-statement:v']],
  ['an offence that nobody grouped', { offence: 'blackmail' }, [], ['cctv', 'caller-account', 'unused'], ['goods']],
])('what is proposed for %s', (_, change, sensitive, some, none) => {
  const keys = ids(change, sensitive)
  expect(keys).toEqual(expect.arrayContaining(some))
  for (const key of none) expect(keys).not.toContain(key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('the words are the case’s own: its place, its hours, its people', () => {
  const [cctv] = propose().filter(one => one.key === 'cctv')
  expect(cctv!.objective).toBe('Who was at 14 Example Row, Hanley between 08:00 and 09:30 on Monday 23 November')
  const words = (change: Partial<Known>) => propose(change).map(one => one.objective)
  expect(
    words({ place: '3 Sample Street, Leek' })
      .filter(one => words({}).includes(one))
      .every(one => !/Row|Street/.test(one)),
  ).toBe(true)
})

test('what perishes is due before it is gone, by hours that say whose figure they are', () => {
  const doorbell = propose().find(one => one.key === 'doorbell')!
  expect(doorbell.perishesAt!.toString()).toBe(at('2026-11-27T08:00').toString())
  expect(doorbell.notes[0]).toContain('4 days: our proposal')
  const late = propose({
    window: { from: at('2026-11-01T08:00'), to: at('2026-11-01T09:00'), basis: 'recorded' },
  }).find(one => one.key === 'doorbell')!
  expect([late.perishesAt, late.notes[0]]).toEqual([null, expect.stringContaining('it may be gone')])
  expect(propose({ flags: new Set(['advice:bu-cover']) }).find(one => one.key === 'scene-in')!.notes).toContain(
    'Begun at first contact: the handler has already asked for this. Carry it on',
  )
})

test('whatever the hour, every proposal can be taken as it stands', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 24 * 60 }),
      fc.integer({ min: 0, max: 48 }),
      fc.constantFrom('rape', 'robbery-personal', 'stalking', 'arson-endangering-life'),
      (ago, length, offence) => {
        const to = NOW.subtract({ hours: ago })
        const known = {
          offence,
          suspects: [ALEX],
          window: { from: to.subtract({ hours: length }), to, basis: 'recorded' as const },
        }
        const proposals = propose(known, ['domestic'])
        expect(proposals.length).toBeGreaterThan(8)
        for (const one of proposals) {
          const chosen = choose({ key: one.key, choice: 'accept' }, proposals, NOW)
          expect(chosen.ok, `${one.key} ${chosen.ok ? '' : chosen.refusal.message}`).toBe(true)
          if (chosen.ok) expect(chosen.value.state).toBe('accepted')
        }
      },
    ),
  )
})

test.each([
  ['taken', { choice: 'accept' as const }, 'accepted'],
  ['changed', { choice: 'change' as const, action: 'Ask number 16 alone: only it looks on the door' }, 'changed'],
  ['changed into nothing else', { choice: 'change' as const }, 'accepted'],
  ['due in the past', { choice: 'change' as const, dueAt: NOW.subtract({ hours: 1 }) }, 'due-in-past'],
  ['due after it is gone', { choice: 'change' as const, dueAt: NOW.add({ hours: 24 * 20 }) }, 'due-after-perishing'],
  [
    'left with its reason',
    { choice: 'not-proportionate' as const, because: 'No home looks on the door: it was walked round' },
    'not-proportionate',
  ],
  ['left without', { choice: 'not-proportionate' as const }, 'needs-because'],
  [
    'left with an empty phrase',
    { choice: 'not-proportionate' as const, because: 'Not applicable, as above' },
    'needs-because',
  ],
  ['not proposed', { key: 'body', choice: 'accept' as const }, 'not-proposed'],
])('a proposed line is %s', (_, ask, expected) => {
  const chosen = choose({ key: 'doorbell', ...ask }, propose(), NOW)
  expect(chosen.ok ? chosen.value.state : chosen.refusal.code).toBe(expected)
})

test('when it happened: as it was recorded, else as somebody who rang while it happened, else not known', () => {
  const report = { reportedAt: at('2026-11-23T10:02'), happening: true }
  expect(windowWords(windowOf(null, report)!)).toBe('around 10:02 on Monday 23 November')
  expect(windowOf(null, { ...report, happening: false })).toBeNull()
  const night = windowOf({ from: at('2026-11-21T22:00'), to: at('2026-11-22T06:00') }, report)!
  expect(windowWords(night)).toBe('between 22:00 on Saturday 21 November and 06:00 on Sunday 22 November')
})

test('what a witness needs comes from what the handler recorded', () => {
  const report = {
    callerName: 'Robin Example',
    callerBirth: '2011-02-03',
    summary: null,
    channel: '999',
    reportedAt: NOW,
    handlerName: null,
  }
  const victims = [{ name: 'Robin Example' }]
  expect(needFlags(report, undefined, [{ channel: 'interpreter' }], victims)).toEqual([
    'need:interpreter',
    'need:under-18',
  ])
  expect(needFlags({ ...report, callerName: 'A Neighbour' }, undefined, [{ channel: 'phone' }], victims)).toEqual([])
  expect(needFlags({ ...report, callerName: 'A Neighbour' }, undefined, [], victims, 'Polish')).toEqual([
    'need:interpreter',
  ])
})

test.each([
  ['The notes, and a doorbell camera.', 'The notes, and a doorbell camera'],
  ['None needed so far', null],
  ['no', null],
  ['', null],
])('what the handler wrote of evidence: %s', (words, expected) => expect(saidOf(words)).toBe(expected))

test('how a victim may be told is known, with its terms, and a way that is not safe says so', () => {
  const way = {
    name: 'Robin Example',
    channel: 'text',
    safe: true,
    conditions: 'Not after nine',
    alone: true,
    at: NOW,
    byName: 'A Person',
  }
  expect(wayFact(way).words).toBe('By text; Not after nine; asked of them alone')
  expect(wayFact({ ...way, safe: false, conditions: null, alone: false }).words).toBe(
    'Not safe by text; not checked with them alone',
  )
})
