/**
 * How a bench is asked: `runs` is how many times at least each side is measured, and medians are taken of them. `data`: a folder that is kept, for a bench that
 * takes longer to load than to measure; what was loaded there is used again.
 */
export type BenchOptions = {
  runs: number
  people: number | undefined
  data?: string | undefined
  progress: (sentence: string) => void
}

export type Figures = Readonly<Record<string, number | string | boolean>>

/** What was verified in the same run; a bench whose check fails has measured the wrong thing. */
export type Check = { name: string; ok: boolean }

/**
 * `ours` and `peer` did the same work in the same run. `ratio` is as the bench defines it; `peer` is the one in the
 * ratio, `peers` are any further. Every `bench/NAME.bench.ts` exports `bench: Bench`.
 */
export type BenchResult = {
  name: string
  ours: Figures
  peer: Figures
  peers?: Readonly<Record<string, Figures>>
  ratio: number | null
  runs: number
  checks: readonly Check[]
}

export type Bench = (options: BenchOptions) => Promise<BenchResult>

/** The middle value; of an even number of values the mean of the two in the middle. Throws when there are none. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The value at this share of the sorted list, between two neighbours in proportion. Throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('percentile: no values')
  const sorted = [...values].sort((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const low = sorted[Math.floor(at)] as number
  const high = sorted[Math.ceil(at)] as number
  return low + (high - low) * (at - Math.floor(at))
}

/** The result as a table that a person reads. */
export function tableOf(result: BenchResult): string {
  const sides = Object.entries({ ours: result.ours, peer: result.peer, ...result.peers })
  const keys = [...new Set(sides.flatMap(([, figures]) => Object.keys(figures)))]
  const rows = [
    ['', ...sides.map(([side]) => side)],
    ...keys.map(key => [key, ...sides.map(([, figures]) => shown(figures[key]))]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  const lines = rows.map(row =>
    row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  '),
  )
  return [
    `${result.name}, ${result.runs} runs`,
    ...lines.map(line => line.trimEnd()),
    `ratio ${shown(result.ratio ?? undefined)}`,
    ...result.checks.map(check => `${check.ok ? 'ok    ' : 'FAILED'} ${check.name}`),
  ].join('\n')
}

function shown(value: number | string | boolean | undefined): string {
  if (typeof value !== 'number') return value === undefined ? '-' : String(value)
  return Number.isInteger(value) ? String(value) : value.toPrecision(4)
}
