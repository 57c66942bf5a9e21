import { highRiskOf, safetyRule } from '../../contact/supervision/safety-watch.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import { stateOf } from '../clocks/clock-life.ts'
import { safetyClocksOf } from './safety.store.ts'
import { readRiskOf } from './safety-alarm.store.ts'

/** The safety clocks of a victim at high risk as the ledger shows them, beside the Code's; none where nothing says that they are. */
export async function safetyLinesOf(tx: Tx, victimId: string, force: Force, now: Temporal.Instant) {
  const known = await readRiskOf(tx, victimId)
  const high = known ? highRiskOf(known, force) : []
  if (high.length === 0) return []
  return (await safetyClocksOf(tx, victimId)).map(clock => ({
    ...clock,
    high,
    what: safetyRule(clock.danger, londonDay(clock.eventAt)).name,
    state: stateOf({ ...clock, noDueReason: null }, now),
  }))
}
