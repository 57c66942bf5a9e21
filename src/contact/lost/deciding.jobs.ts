import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import { decideLost, endKept, keptOver, lostDue } from './deciding.store.ts'

const EVERY_MS = 30_000

/** Decides of everybody whose hours on the list of lost callers are over, each in a transaction of its own. */
export async function decideLostDue(db: Db, now: Temporal.Instant): Promise<number> {
  const by = systemWho('lost-callers', 'job')
  const stamp = { at: now, by }
  let done = 0
  for (const due of await inContext(db, by, tx => lostDue(tx, now)))
    if (await inContext(db, by, tx => decideLost(tx, due, stamp))) done += 1
  for (const over of await inContext(db, by, tx => keptOver(tx)))
    if (await inContext(db, by, tx => endKept(tx, over, stamp))) done += 1
  return done
}

/** Looks again and again until stopped. What could not be decided stays on the list, and is tried at the next look. */
export function keepDecidingLost(
  db: Db,
  now: () => Temporal.Instant,
  after: { kept: () => void; log: (line: string) => void },
): { stop(): Promise<void> } {
  let looking: Promise<void> | undefined
  const look = async () => {
    try {
      if ((await decideLostDue(db, now())) > 0) after.kept()
    } catch (fault) {
      after.log(
        `lost callers could not be decided, and stay on the list: ${fault instanceof Error ? fault.message : fault}`,
      )
    }
    looking = undefined
  }
  const timer = setInterval(() => {
    looking ??= look()
  }, EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
