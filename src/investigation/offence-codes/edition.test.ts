import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseCode } from './choose-code.ts'
import { checkHeader, readCodes, refusalWords } from './codes-file.ts'
import { changesBetween, type Edition, editionOn, exactCode, findCodes, type OffenceCode } from './edition.ts'
import { endedOn, mappings, searchAll } from './mapping.ts'

const code = (number: string, offence: string, family = 'Theft'): OffenceCode => ({
  ...{ code: number, offence, subgroup: null, family },
})
const OLD: Edition = {
  ...{ id: 'old', name: 'Old list', source: 'S', from: '2026-04-01', to: null },
  codes: [code('8N', 'Assault with injury', 'Violence'), code('48', 'Theft of a vehicle'), code('99X', 'Witchcraft')],
}
const NEW: Edition = {
  ...{ id: 'new', name: 'New list', source: 'S', from: '2026-10-01', to: '2027-04-01' },
  codes: [
    code('8N', 'Assault with injury', 'Violence'),
    code('48', 'Theft of a motor vehicle'),
    code('5F', 'Strangling'),
  ],
}
const BOTH = [OLD, NEW]
const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['2026-03-31', undefined],
  ['2026-04-01', 'old'],
  ['2026-09-30', 'old'],
  ['2026-10-01', 'new'],
  ['2027-03-31', 'new'],
  // The newer ended and closed none: what it replaced holds again, until somebody loads another.
  ['2027-04-01', 'old'],
])('on %s holds %s', (on, id) => {
  expect(editionOn(BOTH, day(on))?.id).toBe(id)
  expect(editionOn(BOTH.toReversed(), day(on))?.id).toBe(id)
})

test('between two editions: added, ended, reworded', () => {
  const changes = changesBetween(OLD.codes, NEW.codes)
  expect(changes.added.map(one => one.code)).toEqual(['5F'])
  expect(changes.ended.map(one => one.code)).toEqual(['99X'])
  expect(changes.reworded.map(({ code, before, after }) => [code, before.offence, after.offence])).toEqual([
    ['48', 'Theft of a vehicle', 'Theft of a motor vehicle'],
  ])
  expect(changesBetween(OLD.codes, OLD.codes)).toEqual({ added: [], ended: [], reworded: [] })
})

test.each([
  ['8n', ['8N']],
  ['theft vehic', ['48']],
  ['vehicle theft', ['48']],
  ['violence', ['8N']],
  ['arson', []],
  ['  ', []],
])('a search for “%s” finds %j', (typed, numbers) => {
  expect(findCodes(NEW.codes, typed).map(one => one.code)).toEqual(numbers)
})

test('what is typed is a code only whole, never the nearest', () => {
  expect(exactCode(NEW.codes, ' 8n ')?.code).toBe('8N')
  expect(exactCode(NEW.codes, '48 Theft of a motor vehicle')?.code).toBe('48')
  expect(exactCode(NEW.codes, '8')).toBeUndefined()
  expect(exactCode(NEW.codes, '48 Theft')).toBeUndefined()
})

const MAPPED = { homeOffice: { code: '8N', edition: 'x' } }
test.each([
  [
    'our list’s code, where nothing is typed',
    undefined,
    MAPPED,
    '2026-11-23',
    { how: 'mapped', code: '8N', editionId: 'new' },
  ],
  ['under the edition of the day', '', MAPPED, '2026-05-01', { how: 'mapped', code: '8N', editionId: 'old' }],
  ['none where our list maps none', undefined, { homeOffice: null }, '2026-11-23', { how: 'not-mapped', code: null }],
  [
    'none where our list’s has ended',
    undefined,
    { homeOffice: { code: '99X', edition: 'x' } },
    '2026-11-23',
    { how: 'gone', code: null },
  ],
  ['none where no edition holds', undefined, MAPPED, '2026-01-01', { how: 'no-edition', code: null }],
  ['the one that was typed', '5F Strangling', MAPPED, '2026-11-23', { how: 'chosen', code: '5F', editionId: 'new' }],
  [
    'one that has since ended, on a day on which it held',
    '99X',
    MAPPED,
    '2026-09-30',
    { how: 'chosen', code: '99X', editionId: 'old' },
  ],
])('a crime is given %s', (_, typed, offence, on, given) => {
  expect(chooseCode(typed, offence, BOTH, day(on))).toMatchObject({ ok: true, value: given })
})

