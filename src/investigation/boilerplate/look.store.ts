import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import type { Crime } from '../crime.store.ts'
import { readLines } from '../lines.store.ts'
import { offenceLabel } from '../open-case.ts'
import { readReviews } from '../review.store.ts'
import { readSuspects } from '../suspects.store.ts'
import { readVictims } from '../victims.store.ts'
import { type Boilerplate, lookAtReview } from './boilerplate.ts'
import { readOwnReviews } from './notices.store.ts'

/** Looks at a review's words beside what stands on the case, its last review, and what this reviewer wrote lately elsewhere. */
export async function lookAtWords(
  tx: Tx,
  crime: Pick<Crime, 'crimeId' | 'offence' | 'ownerName'>,
  words: string,
  by: string,
  force: Force,
): Promise<Boilerplate> {
  const { crimeId } = crime
  return lookAtReview({
    words,
    known: [
      offenceLabel(crime.offence, force),
      crime.ownerName ?? '',
      ...(await readVictims(tx, crimeId)).map(({ name }) => name),
      ...(await readSuspects(tx, crimeId)).map(({ name }) => name),
    ],
    lines: (await readLines(tx, crimeId)).map(({ objective }) => objective),
    last: (await readReviews(tx, crimeId))[0] ?? null,
    own: await readOwnReviews(tx, by, crimeId),
  })
}
