import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOfNote, type Way } from '../plan/way.ts'
import { CONSENT_ROWS, consentFor } from './consent.ts'
import { fitting, harmOf } from './fitting.ts'
import { HELPS_WITH, LISTING_COLUMNS, LISTING_KINDS, type Listing, readListing } from './listing.ts'
import { isReachable, planLines, waysForService } from './plan-lines.ts'
import {
  considerReferral,
  considerStep,
  NOT_REFERRED,
  REFERRAL_STEPS,
  type ReferralStep,
  stateOfReferral,
  stepsFrom,
} from './referral.ts'

const ROW = [
  'help',
  'Example Help',
  'general',
  'all',
  'any',
  'English;Urdu',
  '01632 960101',
  'Secure email',
  'Weekdays',
  'A charity',
  '',
]
const cell = (name: (typeof LISTING_COLUMNS)[number], value: string) =>
  ROW.map((was, n) => (LISTING_COLUMNS[n] === name ? value : was))

test.each<[string, string[] | undefined, string]>([
  ['a whole row', ROW, 'kept'],
  ['a cell too many', [...ROW, ''], 'wrong-number-of-columns'],
  ['no cells', undefined, 'wrong-number-of-columns'],
  ['a code with capitals', cell('code', 'Help!'), 'bad-code'],
  ['no name', cell('name', ' '), 'no-name'],
  ['a kind that nobody knows', cell('kind', 'wizard'), 'unknown-kind'],
  ['no area', cell('areas', ';'), 'no-area'],
  ['a crime that nobody knows', cell('offence_types', 'any;piracy'), 'unknown-offence-type'],
  ['a telephone of letters', cell('phone', 'ring us'), 'bad-phone'],
  ['no telephone', cell('phone', ''), 'kept'],
  ['no way to refer', cell('refer_by', ''), 'no-way-to-refer'],
  ['no hours', cell('hours', ''), 'no-hours'],
  ['nobody who runs it', cell('run_by', ''), 'nobody-runs-it'],
  ['a last day that is none', cell('until', '2027-02-30'), 'bad-day'],
  ['a last day', cell('until', '2027-03-31'), 'kept'],
])('a file with %s', (_, cells, expected) => {
  const read = readListing(cells)
  expect(typeof read === 'string' ? read : 'kept').toBe(expected)
})

test('whatever stands in a row, it is read whole or refused by a name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 }), { minLength: 9, maxLength: 13 }), cells => {
      const read = readListing(cells)
      if (typeof read === 'string') expect(read).toMatch(/^[a-z-]+$/)
      else expect(LISTING_KINDS).toContain(read.kind)
    }),
  )
})

test.each<[string[], string[] | undefined, 'explicit' | 'opt-out']>([
  [['sexual'], undefined, 'explicit'],
  [['domestic', 'stalking'], undefined, 'explicit'],
  [['bereaved'], undefined, 'explicit'],
  [['stalking'], undefined, 'opt-out'],
  [[], undefined, 'opt-out'],
  [['stalking'], ['stalking'], 'explicit'],
  [['domestic'], ['stalking'], 'opt-out'],
])('%j, where the force says %j, needs %s', (kinds, explicit, needs) => {
  expect(consentFor(kinds as never, '2026-11-23', explicit as never).needs).toBe(needs)
})

test('every row of the table names its source and is no law; before the first, they have to say yes', () => {
  for (const row of CONSENT_ROWS) expect([row.read, row.source.length > 20]).toEqual(['secondary', true])
  expect(consentFor(['property'], '2019-01-01', undefined)).toMatchObject({ needs: 'explicit', id: 'no-row' })
})

const listing = (change: Partial<Listing> = {}): Listing => ({ ...(readListing(ROW) as Listing), ...change })

test('who helps with this here comes first, what is made for it before what helps with anything, and nobody is left out', () => {
  const all = [
    listing({ code: 'far', name: 'A far one', areas: ['Leek'] }),
    listing({ code: 'any', name: 'B for any' }),
    listing({ code: 'own', name: 'C for this', offenceTypes: ['domestic'] }),
    listing({ code: 'other', name: 'D for theft', offenceTypes: ['property'] }),
    listing({ code: 'gone', name: 'E closed', until: '2026-01-01' }),
  ]
  const found = fitting(all, { kinds: ['domestic'], areas: ['Hanley'], on: '2026-11-23' })
  expect(found.map(one => one.code)).toEqual(['own', 'any', 'far', 'other', 'gone'])
  expect(found.filter(one => one.fits).map(one => one.code)).toEqual(['own', 'any'])
  expect(found.at(-1)!.because).toEqual(['Takes nobody since 2026-01-01'])
})

const WORDS = {
  offences: [
    { code: 'rape', sensitive: 'sexual' },
    { code: 'murder', sensitive: null },
  ],
  incidentTypes: [
    { code: 'domestic', sensitive: 'domestic' },
    { code: 'missing', sensitive: 'missing' },
  ],
}
test.each([
  ['rape', 'domestic', ['sexual', 'domestic']],
  ['murder', 'missing', ['bereaved']],
  ['theft', 'gone', []],
])('the harm of %s in %s', (offence, incidentType, kinds) => {
  expect(harmOf({ offence, incidentType }, WORDS)).toEqual(kinds)
})

