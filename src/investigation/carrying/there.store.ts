import type { Tx } from '../../platform/db/connect.ts'
import { type Refused, refuse } from '../../platform/outcome.ts'
import { goneNow } from './absence.ts'
import { readStandings } from './carrying.store.ts'

type Somebody = { id: string; name: string; disabled?: boolean }

/** Why nothing is given to somebody now: they are away, or have left. What they were given would be left behind in the same moment. */
export async function notThere(
  tx: Tx,
  to: Somebody,
  now: Temporal.Instant,
  field: string,
): Promise<Refused<'not-there'> | undefined> {
  const standing = (await readStandings(tx, [to.id])).get(to.id)
  const gone = goneNow(to.name, standing?.absence, to.disabled ? now : null, now)
  return gone ? refuse('not-there', `${gone.words}: give it to somebody who is here`, field) : undefined
}

/** Of a list to choose from: those who are here. */
export async function thoseHere<T extends Somebody>(tx: Tx, people: readonly T[], now: Temporal.Instant): Promise<T[]> {
  const standings = await readStandings(
    tx,
    people.map(one => one.id),
  )
  return people.filter(one => !goneNow(one.name, standings.get(one.id)?.absence, one.disabled ? now : null, now))
}
