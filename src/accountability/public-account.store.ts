import type { Tx } from '../platform/db/connect.ts'
import { readBaselines } from './baselines.store.ts'
import { type MeasureFigure, measureFigures } from './measure-figures.ts'
import { countService, readFreshness } from './measures.store.ts'
import { periodTo } from './period.ts'
import type { ServiceCounts } from './service-counts.ts'

/** What the public page, its table and its download are all made from. */
export type PublicAccount = {
  counts: ServiceCounts
  measures: MeasureFigure[]
  refreshedAt: Temporal.Instant
  stopped: boolean
}

/** `refreshedAt` is as of when the figures are true: now, unless the reader of the log has stopped. */
export async function readPublicAccount(tx: Tx, now: Temporal.Instant): Promise<PublicAccount> {
  const counts = await countService(tx, periodTo(now))
  const { stopped } = await readFreshness(tx)
  return { counts, measures: measureFigures(counts, await readBaselines(tx)), refreshedAt: now, stopped }
}
