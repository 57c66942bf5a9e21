import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Force } from '../../platform/force/force.ts'
import { type After, keepLooking } from '../../platform/run/keep-looking.ts'
import { stepsDue, stepUp } from './escalating.store.ts'

const EVERY_MS = 15_000

/** Keeps every step up that is due, each in a transaction of its own so that no case is held longer than its own row takes. */
export async function escalateDue(db: Db, force: Force, now: Temporal.Instant): Promise<number> {
  const by = systemWho('alarms')
  let kept = 0
  for (const step of await inContext(db, by, tx => stepsDue(tx, force, now)))
    if (await inContext(db, by, tx => stepUp(tx, step, { at: now, by }))) kept += 1
  return kept
}

/** Looks again and again until stopped. */
export const keepEscalating = (
  db: Db,
  force: Force,
  now: () => Temporal.Instant,
  after: After,
): { stop(): Promise<void> } =>
  keepLooking(EVERY_MS, () => escalateDue(db, force, now()), 'alarms could not go up', after)
