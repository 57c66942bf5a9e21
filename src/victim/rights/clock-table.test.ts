import { expect, test } from 'vitest'
import { RIGHTS_PACKS } from '../rights-pack.ts'
import { RightsPackFile } from './pack-file.ts'
import { type DutyHolder, HOLDER_WORDS, isLaw, type Reading, type RightRow, readingWords } from './right-row.ts'

/**
 * The clock table of the standards (victims.md 1) again, typed from its own rows and not from ours: whose duty, when it starts, what is recorded, how far it was
 * read, and where. A word of each is enough to tell that nothing was left out or put into another row.
 */
type Row = readonly [
  event: string,
  holder: DutyHolder,
  starts: RegExp,
  evidence: readonly string[],
  read: Reading,
  enhancedRead: Reading,
  source: RegExp,
]
const V = 'read'
const S = 'secondary'
const K = 'general-knowledge'
const KEY = ['what happened', 'reasons', 'channel', 'proof'] as const
const TABLE: readonly Row[] = [
  ['contact', 'any', /every contact/i, ['language', 'interpreter', 'format', 'supporter', 'refused'], V, V, /-1$/],
  ['crime-decision', 'police', /report/i, ['report', 'decision', 'late'], V, V, /right 2/],
  ['victim-interview', 'police', /interview/i, ['number', 'same', 'support', 'officer', 'refused'], V, V, /right 2/],
  [
    'acknowledgement',
    'police',
    /report.*victim/i,
    ['offence', 'crime number', 'contact', 'channel', 'safe'],
    V,
    V,
    /3-of-12/,
  ],
  [
    'information',
    'police',
    /report/i,
    ['support', 'compensation', 'medical', 'restorative', 'outside'],
    V,
    V,
    /3-of-12/,
  ],
  ['needs-assessment', 'police', /report.*change/i, ['assessment', 'enhanced', 'earlier'], V, V, /right 4/],
  ['referral', 'police', /report/i, ['service', 'time', 'consent', 'declined'], V, V, /right 4/],
  ['compensation', 'police', /report/i, ['information'], V, V, /right 5/],
  ['no-investigation', 'police', /not to investigate/i, ['explanation', 'support'], V, V, /6-of-12/],
  ['arrest', 'police', /arrest/i, KEY, V, V, /6-of-12/],
  ['interview', 'police', /under caution/i, KEY, V, V, /6-of-12/],
  ['release', 'police', /release/i, KEY, V, V, /6-of-12/],
  ['bail', 'police', /bail/i, KEY, V, V, /6-of-12/],
  ['bail-change', 'police', /bail/i, KEY, V, V, /6-of-12/],
  ['contact-preference', 'police', /investigation opened/i, ['frequency', 'method', 'cannot be met'], V, V, /6-of-12/],
  ['no-further-action', 'police', /not to prosecute/i, ['reasons', 'more', 'review', 'support'], V, K, /West Midlands/],
  ['charge', 'police', /charge or postal requisition/i, ['charge', 'bail', 'hearing', 'views'], S, K, /second-hand/],
  ['out-of-court-disposal', 'police', /out-of-court/i, ['disposal', 'bail', 'hearing', 'views'], S, K, /second-hand/],
  ['prosecutor-decision', 'prosecutor', /stop.*alter/i, ['letter', 'review', 'aloud'], V, V, /cps\.gov\.uk/],
  [
    'personal-statement',
    'police',
    /report.*before sentence/i,
    ['offered', 'response', 'read aloud', 'copy'],
    V,
    V,
    /personal-statement/,
  ],
  ['hearing', 'witness-care', /time and place/i, ['hearing', 'changes'], V, V, /8-of-12/],
  ['court-bail', 'witness-care', /result/i, ['result', 'conditions'], V, V, /8-of-12/],
  ['warrant', 'witness-care', /result/i, ['warrant', 'arrest'], V, V, /8-of-12/],
  [
    'witness-needed',
    'witness-care',
    /prosecutor tells/i,
    ['required', 'needs', 'witness service', 'special measures'],
    V,
    V,
    /8-of-12/,
  ],
  ['verdict', 'witness-care', /result/i, ['outcome', 'reasons'], V, V, /9-of-12/],
  ['sentence', 'witness-care', /result/i, ['sentence', 'means'], V, V, /9-of-12/],
  ['appeal', 'witness-care', /appeal/i, ['event', 'result'], 'not-found', 'not-found', /our proposal/],
  ['expenses-claim', 'prosecutor', /claim/i, ['claim', 'paid'], K, K, /our proposal/],
  ['property-free', 'police', /no longer needed as evidence/i, ['each item'], 'not-found', 'not-found', /our proposal/],
  ['contact-scheme', 'witness-care', /twelve months.*hospital order/i, ['referral', 'wishes'], V, V, /11-of-12/],
  ['liaison-contact', 'probation', /referral/i, ['first contact'], V, V, /11-of-12/],
  ['complaint', 'any', /complaint received/i, ['received', 'answered', 'ombudsman'], S, S, /earlier edition/],
  ['review-request', 'police', /request received/i, ['received', 'acknowledged'], V, V, /Wiltshire/],
  ['review-decision', 'police', /request received/i, ['decision', 'reasons', 'told'], V, V, /Wiltshire/],
]
const CODE = RIGHTS_PACKS[0]!
const rowOf = (event: string) => CODE.rows.find(row => row.event === event)!

test('the standards have a row for each of ours, and we for each of theirs', () => {
  expect(CODE.rows.map(row => row.event).toSorted()).toEqual(TABLE.map(([event]) => event).toSorted())
})

test.each(TABLE)('%s: owed by %s, from its trigger, with its evidence, as far as it was read', (...expected) => {
  const [event, holder, starts, evidence, read, enhancedRead, source] = expected
  const row = rowOf(event)
  expect([row.holder, row.read, row.enhancedRead]).toEqual([holder, read, enhancedRead])
  expect(row.starts).toMatch(starts)
  for (const word of evidence) expect(row.evidence.join('; ').toLowerCase()).toContain(word)
  expect(row.source).toMatch(source)
  expect(HOLDER_WORDS[row.holder].length).toBeGreaterThan(5)
})

test('where another body has a part of it, the duty says whose', () => {
  expect(rowOf('information').duty).toContain('youth offending team')
  expect(rowOf('needs-assessment').duty).toContain('witness care unit')
})

const UNVERIFIED = TABLE.flatMap(([event, , , , read, enhancedRead]) =>
  [read, enhancedRead].some(how => how === K || how === 'not-found') ? [event] : [],
)

test.each(UNVERIFIED)(
  '%s was not read: it says so, is never law, and a force may set another in a file of its own',
  event => {
    const row = rowOf(event)
    expect(isLaw(row) && isLaw(row, true)).toBe(false)
    expect(readingWords(isLaw(row) ? row.enhancedRead : row.read)).toMatch(/^Our proposal/)
    const { answer, evidence, ...same } = row
    const its = {
      ...same,
      answer,
      evidence: [...evidence],
      standardDays: 7,
      enhancedDays: 3,
      read: 'read',
      source: 'Read on a day',
    }
    const set = RightsPackFile.safeParse({
      id: 'our-own',
      title: 'Ours',
      from: '2027-01-04',
      source: 'Ours',
      rows: [its],
    })
    expect(set.error?.issues ?? []).toEqual([])
    const [theirs] = set.data!.rows as unknown as [RightRow]
    expect([theirs.event, theirs.standardDays, theirs.enhancedDays, isLaw(theirs)]).toEqual([event, 7, 3, true])
  },
)
