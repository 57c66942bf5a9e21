import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { readTaken, standingOf } from './alarm.store.ts'
import { type SupervisionWall, wallOf } from './wall.ts'
import { readWatched } from './watched.store.ts'

export async function readSupervisionWall(tx: Tx, force: Force, now: Temporal.Instant): Promise<SupervisionWall> {
  const watched = await readWatched(tx, force, now)
  const taken = await readTaken(
    tx,
    watched.map(one => one.contactId),
  )
  return wallOf(
    watched.map(one => ({ ...one, alarms: standingOf(one, taken.get(one.contactId) ?? [], now) })),
    now,
  )
}