const KNOWN = {
  consent: consentFor([], '2026-11-23', undefined),
  reachable: true,
  on: '2026-11-23',
  maracTask: false,
  role: 'investigator' as const,
}
const EXPLICIT = consentFor(['domestic'], '2026-11-23', undefined)
const ASK = {
  listing: listing(),
  footing: 'told-and-not-refused' as const,
  footingWords: 'Told on the telephone this morning',
  words: 'A lock for the back door and somebody to talk to',
}
test.each<[string, object, object, string]>([
  ['told and not refused', {}, {}, 'ok'],
  ['told, in a case that needs a yes', {}, { consent: EXPLICIT }, 'needs-their-yes'],
  ['a yes, in a case that needs one', { footing: 'said-yes' }, { consent: EXPLICIT }, 'ok'],
  ['nobody to help', { listing: undefined }, {}, 'needs-listing'],
  ['a closed service', { listing: listing({ until: '2026-11-22' }) }, {}, 'closed'],
  ['its last day', { listing: listing({ until: '2026-11-23' }) }, {}, 'ok'],
  [
    'the risk conference beside its task',
    { listing: listing({ kind: 'marac' }) },
    { maracTask: true },
    'marac-is-a-task',
  ],
  ['the risk conference without a task', { listing: listing({ kind: 'marac' }) }, {}, 'ok'],
  ['without consent by an investigator', { footing: 'public-protection' }, {}, 'needs-supervisor'],
  ['without consent by a supervisor', { footing: 'public-protection' }, { role: 'supervisor' }, 'ok'],
  ['no footing', { footing: undefined }, {}, 'needs-footing'],
  ['a footing without a word', { footingWords: 'ok' }, {}, 'needs-footing-words'],
  ['nothing that they want', { words: 'tbc' }, {}, 'needs-words'],
  ['no way that is safe and theirs alone', {}, { reachable: false }, 'needs-safe-contact'],
])('referring with %s', (_, ask, known, code) => {
  const may = considerReferral({ ...ASK, ...ask }, { ...KNOWN, ...known })
  expect(may.ok ? 'ok' : may.refusal.code).toBe(code)
})

test('only their own answer ends the right to be referred', () => {
  expect(NOT_REFERRED.filter(one => one.answers).map(one => one.code)).toEqual(['said-no', 'opted-out', 'has-support'])
})

const MONDAY = Temporal.Instant.from('2026-11-23T10:00:00Z')
test('however steps are tried: a referral moves only as it may, a failure has somebody by name, and its end is its end', () => {
  const step = fc.record({
    step: fc.constantFrom(...REFERRAL_STEPS),
    hours: fc.integer({ min: -5, max: 50 }),
    owner: fc.option(fc.constant('PC Example'), { nil: undefined }),
    words: fc.constantFrom(undefined, 'Their line was engaged all day'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), tries => {
      const steps: { step: ReferralStep; at: Temporal.Instant }[] = []
      for (const { hours, ...ask } of tries) {
        const before = stateOfReferral(steps)
        const at = (steps.at(-1)?.at ?? MONDAY).add({ hours })
        const may = considerStep(steps, { ...ask, at }, MONDAY)
        if (!may.ok) continue
        expect(stepsFrom(before)).toContain(ask.step)
        if (ask.step === 'failed')
          expect([ask.owner, ask.words]).toEqual(['PC Example', 'Their line was engaged all day'])
        expect(before).not.toBe('ended')
        steps.push({ step: ask.step, at })
      }
      const times = steps.map(one => one.at.epochMilliseconds)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }),
  )
})

const way = (change: Partial<Way> = {}): Way => ({ ...planOfNote(NOTE).ways[0]!, ...change })
const NOTE = { channel: 'phone', reach: '01632 960555', safe: true, checkedWithVictim: true } as const

test('a service reads only ways that are the victim’s own, called safe alone, and nobody else’s; a code word and who must not know go with them', () => {
  const arbitrary = fc.record({
    whose: fc.constantFrom('own', 'parent', 'spokesperson'),
    safe: fc.boolean(),
    checked: fc.boolean(),
    reach: fc.constantFrom('01632 960555', '01632 960556', 'hers@example.org'),
  })
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 6 }), fc.constantFrom('01632 960555', 'nobody’s'), (given, shared) => {
      const { ways, kept } = waysForService(
        given.map(one => way(one as Partial<Way>)),
        one => one.reach === shared,
      )
      expect(ways.length + kept).toBe(given.length)
      for (const one of ways)
        expect([one.whose, one.safe, one.checked, one.reach !== shared]).toEqual(['own', true, true, true])
      expect(isReachable({ ways, silent: null })).toBe(ways.length > 0)
      expect(isReachable({ ways, silent: 'They died' })).toBe(false)
    }),
  )
  const reach = {
    safeContactId: 'secret',
    ways: [
      way({ days: [1, 2], from: '09:00', to: '12:00' }),
      way({ channel: 'in-person', reach: null, shown: 'nothing' }),
    ],
    notPassedOn: 1,
    silent: null,
    hoursKnown: true,
    codeWord: 'heron',
    seenWords: null,
    notToKnow: [{ name: 'Alex', relation: 'former partner' }],
    words: 'Never after six',
  }
  const lines = planLines(reach)
  expect(lines.map(one => one.label)).toEqual([
    'Phone call',
    'Meeting in person',
    'Code word, to show that it is you',
    'Must not know',
    'They also said',
  ])
  expect(lines[0]!.text).toMatch(/^01632 960555; .*09:00.*12:00.*; no voice message$/)
  expect(lines[1]!.text).toContain('nothing may be seen of it')
  // A note has its hours in words: the letter never says any hour beside them.
  expect(planLines({ ...reach, hoursKnown: false })[0]!.text).toBe('01632 960555; no voice message')
  expect(JSON.stringify(lines)).not.toContain('secret')
  expect(HELPS_WITH.length).toBe(new Set(HELPS_WITH).size)
})
