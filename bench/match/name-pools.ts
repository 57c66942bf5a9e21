import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { LISTED_FAMILY_NAMES } from '../../src/people/name-origin.ts'
import { type Next, seeded } from '../../src/platform/random.ts'

/** Draws in proportion to weights, in the time of a binary search. */
export type Pool<T> = (next: Next) => T
export type NamePools = {
  source: string
  male: Pool<string>
  female: Pool<string>
  family: Pool<string>
  postcode: Pool<string>
  nicknames: ReadonlyMap<string, readonly string[]>
}

const REAL = new URL('../../../shared/data/names-uk/', import.meta.url)

/** Names as often as they are given in the United Kingdom where that data is beside the project; else made-up ones, as uneven (Zipf). */
export function namePools(): NamePools {
  return existsSync(REAL) ? realPools() : madeUpPools()
}

function realPools(): NamePools {
  const read = (file: string) => parse(readFileSync(new URL(file, REAL)), { columns: true }) as Record<string, string>[]
  const given = read('sdglinkage_firstname_uk.csv')
  const bySex = (sex: string) =>
    pool(given.filter(row => row.sex === sex).map(row => [row.firstname!, Number(row.freq)] as const))
  const families = read('sdglinkage_lastname_uk.csv').map(row => [row.surname!, Number(row.freq)] as const)
  // The register ends at names of one in 25,000: those of the lists that it lacks are given that share.
  const missing = LISTED_FAMILY_NAMES.filter(name => !families.some(([known]) => known === name)).map(
    name => [name, 0.00004] as const,
  )
  const nicknames = new Map<string, string[]>()
  for (const row of read('nicknames_en.csv'))
    nicknames.set(row.name1!, [...(nicknames.get(row.name1!) ?? []), row.name2!])
  return {
    source: 'names of the United Kingdom as often as they are given',
    male: bySex('male'),
    female: bySex('female'),
    family: pool([...families, ...missing]),
    postcode: pool(
      read('sdglinkage_address_uk.csv').map(row => [row.postcode!.toLowerCase().replace(' ', ''), 1] as const),
    ),
    nicknames,
  }
}

const STARTS = 'b br c ch cl d f fl g gr h j k l m n p r s sh st t th w'.split(' ')
const VOWELS = 'a e i o u ai ea ee ou'.split(' ')
const ENDS = 'ck ll m n nd ng r rd rt s ss t th x'.split(' ')

function madeUpPools(): NamePools {
  const next = seeded('made-up names')
  const word = (parts: number) =>
    Array.from({ length: parts }, () => `${one(STARTS)}${one(VOWELS)}`).join('') + one(ENDS)
  const one = (list: readonly string[]) => list[Math.floor(next() * list.length)]!
  const zipf = (count: number, parts: number) =>
    pool(Array.from({ length: count }, (_, rank) => [word(parts), 1 / (rank + 3)] as const))
  const postcodes = Array.from(
    { length: 10_000 },
    (_, n) =>
      [
        `zz${1 + (n % 60)}${n % 10}${String.fromCharCode(97 + (n % 20))}${String.fromCharCode(97 + (Math.floor(n / 20) % 20))}`,
        1,
      ] as const,
  )
  return {
    source: 'made-up names, as uneven as real ones',
    male: zipf(1500, 1),
    female: zipf(1700, 2),
    family: zipf(12_000, 2),
    postcode: pool(postcodes),
    nicknames: new Map(),
  }
}

function pool<T>(rows: readonly (readonly [T, number])[]): Pool<T> {
  const sums = new Float64Array(rows.length)
  let total = 0
  rows.forEach(([, weight], n) => {
    total += weight
    sums[n] = total
  })
  return next => {
    const wanted = next() * total
    let [low, high] = [0, rows.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return rows[low]![0]
  }
}
