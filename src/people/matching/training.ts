import type { Compared } from './compared.ts'
import { FIELDS } from './field.ts'
import { foldStrangers } from './folding.ts'
import { eachAlone, type Holders } from './frequency.ts'
import { groupsOf } from './groups.ts'
import { type FieldTable, type Model, startingModel } from './model.ts'
import { firstOf } from './pairs.ts'
import type { PeopleTable } from './people-table.ts'
import { chances, weigher } from './weigh.ts'

/** One pair of a few hundred thousand, before anything is known. */
const FIRST_PRIOR = 1e-4
const ROUNDS = 60
/** Rounds end when no share of any level moves by more than this. */
const STILL = 1e-4
const SURE = 0.95
/** Of fewer pairs nothing can be learnt. */
const FEWEST = 10
/** Of more pairs an even share is learnt from, each standing for those left out: what is learnt moves in the third figure, in a fraction of the time. */
const MOST = 500_000

/** What was learnt, and whom the records are of as far as is sure: a value's rarity is counted over those. */
export type Trained = { model: Model; holders: Holders }

/**
 * Learns from the records alone, without knowing who is who, how levels are seen in one person's records and in two people's:
 * expectation and maximisation over all pairs that were compared, each counting for as many as it stands for (Fellegi and Sunter 1969;
 * Winkler 1988). Chance is learnt from the same pairs less what belongs to one person, since in small files those are no trifle.
 */
export function train(table: PeopleTable, compared: Compared): Trained {
  const alone = eachAlone(table.size)
  const start = startingModel(compared.fields, chanceShares(compared), FIRST_PRIOR)
  if (compared.pairs.length < FEWEST) return { model: start, holders: alone }
  const some = foldStrangers(evenShare(compared, MOST))
  const first = settle(table, some, start, alone)
  const holders = surelyLinked(table, compared, first, alone)
  return { model: settle(table, some, first, holders), holders }
}

/** Every so many-th pair, where there are more than `most`. */
export function evenShare(compared: Compared, most: number): Compared {
  const every = Math.ceil(compared.pairs.length / most)
  if (every <= 1) return compared
  const kept = (_: unknown, place: number) => place % every === 0
  return {
    ...compared,
    pairs: compared.pairs.filter(kept),
    pattern: compared.pattern.filter(kept),
    stands: compared.stands.filter(kept).map(stand => stand * every),
  }
}

function settle(table: PeopleTable, compared: Compared, start: Model, holders: Holders): Model {
  let model = start
  for (let round = 0; round < ROUNDS; round++) {
    const next = improve(table, compared, model, holders)
    const moved = distance(model, next)
    model = next
    if (moved < STILL) break
  }
  return model
}

/** How often each level is seen when all pairs are taken for two people's. */
function chanceShares({ fields, patterns, pattern, stands }: Compared): number[][] {
  const counts = emptyCounts(fields)
  for (let n = 0; n < pattern.length; n++) addTo(counts, patterns, pattern[n]! * fields.length, stands[n]!)
  return counts.map(shares)
}

function improve(table: PeopleTable, compared: Compared, model: Model, holders: Holders): Model {
  const { fields, pairs, pattern, patterns, stands } = compared
  const weigh = weigher(table, fields, model, holders)
  const same = emptyCounts(fields)
  const other = emptyCounts(fields)
  const addressed = fields.map(field => FIELDS[field].shared === 'address')
  const sums = { same: 0, home: 0, all: 0, stayed: 0, placed: 0 }
  for (let n = 0; n < pairs.length; n++) {
    const from = pattern[n]! * fields.length
    const a = firstOf(pairs[n]!, table.size)
    const evidence = weigh(patterns, from, a, pairs[n]! - a * table.size)
    const found = chances(evidence, model)
    const stand = stands[n]!
    const stayed = found.same * stand * (1 - model.moved) * 2 ** Math.min(-evidence.moved, 100)
    sums.same += found.same * stand
    sums.home += found.home * stand
    sums.all += stand
    if (evidence.address !== 0) {
      sums.stayed += stayed
      sums.placed += found.same * stand
    }
    for (let f = 0; f < fields.length; f++) {
      const level = patterns[from + f]!
      if (level >= 0) same[f]![level]! += addressed[f] ? stayed : found.same * stand
    }
    addTo(other, patterns, from, (1 - found.same - found.home) * stand)
  }
  const tables: FieldTable[] = fields.map((field, n) => ({ field, same: shares(same[n]!), other: shares(other[n]!) }))
  return {
    prior: sums.same / sums.all,
    household: model.household === 0 ? 0 : sums.home / sums.all,
    moved: model.moved === 0 ? 0 : 1 - sums.stayed / sums.placed,
    fields: tables,
  }
}

/** Who is who so far, going only by pairs that leave hardly a doubt: to count people and not records. */
function surelyLinked(
  table: PeopleTable,
  { fields, pairs, pattern, patterns }: Compared,
  model: Model,
  holders: Holders,
): Holders {
  const weigh = weigher(table, fields, model, holders)
  const groups = groupsOf(table.size)
  for (let n = 0; n < pairs.length; n++) {
    const a = firstOf(pairs[n]!, table.size)
    const b = pairs[n]! - a * table.size
    if (chances(weigh(patterns, pattern[n]! * fields.length, a, b), model).same >= SURE) groups.join(a, b)
  }
  return groups.all()
}

function emptyCounts(fields: Compared['fields']): Float64Array[] {
  return fields.map(field => new Float64Array(FIELDS[field].levels.length).fill(0.05))
}

function addTo(counts: readonly Float64Array[], patterns: Int8Array, from: number, amount: number): void {
  for (let f = 0; f < counts.length; f++) {
    const level = patterns[from + f]!
    if (level >= 0) counts[f]![level]! += amount
  }
}

function shares(counts: Float64Array): number[] {
  const sum = counts.reduce((all, count) => all + count, 0)
  return Array.from(counts, count => count / sum)
}

function distance(before: Model, after: Model): number {
  const gaps = before.fields.flatMap((table, n) =>
    table.same.map((share, level) => Math.abs(share - after.fields[n]!.same[level]!)),
  )
  return Math.max(...gaps, Math.abs(Math.log(before.prior / after.prior)) / 10)
}
