import type { Tx } from '../platform/db/connect.ts'
import type { Crime } from './crime.store.ts'
import type { Vocabulary } from './open-case.ts'
import { readOpenCase } from './open-cases.store.ts'
import type { CaseNow } from './outcome-needs.ts'
import { sensitivitiesOf } from './outcome-row.ts'
import { readSuspects } from './suspects.store.ts'

/** What is on record of a crime, as the outcome's preconditions ask for it. */
export async function readCaseNow(tx: Tx, crime: Crime, words: Vocabulary): Promise<CaseNow> {
  const open = await readOpenCase(tx, crime.crimeId)
  const suspects = await readSuspects(tx, crime.crimeId)
  return {
    offence: crime.offence,
    victims: crime.victims,
    openLines: crime.openLines,
    suspects: suspects.map(suspect => suspect.state),
    enhanced: open?.enhanced ?? false,
    sensitive: sensitivitiesOf(
      words.offences.find(row => row.code === crime.offence),
      words.incidentTypes.find(row => row.code === open?.incidentType),
    ),
  }
}
