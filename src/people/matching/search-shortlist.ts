import { birthLevel } from './birth-level.ts'
import { levelWeights, type Model } from './model.ts'
import type { Sought } from './search-candidates.ts'
import type { SearchPeople } from './search-people.ts'

/** So many are weighed in full. */
const SHORTLIST = 40

/** Picks the rows that deserve a full look: `put` each row, any number of times, then `take` those that look best and begin anew. */
export type Shortlist = { begin: (sought: Sought) => void; put: (row: number) => void; take: () => number[] }

/**
 * A first look at thousands of rows: names by their place among the look-alikes of what was asked, dates, and what is the very same. It must be
 * cheap, and need only not lose the right one: nothing speaks against a person here but a name or a date.
 */
export function shortlist(people: SearchPeople, model: Model): Shortlist {
  const weights = (field: string) => {
    const learnt = model.fields.find(one => one.field === field)
    return learnt ? levelWeights(learnt) : [0, 0, 0, 0, 0, 0]
  }
  const [givenWeights, familyWeights, birthWeights] = [weights('given'), weights('family'), weights('birth')]
  const best = (field: string) => weights(field).at(-1)!
  const [phoneBest, postcodeBest, streetBest, numberBest] = [
    best('phone'),
    best('postcode'),
    best('street'),
    best('number'),
  ]
  const turnedCost = weights('order')[0]!
  let asGiven: Float32Array = new Float32Array(0)
  let asFamily: Float32Array = new Float32Array(0)
  let met = new Uint32Array(0)
  let round = 0
  let sought: Sought | undefined
  let [postcode, street, number] = [0, 0, 0]
  const rows = new Uint32Array(SHORTLIST)
  const scores = new Float64Array(SHORTLIST)
  let count = 0

  const name = (table: Float32Array, place: number, unlike: number) => (place === 0 ? 0 : table[place]! || unlike)
  const score = (row: number): number => {
    const { person } = sought!
    const { columns, lists } = people
    const [given, family] = [columns.given.values[row]!, columns.family.values[row]!]
    const [noGiven, noFamily] = [
      person.given === '' ? 0 : givenWeights[0]!,
      person.family === '' ? 0 : familyWeights[0]!,
    ]
    const straight = name(asGiven, given, noGiven) + name(asFamily, family, noFamily)
    const turned = name(asGiven, family, noGiven) + name(asFamily, given, noFamily) + turnedCost
    let sum = straight > turned ? straight : turned
    const birth = columns.birth.values[row]!
    if (birth !== 0 && person.birth !== 0)
      sum += birthWeights[birth === person.birth ? 5 : birthLevel(birth, person.birth)]!
    if (person.phone !== 0 && columns.phone.values[row] === person.phone) sum += phoneBest
    if (person.uprn !== 0 && columns.uprn.values[row] === person.uprn) sum += postcodeBest + numberBest
    if (postcode !== 0 && lists.postcode.ids.values[row] === postcode) sum += postcodeBest
    if (street !== 0 && lists.street.ids.values[row] === street)
      sum += streetBest + (number !== 0 && lists.number.ids.values[row] === number ? numberBest : 0)
    return sum
  }
  /** The worst of the list is first (a heap), so that one comparison turns most away. */
  const sink = (place: number) => {
    for (let at = place; ; ) {
      const left = at * 2 + 1
      let least = at
      if (left < count && scores[left]! < scores[least]!) least = left
      if (left + 1 < count && scores[left + 1]! < scores[least]!) least = left + 1
      if (least === at) return
      ;[scores[at], scores[least]] = [scores[least]!, scores[at]!]
      ;[rows[at], rows[least]] = [rows[least]!, rows[at]!]
      at = least
    }
  }

  return {
    begin(asked) {
      sought = asked
      count = 0
      round = (round + 1) >>> 0
      if (met.length < people.rows()) met = new Uint32Array(Math.ceil(people.rows() * 1.2))
      const { lists } = people
      ;[postcode, street, number] = [
        lists.postcode.list.find(asked.person.postcode),
        lists.street.list.find(asked.person.street),
        lists.number.list.find(asked.person.number),
      ]
      ;[asGiven, asFamily] = [
        tableOf(asked.given, givenWeights, asGiven),
        tableOf(asked.family, familyWeights, asFamily),
      ]
    },
    put(row) {
      if (met[row] === round) return
      met[row] = round
      const sum = score(row)
      if (count < SHORTLIST) {
        rows[count] = row
        scores[count++] = sum
        if (count === SHORTLIST) for (let place = count >> 1; place >= 0; place--) sink(place)
      } else if (sum > scores[0]!) {
        rows[0] = row
        scores[0] = sum
        sink(0)
      }
    },
    take() {
      for (const near of sought?.given ?? []) asGiven[near.name] = 0
      for (const near of sought?.family ?? []) asFamily[near.name] = 0
      return [...rows.subarray(0, count)]
    },
  }
}

/** What each look-alike is worth, at its number; 0 at all others. */
function tableOf(near: Sought['given'], weights: readonly number[], table: Float32Array): Float32Array {
  const highest = near.reduce((most, { name }) => Math.max(most, name), 0)
  const large = table.length > highest ? table : new Float32Array(Math.ceil((highest + 1) * 1.5))
  // A weight of nought would read as no look-alike.
  for (const { name, level } of near) large[name] = weights[level]! || 0.01
  return large
}
