import type { Tx } from '../platform/db/connect.ts'
import type { Crime } from './crime.store.ts'
import type { Vocabulary } from './open-case.ts'
import { readOpenCase } from './open-cases.store.ts'
import type { CaseNow } from './outcome-needs.ts'
import { sensitivitiesOf } from './outcome-row.ts'
import { readSuspects } from './suspects.store.ts'
import { readWithdrawals } from './withdrawal/withdrawal.store.ts'

/** What is on record of a crime, as the outcome's preconditions ask for it. */
export async function readCaseNow(tx: Tx, crime: Crime, words: Vocabulary): Promise<CaseNow> {
  const open = await readOpenCase(tx, crime.crimeId)
  const suspects = await readSuspects(tx, crime.crimeId)
  return {
    offence: crime.offence,
    victims: crime.victims,
    openLines: crime.openLines,
    suspects: suspects.map(suspect => suspect.state),
    withdrawal: withdrawalState(await readWithdrawals(tx, crime.crimeId)),
    enhanced: open?.enhanced ?? false,
    sensitive: sensitivitiesOf(
      words.offences.find(row => row.code === crime.offence),
      words.incidentTypes.find(row => row.code === open?.incidentType),
    ),
  }
}

/** The newest form counts: who changed their mind was asked again. */
function withdrawalState([newest]: readonly { decision: string | null }[]): NonNullable<CaseNow['withdrawal']> {
  if (!newest) return 'none'
  if (!newest.decision) return 'waits'
  return newest.decision === 'accept' ? 'accepted' : 'not-accepted'
}
