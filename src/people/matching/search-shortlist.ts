import { birthLevel } from './birth-level.ts'
import { levelWeights, type Model } from './model.ts'
import { tidyPerson } from './person-entry.ts'
import { type Likes, NO_LIKES, type Sought } from './search-candidates.ts'
import type { Near } from './search-names.ts'
import { ROW, ROW_LENGTH, type SearchPeople } from './search-people.ts'

/** So many are weighed in full. */
const SHORTLIST = 24
/** Bits behind the best of the first look: what is not seen there, a slip in a number, a street much alike, cannot make up for more. */
const FAR_BEHIND = 25

const NOBODY = tidyPerson({}, 0)

/** A name that is not known yet. */
export const ANY = -1
/** What a first look may find the very same. */
type Same = 'phone' | 'number' | 'birth' | 'postcode'

/** Picks the rows that deserve a full look: `put` each row, any number of times, then `take` those that look best and begin anew. */
export type Shortlist = {
  begin: (sought: Sought) => void
  put: (row: number) => void
  /** The same where one name or the other is like one that was asked. */
  putNear: (row: number) => void
  /** Everyone with the very same of this was put: whoever comes after has it not. */
  without: (same: Same) => void
  /** Whether a row with these names, by their numbers, could still be listed, had it all that may yet come. */
  hopes: (given: number, family: number) => boolean
  take: () => number[]
}

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
  const bestOf = (field: string) => weights(field).at(-1)!
  const [phoneBest, postcodeBest, streetBest, numberBest] = [
    bestOf('phone'),
    bestOf('postcode'),
    bestOf('street'),
    bestOf('number'),
  ]
  const turnedCost = weights('order')[0]!
  let asGiven: Float32Array = new Float32Array(0)
  let asFamily: Float32Array = new Float32Array(0)
  let rows = people.rows.values
  let asked = NOBODY
  let sought: Sought = { person: asked, given: NO_LIKES, family: NO_LIKES }
  let [postcode, street, number, phone, noGiven, noFamily] = [0, 0, 0, 0, 0, 0]
  const listed = new Uint32Array(SHORTLIST)
  const scores = new Float64Array(SHORTLIST)
  let count = 0
  /** The best score yet; what a name comes to at most; and the date, and all else that may still be the same. */
  let [best, mostGiven, mostFamily, mayCome] = [0, 0, 0, 0]
  const may: Record<Same | 'street', number> = { phone: 0, number: 0, birth: 0, postcode: 0, street: 0 }

  const name = (table: Float32Array, place: number, unlike: number) => (place === 0 ? 0 : table[place]! || unlike)
  const score = (row: number): number => {
    const at = row * ROW_LENGTH
    const [given, family, birth] = [rows[at + ROW.given]!, rows[at + ROW.family]!, rows[at + ROW.birth]!]
    const straight = name(asGiven, given, noGiven) + name(asFamily, family, noFamily)
    const turned = name(asGiven, family, noGiven) + name(asFamily, given, noFamily) + turnedCost
    let sum = straight > turned ? straight : turned
    if (birth !== 0 && asked.birth !== 0)
      sum += birthWeights[birth === asked.birth ? 5 : birthLevel(birth, asked.birth)]!
    if (phone !== 0 && rows[at + ROW.phone] === phone) sum += phoneBest
    if (postcode !== 0 && rows[at + ROW.postcode] === postcode) sum += postcodeBest
    if (street !== 0 && rows[at + ROW.street] === street)
      sum += streetBest + (number !== 0 && rows[at + ROW.number] === number ? numberBest : 0)
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
      ;[listed[at], listed[least]] = [listed[least]!, listed[at]!]
      at = least
    }
  }

  /** How far the least of the list is ahead of nobody: what comes to no more is not listed, or not taken. */
  const floor = () => {
    const behind = best - FAR_BEHIND
    return count === SHORTLIST && scores[0]! > behind ? scores[0]! : behind
  }
  const add = () => {
    mayCome = may.phone + may.number + may.birth + may.postcode + may.street
  }

  const put = (row: number) => {
    const sum = score(row)
    if (sum > best) best = sum
    if (count === SHORTLIST && sum <= scores[0]!) return
    for (let place = 0; place < count; place++) if (listed[place] === row) return
    if (count < SHORTLIST) {
      listed[count] = row
      scores[count++] = sum
      if (count === SHORTLIST) for (let place = count >> 1; place >= 0; place--) sink(place)
    } else {
      listed[0] = row
      scores[0] = sum
      sink(0)
    }
  }

  return {
    begin(next) {
      sought = next
      best = Number.NEGATIVE_INFINITY
      const { lists } = people
      const { person } = sought
      ;[asked, rows, count] = [person, people.rows.values, 0]
      ;[postcode, street, number, phone] = [
        lists.postcode.list.find(person.postcode),
        lists.street.list.find(person.street),
        lists.number.list.find(person.number),
        person.phone % 2 ** 32,
      ]
      ;[noGiven, noFamily] = [person.given === '' ? 0 : givenWeights[0]!, person.family === '' ? 0 : familyWeights[0]!]
      ;[asGiven, asFamily] = [
        tableOf(bothOf(sought.given), givenWeights, asGiven),
        tableOf(bothOf(sought.family), familyWeights, asFamily),
      ]
      mostGiven = mostOf(bothOf(sought.given), givenWeights)
      mostFamily = mostOf(bothOf(sought.family), familyWeights)
      may.phone = phone === 0 ? 0 : phoneBest
      may.postcode = postcode === 0 ? 0 : postcodeBest
      may.street = street === 0 ? 0 : streetBest
      may.number = street === 0 || number === 0 ? 0 : numberBest
      may.birth = asked.birth === 0 ? 0 : birthWeights[5]!
      add()
    },
    without(same) {
      // A date that is not the same may be one slip from it.
      may[same] = same === 'birth' ? Math.max(0, birthWeights[4]!) : 0
      add()
    },
    hopes(given, family) {
      const straight =
        (given === ANY ? mostGiven : name(asGiven, given, noGiven)) +
        (family === ANY ? mostFamily : name(asFamily, family, noFamily))
      const turned =
        (family === ANY ? mostGiven : name(asGiven, family, noGiven)) +
        (given === ANY ? mostFamily : name(asFamily, given, noFamily)) +
        turnedCost
      return (straight > turned ? straight : turned) + mayCome > floor()
    },
    put,
    putNear(row) {
      const at = row * ROW_LENGTH
      const [given, family] = [rows[at + ROW.given]!, rows[at + ROW.family]!]
      if (asGiven[given] || asFamily[family] || asGiven[family] || asFamily[given]) put(row)
    },
    take() {
      for (const one of bothOf(sought.given)) asGiven[one.name] = 0
      for (const one of bothOf(sought.family)) asFamily[one.name] = 0
      return [...listed.subarray(0, count)].filter((_, place) => scores[place]! > best - FAR_BEHIND)
    },
  }
}

function bothOf({ given, family }: Likes): readonly Near[] {
  return [...given, ...family]
}

/** What any name may come to: one that is not on file speaks neither for nor against. */
function mostOf(near: readonly Near[], weights: readonly number[]): number {
  return near.reduce((most, { level }) => Math.max(most, weights[level]! || 0.01), 0)
}

/** What each look-alike is worth, at its number; 0 at all others. */
function tableOf(near: readonly Near[], weights: readonly number[], table: Float32Array): Float32Array {
  const highest = near.reduce((most, { name }) => Math.max(most, name), 0)
  const large = table.length > highest ? table : new Float32Array(Math.ceil((highest + 1) * 1.5))
  // A weight of nought would read as no look-alike.
  for (const { name, level } of near) large[name] = weights[level]! || 0.01
  return large
}
