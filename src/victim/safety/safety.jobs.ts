import { systemWho } from '../../platform/access/roles.ts'
import type { Db } from '../../platform/db/connect.ts'
import { inContext } from '../../platform/db/context.ts'
import type { Force } from '../../platform/force/force.ts'
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

/** Looks again and again until stopped. What could not be kept is said, and tried at the next look. */
export function keepRaisingSafety(
  db: Db,
  force: Force,
  now: () => Temporal.Instant,
  after: { kept: () => void; log: (line: string) => void },
): { stop(): Promise<void> } {
  let looking: Promise<void> | undefined
  const look = async () => {
    try {
      if ((await raiseSafety(db, force, now())) > 0) after.kept()
    } catch (fault) {
      after.log(
        `safety alarms could not be raised, and will be tried again: ${fault instanceof Error ? fault.message : fault}`,
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
