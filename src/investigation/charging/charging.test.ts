import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime } from '../../platform/time.ts'
import { ADVICE_CLOCKS, adviceDue, type Ends, firstEnd, HELD, limitEnds } from './advice-clocks.ts'
import { POLICE_MAY, PROSECUTOR_ONLY, rowsOn, TRIABLE } from './charging-law.ts'
import { CODE_TESTS } from './code-tests.ts'
import { type ChargingState, follows, MAY, STEP_KINDS } from './standing.ts'
import { nextEscalation, takeActions, takeAdvice } from './step-rules.ts'
import { type ChargingFacts, DECIDERS, KNOWN, whoCharges } from './who-charges.ts'

const at = (text: string) => readTime(text)!
const NOW = at('2026-11-23T10:00')
const TODAY = Temporal.PlainDate.from('2026-11-23')
const WORDS = 'The shop’s recording shows him take both coats'
const PLAIN: ChargingFacts = {
  offence: 'shoplifting',
  sensitive: [],
  marks: ['none'],
  triable: 'retail-theft',
  guiltyPlea: 'not-known',
  suitsMagistrates: 'not-known',
  overTwelveMonths: 'not-known',
}
const EITHER = {
  triable: 'either-way',
  guiltyPlea: 'yes',
  suitsMagistrates: 'yes',
  overTwelveMonths: 'no',
} as const

test.each<[string, Partial<ChargingFacts>, string]>([
  ['theft from a shop', {}, 'may'],
  ['a summary offence', { triable: 'summary-only' }, 'may'],
  ['either way, all that it needs', EITHER, 'may'],
  ['either way, no plea expected', { ...EITHER, guiltyPlea: 'no' }, 'not-for-police guiltyPlea'],
  ['either way, the plea not known', { ...EITHER, guiltyPlea: 'not-known' }, 'not-for-police guiltyPlea'],
  ['either way, not said to suit', { ...EITHER, suitsMagistrates: 'not-known' }, 'not-for-police suitsMagistrates'],
  ['either way, a long sentence likely', { ...EITHER, overTwelveMonths: 'yes' }, 'not-for-police overTwelveMonths'],
  ['either way, its length not known', { ...EITHER, overTwelveMonths: 'not-known' }, 'not-for-police overTwelveMonths'],
  ['the Crown Court only', { triable: 'indictable' }, 'not-for-police triable'],
  ['no court known', { triable: 'not-known' }, 'not-for-police triable'],
  ['nobody looked', { marks: [] }, 'needs-marks marks'],
  ['a death', { marks: ['death'] }, 'prosecutor-only decider'],
  ['terrorism', { marks: ['terrorism'] }, 'prosecutor-only decider'],
  ['consent of the Director', { marks: ['dpp-consent'] }, 'prosecutor-only decider'],
  ['hate, said', { marks: ['hate'] }, 'prosecutor-only decider'],
  ['hate, by the record', { sensitive: ['hate'] }, 'prosecutor-only decider'],
  ['domestic, by the first report', { sensitive: ['domestic'] }, 'prosecutor-only decider'],
  ['coercion, by the offence', { offence: 'controlling-or-coercive' }, 'prosecutor-only decider'],
  ['stalking', { offence: 'stalking' }, 'prosecutor-only decider'],
  ['harassment', { offence: 'harassment', triable: 'summary-only' }, 'prosecutor-only decider'],
  // Rows that were not read warn.
  ['a sexual offence', { sensitive: ['sexual'], ...EITHER }, 'warns'],
  ['grave violence, said', { marks: ['grave-violence'], ...EITHER }, 'warns'],
])('the police charge %s', (_, change, expected) => {
  const by = whoCharges('police', { ...PLAIN, ...change }, TODAY)
  const said = by.ok ? (by.value.length > 0 ? 'warns' : 'may') : `${by.refusal.code} ${by.refusal.field}`
  expect(said).toBe(expected)
  expect(whoCharges('prosecutor', { ...PLAIN, ...change }, TODAY).ok).toBe(true)
})

