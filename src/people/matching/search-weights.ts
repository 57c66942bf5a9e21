import type { FieldName } from './field.ts'
import { levelWeights, type Model } from './model.ts'
import { MISSING } from './name-order.ts'
import { SEARCHED, type Searched } from './person-entry.ts'
import { KEYS, keyOf, textKey } from './search-key.ts'
import { type Asked, PLACES } from './search-levels.ts'
import type { SearchNames } from './search-names.ts'
import { ROW, ROW_LENGTH, type SearchPeople } from './search-people.ts'
import type { Postings } from './search-postings.ts'
import { addUp, bitsForAgreeing, type Evidence } from './weigh.ts'

export type File = { people: SearchPeople; names: SearchNames; postings: Postings }

/** Bits for a row with these levels, field by field into `each` in the order of SEARCHED. The same rules as weigh.ts. */
export type WeighRow = (row: number, levels: Int8Array, each: Float64Array) => Evidence

/** A model's weights in the order of SEARCHED; undefined for a field it never saw. */
export type Learnt = readonly ({ weights: readonly number[]; same: number; other: number } | undefined)[]

export function learntOf(model: Model): Learnt {
  return SEARCHED.map(field => {
    const table = model.fields.find(one => one.field === field)
    return table && { weights: levelWeights(table), same: table.same.at(-1)!, other: table.other.at(-1)! }
  })
}

/** `anyOrder`: what was asked did not say which name is which. */
export function searchWeights(file: File, model: Model, learnt: Learnt, asked: Asked, anyOrder: boolean): WeighRow {
  const { people, names } = file
  const often = howOften(file, asked, learnt)
  const parts = SEARCHED.map((field, n) => {
    const { weights, same = 0 } = learnt[n] ?? {}
    const share = weights && often(field)
    const best = (weights?.length ?? 0) - 1
    return { weights, best, same, agreed: share === undefined ? weights?.[best] : bitsForAgreeing(same, share) }
  })
  const rows = people.rows.values
  const all = Math.max(people.count(), 1)
  /** The commoner of what was asked and what is on file, as the given or the family name it is on file. */
  const nameBits = (place: number, name: number, as: 'given' | 'family', agreed: number) =>
    Math.min(agreed, bitsForAgreeing(parts[place]!.same, shareOf(names.count(name, as), all, learnt[place]?.other)))

  return (row, levels, each) => {
    const turned = levels[PLACES.order] === 0
    const [given, family] = [rows[row * ROW_LENGTH + ROW.given]!, rows[row * ROW_LENGTH + ROW.family]!]
    for (let n = 0; n < parts.length; n++) {
      const level = levels[n]!
      const { weights, best, agreed } = parts[n]!
      if (!weights || level === MISSING) each[n] = 0
      else if (n === PLACES.order) each[n] = anyOrder ? 0 : weights[level]!
      else if (level === 0) each[n] = weights[0]!
      else {
        let rarity = agreed!
        if (n === PLACES.given)
          rarity = turned ? nameBits(n, family, 'family', agreed!) : nameBits(n, given, 'given', agreed!)
        else if (n === PLACES.family)
          rarity = turned ? nameBits(n, given, 'given', agreed!) : nameBits(n, family, 'family', agreed!)
        each[n] = level === best ? rarity : Math.min(weights[level]!, rarity)
      }
    }
    return addUp(SEARCHED, each, model)
  }
}

/**
 * While few are on file their count tells little: it is as if so many strangers more were, of whom as many have the value as strangers have any
 * one value. Of a million people it changes nothing.
 */
const STRANGERS = 200

function shareOf(count: number, all: number, chance = 0): number {
  return (Math.max(count, 1) + STRANGERS * chance) / (all + STRANGERS)
}

/** The share of people on file who have the very value that was asked for; undefined where it is not counted. */
function howOften(
  { people, names, postings }: File,
  { person, given, family }: Asked,
  learnt: Learnt,
): (field: FieldName) => number | undefined {
  const all = Math.max(people.count(), 1)
  const { lists } = people
  return field => {
    const share = (count: number) => shareOf(count, all, learnt[PLACES[field as Searched]]?.other)
    const listed = (one: 'number' | 'street' | 'place' | 'postcode') =>
      share(lists[one].counts.values[lists[one].list.find(person[one])] ?? 0)
    switch (field as Searched) {
      case 'given':
        return given && share(names.count(names.find(person.given), 'given'))
      case 'family':
        return family && share(names.count(names.find(person.family), 'family'))
      case 'birth':
        return share(postings.count(keyOf(KEYS.birth, person.birth)))
      case 'phone':
        return share(postings.count(keyOf(KEYS.phone, person.phone)))
      case 'email':
        return share(postings.count(keyOf(KEYS.email, textKey(person.email))))
      case 'uprn':
        return share(postings.count(keyOf(KEYS.uprn, person.uprn)))
      case 'number':
      case 'street':
      case 'place':
      case 'postcode':
        return listed(field as 'number')
      default:
        return undefined
    }
  }
}
