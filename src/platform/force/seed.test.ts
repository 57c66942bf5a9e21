import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Right } from '../access/rights.ts'
import { STAFF_ROLES } from '../access/roles.ts'
import { firstGap } from './check-cover.ts'
import { phonesOutsideDrama } from './drama-phones.ts'
import type { Point } from './fields.ts'
import { parseForce } from './parse-force.ts'
import { resourcesOnDuty } from './rota.ts'
import { CRIME_TYPES } from './vocabulary.ts'

const ROOT = new URL('../../../', import.meta.url)
const file = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')
const TEXT = file('seeds/force.json')
const parsed = parseForce(JSON.parse(TEXT))
if (!parsed.ok) throw new Error(parsed.refusal.message)
const FORCE = parsed.value

/** Kilometres on a plane, good to a few per cent over a county. */
function kilometres([a, b]: Point, [c, d]: Point): number {
  return Math.hypot((a - c) * 111.32 * Math.cos((52.8 * Math.PI) / 180), (b - d) * 111.19)
}

const nearestBase = (point: Point) => Math.min(...FORCE.bases.map(base => kilometres(base.point, point)))

test('seeds/force.json and the published schema are what `node seeds/make-force.ts` writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'force-'))
  try {
    execFileSync(process.execPath, [fileURLToPath(new URL('seeds/make-force.ts', ROOT)), folder])
    for (const path of ['seeds/force.json', 'docs/reference/force.schema.json'])
      expect(file(path) === readFileSync(join(folder, path), 'utf8'), `${path}: run node seeds/make-force.ts`).toBe(
        true,
      )
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect(TEXT.length).toBeLessThan(250_000)
})

test('the published JSON Schema accepts the demonstration force and refuses a broken one', () => {
  // Formats repeat what the patterns say, and need a package of their own.
  const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(
    JSON.parse(file('docs/reference/force.schema.json')),
  )
  expect(validate(JSON.parse(TEXT)) ? [] : validate.errors).toEqual([])
  for (const hurt of [
    { bases: [] },
    { kind: 'real' },
    { edition: '2026-02-30' },
    { password: 'x' },
    { locale: undefined },
  ])
    expect(validate(JSON.parse(JSON.stringify({ ...FORCE, ...hurt })))).toBe(false)
})

test('nobody takes it for the real force', () => {
  expect(FORCE.kind).toBe('demonstration')
  expect(FORCE.notice).toMatch(/synthetic.*call 999 or 101/i)
  expect(FORCE.name).not.toMatch(/staffordshire/i)
  for (const base of FORCE.bases) expect(base.address).toContain('not a real address')
  expect(phonesOutsideDrama(TEXT)).toEqual([])
  expect(TEXT).not.toMatch(/passw/i)
})

test('ten bases, each answering for somewhere, and places of one district share a base unless it is Stoke-on-Trent', () => {
  expect(FORCE.bases.map(base => base.name).toSorted()).toEqual([
    'Burton',
    'Cannock',
    'Codsall',
    'Hanley',
    'Leek',
    'Lichfield',
    'Longton',
    'Newcastle-under-Lyme',
    'Stafford',
    'Tamworth',
  ])
  expect(new Set(FORCE.neighbourhoods.map(place => place.base))).toEqual(new Set(FORCE.bases.map(base => base.id)))
  const basesOf = Map.groupBy(FORCE.neighbourhoods, place => place.district)
  for (const [district, places] of basesOf)
    expect(new Set(places.map(place => place.base)).size).toBe(district === 'Stoke-on-Trent' ? 2 : 1)
})

test('people live a few kilometres from a base, as they did under the ten-base model', () => {
  const people = FORCE.neighbourhoods.reduce((sum, place) => sum + place.population, 0)
  const weighted = FORCE.neighbourhoods.reduce((sum, place) => sum + place.population * nearestBase(place.point), 0)
  // Census 2021 counts 1,134,451 residents; a rough model of 25 towns puts the nearest base 2.4 km
  // away on average; this one counts the countryside too, and comes to 4.3.
  expect(people).toBeGreaterThan(1_120_000)
  expect(people).toBeLessThan(1_150_000)
  expect(weighted / people).toBeGreaterThan(1.5)
  expect(weighted / people).toBeLessThan(5)
  for (const place of FORCE.neighbourhoods) {
    const base = FORCE.bases.find(row => row.id === place.base)
    expect(base && kilometres(base.point, place.point), place.name).toBeLessThan(21)
  }
})

test('every base has response, and the two rooms have people, at every hour', () => {
  const local = FORCE.bases.map(({ id }) => FORCE.teams.filter(team => team.kind === 'response' && team.base === id))
  const rooms = (['contact', 'control'] as const).map(kind => FORCE.teams.filter(team => team.kind === kind))
  for (const teams of [...local, ...rooms])
    expect(
      firstGap(
        FORCE,
        teams.map(team => team.id),
      ),
    ).toBeUndefined()
})