test('whatever else is said, the police never charge what a row that was read takes from them, nor what is not known to be theirs', () => {
  const marks = PROSECUTOR_ONLY.map(row => row.id)
  const facts = fc.record({
    offence: fc.constantFrom('shoplifting', 'stalking', 'other-theft', 'controlling-or-coercive'),
    sensitive: fc.subarray(['domestic', 'hate', 'stalking', 'sexual', 'child']),
    marks: fc.subarray(['none', ...marks]),
    triable: fc.constantFrom(...TRIABLE),
    guiltyPlea: fc.constantFrom(...KNOWN),
    suitsMagistrates: fc.constantFrom(...KNOWN),
    overTwelveMonths: fc.constantFrom(...KNOWN),
  })
  fc.assert(
    fc.property(facts, one => {
      const by = whoCharges('police', one, TODAY)
      if (!by.ok) return
      const read = PROSECUTOR_ONLY.filter(row => row.confidence === 'read').map(row => row.id)
      expect(one.marks.some(mark => read.includes(mark))).toBe(false)
      expect(one.sensitive.some(mark => read.includes(mark))).toBe(false)
      expect(['stalking', 'controlling-or-coercive']).not.toContain(one.offence)
      expect(POLICE_MAY.map(row => row.triable)).toContain(one.triable)
      if (one.triable === 'either-way')
        expect([one.guiltyPlea, one.suitsMagistrates, one.overTwelveMonths]).toEqual(['yes', 'yes', 'no'])
    }),
  )
})

test('every row says since when and by which source, and only what was read refuses', () => {
  for (const row of [...PROSECUTOR_ONLY, ...POLICE_MAY, ...ADVICE_CLOCKS]) {
    expect(row.source.length, row.id).toBeGreaterThan(20)
    expect(row.from).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(row.to === null || row.from < row.to).toBe(true)
  }
  expect(ADVICE_CLOCKS.every(row => row.confidence === 'proposal')).toBe(true)
  expect(CODE_TESTS.flatMap(one => one.questions).some(one => one.confidence === 'read')).toBe(false)
  expect(rowsOn(POLICE_MAY, Temporal.PlainDate.from('2020-12-30'))).toEqual([])
  expect(rowsOn(POLICE_MAY, Temporal.PlainDate.from('2020-12-31'))).toHaveLength(3)
})

const NONE: Ends = { custodyEndsAt: null, bailEndsAt: null, limitEndsAt: null }
test.each<[string, (typeof HELD)[number], Partial<Ends>, string]>([
  ['in custody', 'custody', {}, '2026-11-23T13:00'],
  ['in custody that ends sooner', 'custody', { custodyEndsAt: at('2026-11-23T12:00') }, '2026-11-23T11:00'],
  ['in custody that lasts', 'custody', { custodyEndsAt: at('2026-11-24T10:00') }, '2026-11-23T13:00'],
  ['on bail', 'bail', {}, '2026-12-07T10:00'],
  ['on bail that ends sooner', 'bail', { bailEndsAt: at('2026-12-01T00:00') }, '2026-11-28T00:00'],
  ['at large', 'not', {}, '2026-12-21T10:00'],
  ['at large, soon out of time', 'not', { limitEndsAt: at('2026-12-10T00:00') }, '2026-12-03T00:00'],
  [
    'the first of all',
    'not',
    { bailEndsAt: at('2026-12-05T00:00'), limitEndsAt: at('2026-12-10T00:00') },
    '2026-12-02T00:00',
  ],
])('advice on somebody %s is due', (_, held, ends, due) => {
  expect(adviceDue(held, NOW, { ...NONE, ...ends }).toString()).toBe(at(due).toString())
})

test('advice is never due after anything runs out', () => {
  const hours = fc.option(fc.integer({ min: 1, max: 24 * 200 }), { nil: null })
  fc.assert(
    fc.property(fc.constantFrom(...HELD), hours, hours, hours, (held, custody, bail, limit) => {
      const end = (h: number | null) => (h === null ? null : NOW.add({ hours: h }))
      const ends = { custodyEndsAt: end(custody), bailEndsAt: end(bail), limitEndsAt: end(limit) }
      const due = adviceDue(held, NOW, ends)
      for (const one of Object.values(ends)) if (one) expect(Temporal.Instant.compare(due, one)).toBeLessThan(0)
      const first = firstEnd(ends)
      if (first) expect(Temporal.Instant.compare(due, first.actBy)).toBeLessThanOrEqual(0)
    }),
  )
})

