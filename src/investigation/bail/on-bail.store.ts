import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { offenceLabel } from '../open-case.ts'
import { readBail, stepsOf } from './bail.store.ts'
import { bailAlert, bailStanding, daysLeft } from './bail-period.ts'

/** One list of everybody before charge is short: some hundreds in a force. */
const MOST = 500

export type OnBail = {
  suspectId: string
  name: string
  crimeId: string
  number: number
  offence: string
  owner: string | null
  lastDay: string | null
  left: number | null
  /** The nearest of the days at which somebody is told that has been reached. */
  alert: number | null
  waitsFor: 'prosecutor' | 'court' | null
}

/** Everybody on bail before charge: bail that has run out first, then what ends soonest; what waits for others last. */
export async function onBail(tx: Tx, now: Temporal.Instant, force: Pick<Force, 'offences'>): Promise<OnBail[]> {
  const rows = await tx
    .selectFrom('investigation.suspect as s')
    .innerJoin('investigation.crime as c', 'c.id', 's.crime_id')
    .select(['s.id as suspectId', 's.name', 's.crime_id as crimeId', 'c.number', 'c.offence', 'c.owner_name as owner'])
    .where('s.state', '=', 'bailed')
    .where('c.state', '!=', 'closed')
    .limit(MOST)
    .execute()
  const all: OnBail[] = []
  for (const row of rows) {
    const recorded = await readBail(tx, row)
    if (!recorded?.standing.onBail) continue
    const standing = bailStanding(recorded.bail, stepsOf(recorded.steps))
    const left = daysLeft(standing, now)
    all.push({
      ...row,
      offence: offenceLabel(row.offence, force),
      lastDay: standing.lastDay?.toString() ?? null,
      left,
      alert: left === null ? null : (bailAlert(left) ?? null),
      waitsFor: standing.waitsFor,
    })
  }
  return all.toSorted((a, b) => (a.left ?? Number.POSITIVE_INFINITY) - (b.left ?? Number.POSITIVE_INFINITY))
}
