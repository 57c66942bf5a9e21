import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Force } from '../../platform/force/force.ts'
import { type After, keepLooking } from '../../platform/run/keep-looking.ts'
import { raiseOne, raisesDue } from './safety-alarm.store.ts'

const EVERY_MS = 15_000

/** Gives every victim in danger who has not been told to somebody by name, each in a transaction of its own. */
export async function raiseSafety(db: Db, force: Force, now: Temporal.Instant): Promise<number> {
  const by = systemWho('safety-alarms', 'job')
  let kept = 0
  for (const raise of await inContext(db, by, tx => raisesDue(tx, force, now)))
    if (await inContext(db, by, tx => raiseOne(tx, raise, { at: now, by }))) kept += 1
  return kept
}

/** Looks again and again until stopped. */
export const keepRaisingSafety = (
  db: Db,
  force: Force,
  now: () => Temporal.Instant,
  after: After,
): { stop(): Promise<void> } =>
  keepLooking(EVERY_MS, () => raiseSafety(db, force, now()), 'safety alarms could not be raised', after)
