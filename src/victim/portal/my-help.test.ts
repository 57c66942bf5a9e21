import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HELPS_WITH, LISTING_KINDS, type Listing } from '../support/listing.ts'
import { helpFor, tells } from './my-help.ts'

const ON = '2026-12-21'
const FORCE = {
  offences: [
    { code: 'rape', sensitive: 'sexual' },
    { code: 'theft', sensitive: null },
  ],
  incidentTypes: [{ code: 'domestic', sensitive: 'domestic' }],
}
const listing = (more: Partial<Listing>): Listing => ({
  code: 'one',
  name: 'The Lantern Line',
  kind: 'general',
  areas: ['all'],
  offenceTypes: ['any'],
  languages: ['English'],
  phone: '01632 960101',
  referBy: 'telephone',
  hours: 'Every day',
  runBy: 'A charity',
  until: null,
  ...more,
})
const harm = { offence: 'theft', incidentType: 'theft', settlement: 'Leek', district: 'Moors', language: null }

test.each([
  ['help for anybody, everywhere', {}, harm, true],
  ['where she is', { areas: ['leek'] }, harm, true],
  ['somewhere else', { areas: ['Stone'] }, harm, false],
  ['a line of somewhere else', { areas: ['Stone'], kind: 'helpline' }, harm, true],
  ['what is not for this', { offenceTypes: ['sexual'] }, harm, false],
  ['what is made for this', { offenceTypes: ['sexual'], kind: 'isva' }, { ...harm, offence: 'rape' }, true],
  ['what takes nobody any more', { until: '2026-12-20' }, harm, false],
  ['its last day', { until: ON }, harm, true],
  ['the risk conference, which is no service', { kind: 'marac' }, harm, false],
] as const)('help on her pages: %s', (_, more, of, shown) => {
  expect(helpFor([listing(more as Partial<Listing>)], of, FORCE, ON)).toHaveLength(shown ? 1 : 0)
})

test('nothing that is shown says what happened to her: a name that would is left out, and no label does', () => {
  const word = fc.constantFrom(
    'Example',
    'Rape Crisis',
    'Domestic',
    'Stalking',
    'Lantern',
    'Victim',
    'Bereaved',
    'Hate Crime',
    'Women',
    'Trust',
  )
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          name: fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' ')),
          kind: fc.constantFrom(...LISTING_KINDS),
          offenceTypes: fc.uniqueArray(fc.constantFrom(...HELPS_WITH), { minLength: 1 }),
        }),
      ),
      fc.constantFrom('rape', 'theft'),
      fc.constantFrom('domestic', 'theft'),
      (listed, offence, incidentType) => {
        for (const one of helpFor(listed.map(listing), { ...harm, offence, incidentType }, FORCE, ON))
          expect(tells(`${one.name} ${one.label}`)).toBe(false)
      },
    ),
  )
})