test('sixty to eighty units are on duty at the busiest, and never fewer than two response units at a base', () => {
  const hours = Array.from({ length: 28 * 24 }, (_, n) => Temporal.Instant.from('2026-03-16T00:30Z').add({ hours: n }))
  const counts = hours.map(at => {
    const units = resourcesOnDuty(FORCE, at)
    const byBase = FORCE.bases.map(
      base => units.filter(unit => unit.kind === 'response' && unit.base === base.id).length,
    )
    return { all: units.length, least: Math.min(...byBase), most: Math.max(...byBase) }
  })
  const peak = Math.max(...counts.map(count => count.all))
  expect(peak).toBeGreaterThanOrEqual(60)
  expect(peak).toBeLessThanOrEqual(80)
  expect(Math.min(...counts.map(count => count.least))).toBeGreaterThanOrEqual(2)
  expect(Math.max(...counts.map(count => count.most))).toBeLessThan(14)
})

test('one memorable account for each role, and an account for everybody', () => {
  const roleOf = new Map(FORCE.staff.map(person => [person.username, person.role]))
  const memorable = ['handler', 'dispatcher', 'officer', 'investigator', 'supervisor', 'victimcare', 'analyst', 'admin']
  expect(memorable.map(name => roleOf.get(name))).toEqual(STAFF_ROLES)
  expect(roleOf.size).toBe(FORCE.staff.length)
  expect(new Set(FORCE.staff.map(person => person.name)).size).toBe(FORCE.staff.length)
  const count = (role: string) => FORCE.staff.filter(person => person.role === role).length
  expect([count('contact-handler'), count('investigator')]).toEqual([44, 41])
  const holding = (right: Right) => FORCE.staff.filter(person => person.rights?.includes(right)).length
  expect([holding('incident-manager'), holding('professional-standards')]).toEqual([5, 1])
  expect(FORCE.staff.some(person => /[^\x20-\x7e]/.test(person.name))).toBe(true)
})

test('every published crime type can be told as an incident and recorded as an offence', () => {
  expect(new Set(FORCE.incidentTypes.flatMap(type => type.crimeType ?? []))).toEqual(new Set(CRIME_TYPES))
  // Anti-social behaviour is published beside crimes but is an incident, never an offence.
  expect(new Set(FORCE.offences.map(offence => offence.crimeType))).toEqual(
    new Set(CRIME_TYPES.filter(type => type !== 'Anti-social behaviour')),
  )
})

const DATA = new URL('../shared/data/', ROOT)
// Real geography is not shipped: where it is absent this does not run, and in CI it is present.
const withData = test.skipIf(!existsSync(DATA))

withData('places lie inside the force, near people, and their populations add up to the census', () => {
  const geography = new URL('geo-staffordshire/', DATA)
  const boundary = JSON.parse(readFileSync(new URL('pfa20_staffordshire.geojson', geography), 'utf8'))
  const rings: Point[][] = boundary.features.flatMap(
    ({ geometry }: { geometry: { type: string; coordinates: never } }) =>
      geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates as Point[][][]).flat(),
  )
  const areas = table(readFileSync(new URL('lsoa21_staffordshire.csv', geography), 'utf8')).map(row => ({
    district: row.ltla24_name,
    residents: Number(row.residents_2021),
    point: [Number(row.pwc_lon), Number(row.pwc_lat)] as Point,
  }))
  expect(areas).toHaveLength(697)

  const counted = new Map<string, number>()
  for (const { district, residents, point } of areas) {
    const near = FORCE.neighbourhoods
      .filter(place => place.district === district)
      .toSorted((a, b) => kilometres(a.point, point) - kilometres(b.point, point))[0]
    counted.set(near?.id ?? '', (counted.get(near?.id ?? '') ?? 0) + residents)
  }
  for (const base of FORCE.bases) expect(inside(rings, base.point), base.name).toBe(true)
  for (const place of FORCE.neighbourhoods) {
    expect(inside(rings, place.point), place.name).toBe(true)
    expect(
      Math.min(...areas.map(area => kilometres(area.point, place.point))),
      `${place.name}: nearest small area, km`,
    ).toBeLessThan(2)
    expect(Math.abs((counted.get(place.id) ?? 0) - place.population), `${place.name}: residents`).toBeLessThan(1_000)
  }
})

/** Even-odd rule over all rings. */
function inside(rings: readonly Point[][], [x, y]: Point): boolean {
  return (
    rings
      .flatMap(ring => ring.slice(1).map((end, n) => [ring[n]!, end] as const))
      .filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax).length %
      2 ===
    1
  )
}

/** Rows of the CSV, whose cells are quoted where they have commas. */
function table(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csv
    .trim()
    .split('\n')
    .map(line => [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''))
  return rows.map(row => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ''])))
}
