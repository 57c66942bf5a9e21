import { definiteNo } from './definite-no.ts'
import { explain, type Reason } from './explanation.ts'
import type { Model } from './model.ts'
import { nameForm } from './name-level.ts'
import { MISSING } from './name-order.ts'
import type { Nicknames } from './nicknames.ts'
import { type PersonEntry, SEARCHED, tidyPerson } from './person-entry.ts'
import { NO_LIKES, visitCandidates } from './search-candidates.ts'
import { type Asked, PLACES, searchLevels } from './search-levels.ts'
import { searchNames } from './search-names.ts'
import { searchPeople } from './search-people.ts'
import { postings } from './search-postings.ts'
import { shortlist } from './search-shortlist.ts'
import { type File, type Learnt, learntOf, searchWeights } from './search-weights.ts'
import { householdBits } from './weigh.ts'

/**
 * Somebody on file who may be who is asked for. `weight` is in bits and the sum of the reasons'. `never`: why it is certainly somebody else, who
 * is shown only as tied to the same number or home. The probabilities of all found and of 'not on file' add up to one.
 */
export type Found = { id: string; probability: number; weight: number; reasons: Reason[]; never: string | undefined }

export type SearchQuery = PersonEntry & { anyOrder?: boolean }

/**
 * `model`: what was learnt of the force's own records (training.ts). `onFile`: in what share of searches the person is on file. `thisYear` is for
 * two-digit years of birth.
 */
export type IndexOptions = { model: Model; nicknames: Nicknames; thisYear: number; onFile?: number }

export type SearchIndex = {
  /** Adds details of a person, who may have others already. Found at once, without a rebuild. Throws a RangeError when `id` is no UUID. */
  add: (id: string, person: PersonEntry) => void
  /** Takes a person out with all details: how many rows those were. Reads every row: for erasure, not for change. */
  remove: (id: string) => number
  /** Lays out everything afresh, which what was added since makes slower. Call it after the first filling. */
  rebuild: () => void
  /** The likeliest first. Any of the fields, misspelt, names in either order. */
  search: (query: SearchQuery, most: number) => Found[]
  size: () => { rows: number; names: number; added: number; bytes: number }
}

/** Of a hundred callers half are known, where nothing better is. */
const ON_FILE = 0.5
/** The others of a household of 2.36, the mean of the United Kingdom (Office for National Statistics, Families and households 2023). */
const HOUSEMATES = 1.36

/** People in memory, found while a handler types. Everything is learnt and counted from what is on file. */
export function searchIndex({ model, nicknames, thisYear, onFile = ON_FILE }: IndexOptions): SearchIndex {
  const names = searchNames(nicknames)
  const people = searchPeople(names)
  const lists = postings()
  const file: File = { people, names, postings: lists }
  const short = shortlist(people, model)
  const learnt = learntOf(model)
  let laidOut = false

  return {
    add(id, person) {
      const row = people.add(id, tidyPerson(person, thisYear))
      if (laidOut) people.keysOf(row, key => lists.add(key, row))
    },
    remove: people.remove,
    rebuild() {
      names.build()
      lists.build(people.count(), people.keysOf)
      laidOut = true
    },
    search(query, most) {
      const person = tidyPerson(query, thisYear)
      const form = (plain: string) => (plain === '' ? undefined : nameForm(plain, nicknames))
      const asked: Asked = { person, given: form(person.given), family: form(person.family) }
      const sought = {
        person,
        given: asked.given ? names.near(asked.given) : NO_LIKES,
        family: asked.family ? names.near(asked.family) : NO_LIKES,
      }
      short.begin(sought)
      visitCandidates(people, lists, sought, short)
      return rank(file, model, learnt, asked, short.take(), { most, onFile, anyOrder: query.anyOrder ?? false })
    },
    size: () => ({
      rows: people.count(),
      names: names.size(),
      added: lists.added(),
      bytes: people.bytes() + lists.bytes() + names.bytes(),
    }),
  }
}

type Wanted = { most: number; onFile: number; anyOrder: boolean }

function rank(
  file: File,
  model: Model,
  learnt: Learnt,
  asked: Asked,
  rows: readonly number[],
  { most, onFile, anyOrder }: Wanted,
): Found[] {
  const { people } = file
  const levelsOf = searchLevels(people, file.names, asked)
  const weigh = searchWeights(file, model, learnt, asked, anyOrder)
  const all = Math.max(people.count(), 1)
  const home = { prior: onFile / all, household: model.household === 0 ? 0 : Math.min(HOUSEMATES / all, 0.5) }
  const scored = rows.flatMap(row => {
    if (people.gone.values[row]) return []
    const levels = new Int8Array(SEARCHED.length)
    const each = new Float64Array(SEARCHED.length)
    levelsOf(row, levels)
    const evidence = weigh(row, levels, each)
    const never = definiteNo(field => {
      const level = levels[PLACES[field as keyof typeof PLACES]]
      return level === undefined || level === MISSING ? undefined : level
    })
    return [{ row, levels, each, evidence, weight: evidence.total + householdBits(evidence.home, home), never }]
  })
  scored.sort(
    (one, other) => Number(one.never !== undefined) - Number(other.never !== undefined) || other.weight - one.weight,
  )

  const best: typeof scored = []
  let odds = 0
  for (const one of scored) {
    // What is a million times less likely than the first changes no sum.
    if (best.length >= most && one.weight < scored[0]!.weight - 20) break
    if (best.some(({ row }) => people.sameId(row, one.row))) continue
    best.push(one)
    if (one.never === undefined) odds += home.prior * 2 ** Math.min(one.weight, 900)
  }
  return best.slice(0, most).map(one => {
    const explained = explain(SEARCHED, one.levels, one.each, one.evidence, home)
    const probability =
      one.never === undefined ? (home.prior * 2 ** Math.min(one.weight, 900)) / (odds + 1 - onFile) : 0
    return { id: people.idOf(one.row), probability, ...explained, never: one.never }
  })
}
