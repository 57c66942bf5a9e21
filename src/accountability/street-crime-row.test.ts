import { expect, test } from 'vitest'
import { readStreetCrime, STREET_CRIME_COLUMNS, streetCrimeKey } from './street-crime-row.ts'

const ROW = [
  'd05'.padEnd(64, '0'),
  '2025-01',
  'Staffordshire Police',
  'Staffordshire Police',
  '-1.926599',
  '52.543103',
  'On or near The Rise',
  'E01009245',
  'Birmingham 016C',
  'Burglary',
  'Unable to prosecute suspect',
  '',
]
const at = (name: (typeof STREET_CRIME_COLUMNS)[number]) => STREET_CRIME_COLUMNS.indexOf(name)
const read = (changes: Partial<Record<(typeof STREET_CRIME_COLUMNS)[number], string>>) =>
  readStreetCrime(
    ROW.map((cell, place) => changes[STREET_CRIME_COLUMNS[place]!] ?? cell),
    '2026-11',
  )

test('a whole row is kept without its place in words', () => {
  const crime = read({})
  expect(crime).toEqual({
    crimeId: ROW[0],
    month: '2025-01-01',
    crimeType: 'Burglary',
    force: 'Staffordshire Police',
    areaCode: 'E01009245',
    lon: -1.926599,
    lat: 52.543103,
    outcome: 'Unable to prosecute suspect',
  })
  expect(JSON.stringify(crime)).not.toContain('The Rise')
})

test.each([
  [
    'anti-social behaviour, without Crime ID and outcome',
    { 'Crime ID': '', 'Crime type': 'Anti-social behaviour', 'Last outcome category': '' },
    { crimeId: null, outcome: null },
  ],
  [
    'without a location',
    { Longitude: '', Latitude: '', 'LSOA code': '', 'LSOA name': '', Location: 'No Location' },
    { lon: null, lat: null, areaCode: null },
  ],
  ['outside the area', { 'LSOA code': 'E01099999' }, { areaCode: 'E01099999' }],
  [
    'in Northern Ireland, with another sort of code',
    { Longitude: '-5.9', Latitude: '54.6', 'LSOA code': '95AA01S1' },
    { areaCode: '95AA01S1' },
  ],
  [
    'with spaces about its cells',
    { Month: ' 2025-01 ', 'Crime type': ' Drugs ' },
    { month: '2025-01-01', crimeType: 'Drugs' },
  ],
  ['of this month', { Month: '2026-11' }, { month: '2026-11-01' }],
])('a row %s is kept', (_, changes, expected) => {
  expect(read(changes)).toMatchObject(expected)
})

test.each([
  ['no month', { Month: '' }, 'missing-month'],
  ['a month in words', { Month: 'January 2025' }, 'bad-month'],
  ['a thirteenth month', { Month: '2025-13' }, 'bad-month'],
  ['a day', { Month: '2025-01-05' }, 'bad-month'],
  ['next month', { Month: '2026-12' }, 'month-in-future'],
  ['the year 2099', { Month: '2099-01' }, 'month-in-future'],
  ['an unknown type', { 'Crime type': 'Jaywalking' }, 'unknown-crime-type'],
  ['no type', { 'Crime type': '' }, 'unknown-crime-type'],
  ['no force', { 'Falls within': '' }, 'missing-force'],
  ['half a point', { Longitude: '' }, 'bad-location'],
  ['words for a point', { Latitude: 'north' }, 'bad-location'],
  ['swapped coordinates', { Longitude: '52.5', Latitude: '-1.9' }, 'bad-location'],
  ['a point without end', { Longitude: 'Infinity' }, 'bad-location'],
  ['SQL for an area', { 'LSOA code': "'; drop table x" }, 'bad-area-code'],
  ['SQL for a Crime ID', { 'Crime ID': "1' or '1'='1" }, 'bad-crime-id'],
])('a row with %s is refused', (_, changes, code) => {
  expect(read(changes)).toBe(code)
})

test('a Crime ID is the key; without one it is the content and its number in the file', () => {
  const cells = ROW.with(at('Crime ID'), '')
  const seen = new Map<string, number>()
  const [first, second] = [streetCrimeKey(null, cells, seen), streetCrimeKey(null, cells, seen)]
  expect(streetCrimeKey('abc', cells, seen)).toBe('abc')
  expect(second).toBe(first.replace(/-1$/, '-2'))
  expect(streetCrimeKey(null, cells, new Map())).toBe(first)
  expect(streetCrimeKey(null, cells.with(at('Month'), '2025-02'), new Map())).not.toBe(first)
})