test.each([
  ['99X', '2026-10-01', 'code-ended', 'no longer one in “New list”'],
  ['theft', '2026-11-23', 'which-code', '2 codes have this'],
  ['5', '2026-11-23', 'which-code', 'One code has this'],
  ['barratry', '2026-11-23', 'unknown-code', 'has this number or these words'],
  ['8N', '2025-01-01', 'no-edition', 'leave the code empty'],
])('“%s” on %s is refused: %s', (typed, on, refused, words) => {
  const given = chooseCode(typed, MAPPED, BOTH, day(on))
  expect(given).toMatchObject({ ok: false, refusal: { code: refused, field: 'homeOfficeCode' } })
  expect(given.ok ? '' : given.refusal.message).toContain(words)
})

test('no code is ever given of an edition that does not hold on the day', () => {
  const typed = fc.constantFrom('8N', '48', '99X', '5F', 'theft', '', '99X Witchcraft')
  const on = fc.integer({ min: 0, max: 800 }).map(days => day('2026-01-01').add({ days }))
  fc.assert(
    fc.property(typed, on, (text, when) => {
      const given = chooseCode(text, MAPPED, BOTH, when)
      if (!given.ok || !given.value.code) return
      const holds = editionOn(BOTH, when)
      expect(given.value.editionId).toBe(holds?.id)
      expect(holds?.codes.map(one => one.code)).toContain(given.value.code)
    }),
  )
})

test('our own offences are mapped, gone or not mapped; a search marks what is gone', () => {
  const ours = [
    { code: 'a', label: 'Assault', ...MAPPED },
    { code: 'w', label: 'Witchcraft', homeOffice: { code: '99X', edition: 'x' } },
    { code: 'd', label: 'Assault with injury', homeOffice: null },
  ]
  expect(mappings(ours, BOTH, day('2026-11-23')).map(one => one.state)).toEqual(['mapped', 'gone', 'not-mapped'])
  expect(mappings(ours, [], day('2026-11-23')).map(one => one.state)).toEqual([
    'no-edition',
    'no-edition',
    'not-mapped',
  ])
  expect(searchAll(BOTH, 'witch', day('2026-11-23'))).toMatchObject([{ code: '99X', gone: true, goneOn: '2026-10-01' }])
  expect(searchAll(BOTH, 'witch', day('2026-05-01'))).toMatchObject([{ code: '99X', gone: false }])
  expect(endedOn(NEW, BOTH, day('2026-11-23'))).toBeNull()
  expect(endedOn(NEW, BOTH, day('2027-05-01'))).toBe('2027-04-01')
})

const HEADER = ['offence_code', 'offence', 'subgroup', 'group']
test('a file is read whole or not at all: each kind of broken row is counted, with the first of each', () => {
  const rows = [
    HEADER,
    ['1', 'Homicide', '', 'Violence'],
    ['2'],
    ['', 'x', '', ''],
    ['3', '', '', ''],
    ['1', 'Again', '', ''],
  ]
  const read = readCodes([...rows, ['a b', 'Spaced', '', ''], ['4', 'x', 'y', 'z', 'more']])
  expect(read.rows).toBe(7)
  expect(read.codes).toEqual([{ code: '1', offence: 'Homicide', subgroup: null, family: 'Violence' }])
  expect(read.refusals).toEqual([
    { code: 'cells', count: 2, example_row: 3 },
    { code: 'no-code', count: 1, example_row: 4 },
    { code: 'no-words', count: 1, example_row: 5 },
    { code: 'not-a-code', count: 1, example_row: 7 },
    { code: 'twice', count: 1, example_row: 6 },
  ])
  expect(refusalWords(read.refusals)).toContain('2 of cells: row 3 has too many or too few cells')
})

test('the columns may stand in any order; unknown, missing and doubled ones are named', () => {
  expect(readCodes([HEADER.toReversed(), ['G', 'S', 'O', 'C']]).codes).toEqual([
    { code: 'C', offence: 'O', subgroup: 'S', family: 'G' },
  ])
  expect(checkHeader(HEADER)).toEqual({ unknown: [], missing: [] })
  expect(checkHeader(['offence_code', 'offence', 'offence', 'max_sentence'])).toEqual({
    unknown: ['offence', 'max_sentence'],
    missing: ['subgroup', 'group'],
  })
})
