import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Force } from '../../platform/force/force.ts'
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

/** Looks again and again until stopped. What could not be kept is said, and tried at the next look. */
export function keepEscalating(
  db: Db,
  force: Force,
  now: () => Temporal.Instant,
  after: { kept: () => void; log: (line: string) => void },
): { stop(): Promise<void> } {
  let looking: Promise<void> | undefined
  const look = async () => {
    try {
      if ((await escalateDue(db, force, now())) > 0) after.kept()
    } catch (fault) {
      after.log(`alarms could not go up, and will be tried again: ${fault instanceof Error ? fault.message : fault}`)
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
