import { type CsvValue, csvOf } from './csv.ts'
import type { MeasureFigure } from './measure-figures.ts'
import { MEASURES } from './measures.ts'
import type { Headline } from './service-figures.ts'

const HEAD = [
  'part',
  'id',
  'what',
  'value',
  'unit',
  'n',
  'cannot_tell',
  'still_running',
  'period_from',
  'period_to',
  'as_of',
  'figures_are',
]

/** The page's measures and the tables under its charts, as one table. `synthetic` stands on every row, so that a cut-out row keeps it. */
export function accountCsv(
  measures: readonly MeasureFigure[],
  headlines: readonly Headline[],
  demonstration: boolean,
): string {
  const [first] = measures
  const tail: CsvValue[] = [
    first?.period.from ?? '',
    first?.period.to ?? '',
    first?.asOf ?? '',
    demonstration ? 'synthetic' : "the force's own",
  ]
  const rows: CsvValue[][] = measures.map(({ id, value, unit, n, cannotTell, running }) => [
    'measure',
    id,
    MEASURES.find(measure => measure.id === id)!.question,
    value,
    unit,
    n,
    cannotTell,
    running,
    ...tail,
  ])
  const tables = headlines.flatMap(({ figures }) =>
    figures.flatMap(({ id, chart }) =>
      chart.table.rows.map((row): CsvValue[] => [
        'table',
        id,
        row[0] ?? '',
        plain(row[1] ?? ''),
        chart.table.head[1] ?? '',
        null,
        null,
        null,
        ...tail,
      ]),
    ),
  )
  return csvOf(HEAD, [...rows, ...tables])
}

/** '1,036' as 1036 and '85%' as 85: a program adds up what a person reads. What is not shown stays words. */
function plain(shown: string): CsvValue {
  return /^-?[\d,]+(?:\.\d+)?%?$/.test(shown) ? Number(shown.replace(/[,%]/g, '')) : shown
}
