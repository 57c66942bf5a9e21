import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ServiceCounts } from './service-counts.ts'
import { drawHeadlines } from './service-figures.ts'
import type { StreetCrimeCounts } from './street-crime-counts.ts'
import { drawCrimeMap, drawCrimeTypes } from './street-crime-figures.ts'

const HERE = new URL('./', import.meta.url)
const source = (name: string) => readFileSync(new URL(name, HERE), 'utf8')
const files = readdirSync(HERE).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
const importsOf = (name: string) => [...source(name).matchAll(/from '\.\/([^']+)'/g)].map(found => found[1]!)

/** Everything a file is made of, through every file of the module that it imports. */
function madeOf(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const other of importsOf(name)) madeOf(other, seen)
  return seen
}

const OWN = /accountability\.(?:crime_)?journey(?:_counted)?\b/
const PUBLISHED = /accountability\.(?:street_crime|area_month)\b/

test("no store reads both the force's own journeys and published crime", () => {
  const stores = files.filter(name => name.endsWith('.store.ts'))
  expect(stores.filter(name => OWN.test(source(name))).length).toBeGreaterThan(1)
  expect(stores.filter(name => PUBLISHED.test(source(name))).length).toBeGreaterThan(1)
  expect(stores.filter(name => OWN.test(source(name)) && PUBLISHED.test(source(name)))).toEqual([])
})

test('whatever draws a chart is made of one of the two, and never of the other', () => {
  const drawers = files.filter(name => /platform\/charts\/(?:bar-chart|line-chart|choropleth)\.ts/.test(source(name)))
  expect(drawers.sort()).toEqual(['service-figures.ts', 'street-crime-figures.ts'])
  expect([...madeOf('service-figures.ts')].filter(name => name.startsWith('street-crime'))).toEqual([])
  expect([...madeOf('street-crime-figures.ts')].filter(name => name.startsWith('service-'))).toEqual([])
})

test('handing one to the drawer of the other does not compile', () => {
  const own = { kind: 'own' } as ServiceCounts
  const published = {
    kind: 'published',
    areas: [],
    types: [],
    filter: {},
    unlocated: 0,
    outside: 0,
  } as StreetCrimeCounts
  // @ts-expect-error published figures are not the force's own
  expect(() => drawHeadlines(published, true, new Map())).toThrow()
  // @ts-expect-error the force's own are not published figures
  expect(() => drawCrimeMap(own, new Map(), { source: 's', licence: 'l' })).toThrow()
  // @ts-expect-error the force's own are not published figures
  expect(() => drawCrimeTypes(own, { source: 's', licence: 'l' })).toThrow()
})
