import type { Tx } from '../platform/db/connect.ts'
import type { Baseline, MeasureFigure } from './measure-figures.ts'

export async function readBaselines(tx: Tx): Promise<Map<string, Baseline>> {
  const rows = await tx.selectFrom('accountability.baseline').selectAll().execute()
  return new Map(
    rows.map(row => [
      row.measure_id,
      { value: row.value, n: row.n, period: { from: row.period_from, to: row.period_to } },
    ]),
  )
}

/** Freezes the figures of measures that have none yet: a baseline is never overwritten. Returns which were frozen. */
export async function freezeBaselines(tx: Tx, figures: readonly MeasureFigure[], by: string): Promise<string[]> {
  const rows = figures.map(({ id, value, n, period, asOf }) => ({
    measure_id: id,
    value,
    n,
    period_from: period.from,
    period_to: period.to,
    frozen_at: Temporal.Instant.from(asOf),
    frozen_by: by,
  }))
  const frozen = await tx
    .insertInto('accountability.baseline')
    .values(rows)
    .onConflict(clash => clash.column('measure_id').doNothing())
    .returning('measure_id')
    .execute()
  return frozen.map(row => row.measure_id)
}