const REPORTED = at('2026-05-20T23:30')
test.each<[string, string | null, string | null, string | null]>([
  ['by the day of the report', 'summary-only', null, '2026-11-20T00:00'],
  ['by the day of the offence', 'summary-only', '2026-05-18', '2026-11-18T00:00'],
  ['at the end of a short month', 'summary-only', '2026-08-31', '2027-02-28T00:00'],
  ['before the clocks go forward', 'summary-only', '2025-09-29', '2026-03-29T00:00'],
  ['for a longer offence', 'either-way', '2026-05-18', null],
  ['where nobody has said which court, by the list', null, '2026-05-18', '2026-11-18T00:00'],
])('the time to charge ends %s', (_, triable, offenceDay, ends) => {
  const said = limitEnds({ offence: 'harassment', triable, offenceDay, reportedAt: REPORTED }, TODAY)
  expect(said?.toString() ?? null).toBe(ends && at(ends).toString())
})

test('nobody is charged before it was decided, nothing is decided that was not sent, and what has ended stays ended', () => {
  const tries = fc.array(fc.record({ kind: fc.constantFrom(...STEP_KINDS), charge: fc.boolean() }), { maxLength: 30 })
  fc.assert(
    fc.property(tries, all => {
      let state: ChargingState = 'drafted'
      let sent = false
      let toCharge = false
      for (const { kind, charge } of all) {
        const next = follows(state, kind, charge)
        expect(next.ok).toBe(MAY[state].includes(kind))
        if (!next.ok) continue
        expect(['charged', 'withdrawn']).not.toContain(state)
        if (kind === 'charged') expect(toCharge).toBe(true)
        if (kind === 'advised') expect(sent).toBe(true)
        sent ||= kind === 'sent'
        toCharge = kind === 'advised' ? charge : kind === 'charged' ? toCharge : kind === 'withdrawn' ? toCharge : false
        state = next.value
      }
    }),
  )
})

const SERGEANT = { id: 'b', role: 'supervisor', rank: 'sergeant' as const }
const ADVICE = { advice: 'charge', words: WORDS, decidedBy: 'A Prosecutor', reference: 'EX/1' }
test.each<[string, 'police' | 'prosecutor', object, object, string]>([
  ['a prosecutor’s', 'prosecutor', {}, {}, 'accepted'],
  ['a prosecutor’s without a name', 'prosecutor', { decidedBy: undefined }, {}, 'needs-name'],
  ['a prosecutor’s without a reference', 'prosecutor', { reference: undefined }, {}, 'needs-reference'],
  ['without why', 'prosecutor', { words: 'Agreed' }, {}, 'needs-words'],
  ['a sergeant’s', 'police', {}, {}, 'accepted'],
  ['a constable’s', 'police', {}, { rank: 'constable' }, 'not-the-decider'],
  ['police staff’s', 'police', {}, { rank: null }, 'not-the-decider'],
  ['the asker’s own', 'police', {}, { id: 'a' }, 'own-request'],
])('advice: %s', (_, decider, ask, by, expected) => {
  const taken = takeAdvice({ ...ADVICE, ...ask }, { decider, by: ['a'] }, { ...SERGEANT, ...by })
  expect(taken.ok ? 'accepted' : taken.refusal.code).toBe(expected)
})

test('what is asked for first is said and has a day still to come; asking again goes up one step at a time, and ends', () => {
  const one = { words: 'A statement of the shop’s manager', dueAt: NOW.add({ hours: 48 }) }
  const code = (actions: (typeof one)[]) => {
    const taken = takeActions(actions, NOW)
    return taken.ok ? 'accepted' : `${taken.refusal.code} ${taken.refusal.field}`
  }
  expect(code([])).toBe('needs-actions action1')
  expect(code([one])).toBe('accepted')
  expect(code([one, { ...one, words: 'Ongoing' }])).toBe('needs-words action2')
  expect(code([one, { ...one, dueAt: NOW.subtract({ hours: 1 }) }])).toBe('due-in-past due2')
  expect(DECIDERS).toEqual(['police', 'prosecutor'])
  expect([0, 1, 2, 3].map(n => nextEscalation(n, WORDS)).map(up => (up.ok ? up.value.level : up.refusal.code))).toEqual(
    [1, 2, 3, 'no-higher'],
  )
  expect(nextEscalation(0, 'As above').ok).toBe(false)
})
