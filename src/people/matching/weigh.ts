import { FIELDS, type FieldName } from './field.ts'
import { frequenciesOf, type Holders } from './frequency.ts'
import { LEAST, levelWeights, type Model, MULTIPLE_BIRTHS, SHARED_FAMILY_NAME } from './model.ts'
import { MISSING } from './name-order.ts'
import { columnFor, type PeopleTable } from './people-table.ts'

/**
 * What speaks for one person, in bits. `address` is what the lines of the address add up to; `moved` what is given back of it because people
 * move house; `total` is all of it. `home` is what would speak as well for two people of one home.
 */
export type Evidence = { total: number; home: number; address: number; moved: number }

/** Bits for two records being one person's: `levels` from `from`, the people at places `a` and `b` of the table. Fields into `each` where given. */
export type Weigh = (levels: Int8Array, from: number, a: number, b: number, each?: Float64Array) => Evidence

/**
 * Weighs pairs by what was learnt. Agreement on a value counts by how rare the value is, and lesser agreement never counts for more than
 * agreement on the commoner of the two would.
 */
export function weigher(table: PeopleTable, fields: readonly FieldName[], model: Model, holders: Holders): Weigh {
  const parts = fields.map(field => {
    const learnt = model.fields.find(one => one.field === field)!
    const weights = levelWeights(learnt)
    const column = columnFor(table, field)
    const best = weights.length - 1
    const agreed =
      column &&
      frequenciesOf(column, holders, learnt.other[best]! + LEAST).map(often =>
        bitsForAgreeing(learnt.same[best]!, often),
      )
    return { field, weights, best, ids: column?.ids, agreed }
  })
  const [given, family, order] = [fields.indexOf('given'), fields.indexOf('family'), fields.indexOf('order')]
  const bits = new Float64Array(fields.length)

  return (levels, from, a, b, each = bits) => {
    const turned = order >= 0 && levels[from + order] === 0
    for (let n = 0; n < parts.length; n++) {
      const level = levels[from + n]!
      const part = parts[n]!
      if (level <= 0 || !part.ids || !part.agreed) {
        each[n] = level === MISSING ? 0 : part.weights[level]!
        continue
      }
      const theirs = turned && n === given ? parts[family]! : turned && n === family ? parts[given]! : part
      const rarity = Math.min(part.agreed[part.ids[a]!]!, theirs.agreed![theirs.ids![b]!]!)
      each[n] = level === part.best ? rarity : Math.min(part.weights[level]!, rarity)
    }
    return addUp(fields, each, model)
  }
}

/** Bits for agreeing on a value: how often one person's records agree at all, against how often a stranger has that very value. */
export function bitsForAgreeing(same: number, often: number): number {
  return Math.log2((same + LEAST) / often)
}

/** All fields together. Field by field, but for the address: who has moved changes all of it at once, and that is one misfortune, not five. */
export function addUp(fields: readonly FieldName[], each: Float64Array, model: Model): Evidence {
  let [person, home, address] = [0, 0, 0]
  for (let n = 0; n < fields.length; n++) {
    const weight = each[n]!
    const field = fields[n]!
    const { shared } = FIELDS[field]
    if (shared === 'address') {
      address += weight
      continue
    }
    person += weight
    if (shared === 'line') home += weight
    else if (field === 'family') home += mixed(weight, SHARED_FAMILY_NAME)
    else if (field === 'birth') home += mixed(weight, MULTIPLE_BIRTHS)
  }
  const settled = mixed(address, 1 - model.moved)
  return { total: person + settled, home: home + settled, address, moved: settled - address }
}

/** Bits where a share of the pairs agree as one person's records do, and the rest as strangers do. */
function mixed(weight: number, share: number): number {
  return share === 1 ? weight : Math.log2(share * 2 ** Math.min(weight, 1000) + 1 - share)
}

/** Probabilities that a pair is one person's, and that it is two people's of one home, with this evidence. */
export function chances(
  { total, home }: Pick<Evidence, 'total' | 'home'>,
  { prior, household }: Pick<Model, 'prior' | 'household'>,
): { same: number; home: number } {
  const same = prior * 2 ** Math.min(total, 1000)
  const shared = household * 2 ** Math.min(home, 1000)
  const sum = same + shared + 1 - prior - household
  return { same: same / sum, home: shared / sum }
}

/** Bits to take off because someone else of the home would agree as well: with them, `prior` odds and `total` bits give the probability. */
export function householdBits(home: number, { prior, household }: Pick<Model, 'prior' | 'household'>): number {
  return -Math.log2((household * 2 ** Math.min(home, 1000) + 1 - prior - household) / (1 - prior))
}
