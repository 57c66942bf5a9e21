import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookAtFile, missingOfFile, stateItem } from './file-check.ts'
import { FILE_ITEMS } from './file-items.ts'
import { FILE_KINDS } from './file-kinds.ts'
import { FILE_PACKS, filePackOn, itemsFor } from './file-pack.ts'

const PACK = filePackOn(Temporal.PlainDate.from('2026-11-23'))
const ids = (kind: (typeof FILE_KINDS)[number], groups: string[] = ['theft']) =>
  itemsFor(PACK, kind, groups).map(one => one.id)

test('every item has words and a kind, no two are alike, and a bigger file needs all that a smaller one does', () => {
  expect(new Set(FILE_ITEMS.map(one => one.id)).size).toBe(FILE_ITEMS.length)
  for (const one of FILE_ITEMS) {
    expect(one.kinds.length, one.id).toBeGreaterThan(0)
    expect(one.missing.length, one.id).toBeGreaterThan(10)
  }
  expect(ids('not-guilty')).toEqual(expect.arrayContaining(ids('guilty-plea')))
  expect(ids('full')).toEqual(expect.arrayContaining(ids('not-guilty')))
  expect(ids('guilty-plea', ['domestic'])).toEqual(
    expect.arrayContaining(['without-victim', 'orders', 'risk', 'earlier']),
  )
  expect(ids('guilty-plea', ['hate'])).toContain('hostility')
  expect(ids('guilty-plea')).not.toContain('without-victim')
  expect(FILE_PACKS.every(one => one.source.length > 20 && one.confidence !== 'read')).toBe(true)
})

test('an item is there by a record, by what was said, or not at all; the newest that was said stands', () => {
  const have = { item: 'summary', standing: 'have' as const, words: 'Typed on Monday', place: 'The case folder' }
  const gone = { ...have, standing: 'not-needed' as const, place: null }
  const shown = (facts: object, said: (typeof have | typeof gone)[]) =>
    Object.fromEntries(lookAtFile(PACK, 'full', ['theft'], facts, said).map(one => [one.id, one.shown]))
  expect(shown({}, []).summary).toBe('no')
  expect(shown({}, [have]).summary).toBe('statement')
  expect(shown({}, [gone, have]).summary).toBe('not-needed')
  expect(shown({ interview: true }, []).interview).toBe('record')
  expect(shown({ interview: false }, []).interview).toBe('no')
  const open = lookAtFile(PACK, 'full', ['theft'], { 'lines-ended': 'Two lines of enquiry are still open' }, [])
  expect(missingOfFile(open)).toContain('Two lines of enquiry are still open')
})

test('whatever is on record, an item is missing exactly where nothing shows it', () => {
  const keys = [...new Set(FILE_ITEMS.map(one => one.by))].filter(key => key !== 'statement')
  fc.assert(
    fc.property(
      fc.constantFrom(...FILE_KINDS),
      fc.subarray(keys),
      fc.subarray(FILE_ITEMS.map(one => one.id)),
      (kind, shown, said) => {
        const facts = Object.fromEntries(shown.map(key => [key, true]))
        const statements = said.map(item => ({ item, standing: 'have' as const, words: 'x', place: 'y' }))
        const looked = lookAtFile(PACK, kind, ['domestic', 'hate'], facts, statements)
        const without = itemsFor(PACK, kind, ['domestic', 'hate']).filter(
          one => !(one.by !== 'statement' && shown.includes(one.by)) && !said.includes(one.id),
        )
        expect(missingOfFile(looked)).toHaveLength(without.length)
      },
    ),
  )
})

const SAID = {
  item: 'summary',
  standing: 'have' as const,
  words: 'Typed by PC Example on Monday',
  place: 'Case folder, tab 2',
}
test.each<[string, object, string]>([
  ['whole', {}, 'accepted'],
  ['not of this file', { item: 'expert' }, 'no-such-item'],
  ['a tick', { words: 'Done' }, 'needs-words'],
  ['nowhere', { place: null }, 'needs-place'],
  ['somewhere that is nowhere', { place: 'As above' }, 'needs-place'],
  ['not needed, with why', { standing: 'not-needed', words: 'He was filmed and admits it', place: null }, 'accepted'],
  ['not needed, without', { standing: 'not-needed', words: 'n/a', place: null }, 'needs-words'],
])('something is said of an item: %s', (_, change, expected) => {
  const stated = stateItem(itemsFor(PACK, 'guilty-plea', ['theft']), { ...SAID, ...change })
  expect(stated.ok ? 'accepted' : stated.refusal.code).toBe(expected)
})
