import { type CsvValue, csvOf } from '../csv.ts'
import { type Comparison, MEASURES } from './equality.ts'
import type { ShownTally } from './tally.ts'

/** What is hidden as too small is said to be so: an empty cell could be read as none. */
const HIDDEN = 'too small to show'
export type Edge = { from: string; to: string; figuresAre: string }

export function driftCsv(tables: readonly ShownTally[], edge: Edge): string {
  return csvOf(
    ['table', 'row', 'what', 'contacts', 'from', 'to', 'figures_are'],
    tables.flatMap(table =>
      table.rows.flatMap(row =>
        row.cells.map((cell, place): CsvValue[] => [
          table.title,
          row.label,
          table.head[place] ?? '',
          cell.n ?? HIDDEN,
          edge.from,
          edge.to,
          edge.figuresAre,
        ]),
      ),
    ),
  )
}

export function equalityCsv(comparisons: readonly Comparison[], edge: Edge): string {
  const tail = [edge.from, edge.to, edge.figuresAre]
  return csvOf(
    ['characteristic', 'group', 'what', 'value', 'low', 'high', 'count', 'n', 'from', 'to', 'figures_are'],
    comparisons.flatMap(({ title, groups }) =>
      groups.flatMap((group): CsvValue[][] => [
        [title, group.label, 'Contacts', group.n ?? HIDDEN, null, null, null, group.n ?? HIDDEN, ...tail],
        ...MEASURES.map(({ id, label }): CsvValue[] => {
          const { share, low, high, count, n } = group.figures[id]
          return [
            title,
            group.label,
            label,
            rounded(share) ?? HIDDEN,
            rounded(low),
            rounded(high),
            count,
            n ?? HIDDEN,
            ...tail,
          ]
        }),
        [
          title,
          group.label,
          'Median wait in seconds',
          group.waitMedian ?? HIDDEN,
          null,
          null,
          null,
          group.waitN ?? HIDDEN,
          ...tail,
        ],
      ]),
    ),
  )
}

const rounded = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 10_000)
