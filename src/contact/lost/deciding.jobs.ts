import { systemWho } from '../../platform/access/roles.ts'
import type { Db, Tx } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import { type After, keepLooking } from '../../platform/run/keep-looking.ts'
import { decideLost, endKept, keptOver, lostDue } from './deciding.store.ts'

const EVERY_MS = 30_000

/**
 * Decides of everybody whose hours on the list of lost callers are over, each in a transaction of its own: whoever cannot be decided of keeps
 * nobody else undecided.
 */
export async function decideLostDue(db: Db, now: Temporal.Instant): Promise<number> {
  const by = systemWho('lost-callers', 'job')
  const stamp = { at: now, by }
  let done = 0
  const faults: unknown[] = []
  const each = async (work: (tx: Tx) => Promise<boolean>) => {
    try {
      if (await inContext(db, by, work)) done += 1
    } catch (fault) {
      faults.push(fault)
    }
  }
  for (const id of await inContext(db, by, tx => lostDue(tx, now))) await each(tx => decideLost(tx, id, stamp))
  for (const over of await inContext(db, by, tx => keptOver(tx))) await each(tx => endKept(tx, over, stamp))
  if (faults.length > 0) throw faults[0]
  return done
}

/** Looks again and again until stopped. What could not be decided stays on the list, and is tried at the next look. */
export const keepDecidingLost = (db: Db, now: () => Temporal.Instant, after: After): { stop(): Promise<void> } =>
  keepLooking(EVERY_MS, () => decideLostDue(db, now()), 'lost callers stay on the list undecided', after)
