import type { ScoredPairs } from './clusters.ts'
import { pairKey, placeOf } from './pairs.ts'
import type { Row } from './people-table.ts'
import { type Quality, qualityOf } from './quality.ts'

/** Two records by their places, and whether somebody judged them to be one person. */
export type Label = { a: number; b: number; same: boolean }

/** At least half sure is a yes. */
const YES = 0.5

/**
 * Reads judged pairs as Splink writes them: two columns NAME_l and NAME_r that name records by their column NAME, and `clerical_match_score`
 * from 0 to 1. A sentence when a column or a record is missing.
 */
export function readLabels(rows: readonly Row[], records: readonly Row[]): Label[] | string {
  const columns = Object.keys(rows[0] ?? {})
  const name = columns
    .map(column => /^(.+)_l$/.exec(column)?.[1])
    .find(one => one !== undefined && columns.includes(`${one}_r`) && one in (records[0] ?? {}))
  if (name === undefined || !columns.includes('clerical_match_score'))
    return 'The labels need columns NAME_l, NAME_r and clerical_match_score, where NAME is a column of the records'
  const places = new Map(records.map((record, place) => [record[name], place]))
  const labels: Label[] = []
  for (const row of rows) {
    const [a, b] = [places.get(row[`${name}_l`] ?? ''), places.get(row[`${name}_r`] ?? '')]
    if (a === undefined || b === undefined)
      return `The labels name a record that is not in the file: ${row[`${name}_l`]} or ${row[`${name}_r`]}`
    labels.push({ a, b, same: Number(row.clerical_match_score) >= YES })
  }
  return labels
}

/** Precision and recall on the judged pairs alone. */
export function judgeLabels(
  labels: readonly Label[],
  { size, pairs, chances }: ScoredPairs,
  threshold: number,
): Quality & { pairs: number } {
  const linked = labels.filter(({ a, b }) => {
    const place = placeOf(pairs, pairKey(size, a, b))
    return place >= 0 && chances[place]! >= threshold
  })
  return {
    pairs: labels.length,
    ...qualityOf(labels.filter(label => label.same).length, linked.length, linked.filter(label => label.same).length),
  }
}
