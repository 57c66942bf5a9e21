/** Why rows were refused. `example_row` is the line a spreadsheet shows (the header is row 1), in `example_file`. */
export type RefusedRows = { code: string; count: number; example_row: number; example_file?: string }

/** What every import prints (commands.md): `rows` = `kept` + `refused` + `repeated`, whatever was in the file. */
export type ImportReport = {
  rows: number
  kept: number
  refused: number
  repeated: number
  seconds: number
  refusals: readonly RefusedRows[]
}

export type Tally = {
  add(code: string, row: number, file?: string, count?: number): void
  list(): RefusedRows[]
  total(): number
}

/** Counts refusals by code and keeps the first row of each, so that a person can look at one. */
export function newTally(): Tally {
  const found = new Map<string, RefusedRows>()
  return {
    add(code, row, file, count = 1) {
      const known = found.get(code)
      if (known) known.count += count
      else found.set(code, { code, count, example_row: row, ...(file === undefined ? {} : { example_file: file }) })
    },
    list: () => [...found.values()].sort((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
    total: () => [...found.values()].reduce((sum, { count }) => sum + count, 0),
  }
}

/** A report that does not add up is a bug, not a report. */
export function reconciled<R extends ImportReport>(report: R): R {
  const { rows, kept, refused, repeated, refusals } = report
  const reasons = refusals.reduce((sum, one) => sum + one.count, 0)
  if (rows !== kept + refused + repeated || refused !== reasons)
    throw new Error(
      `The import does not add up: ${rows} rows, ${kept} kept, ${refused} refused (${reasons} with a reason), ${repeated} repeated`,
    )
  return report
}

/** The report as a person at a terminal reads it; `notes` are further lines. */
export function saysImport(report: ImportReport, notes: readonly string[] = []): string {
  const n = (count: number) => count.toLocaleString('en-GB')
  const rate = report.seconds > 0 ? ` (${n(Math.round(report.rows / report.seconds))} rows/s)` : ''
  return [
    `${n(report.rows)} rows: ${n(report.kept)} kept, ${n(report.refused)} refused, ${n(report.repeated)} repeated, in ${report.seconds.toFixed(1)} s${rate}`,
    ...report.refusals.map(
      one =>
        `  refused ${n(one.count)}: ${one.code}, for example row ${one.example_row}${one.example_file ? ` of ${one.example_file}` : ''}`,
    ),
    ...notes,
  ].join('\n')
}
