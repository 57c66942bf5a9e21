import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { lookAtCaseFile } from '../casefile/file.store.ts'
import { missingOfFile } from '../casefile/file-check.ts'
import type { Crime } from '../crime.store.ts'
import { readOfCrime } from './case-for-charging.store.ts'
import { readChargings } from './charging.store.ts'
import { ENDED, STATE_WORDS } from './standing.ts'

/** For the investigation's page: each request, and in words what its file lacks while it is open. */
export async function chargingsOfCrime(tx: Tx, crime: Crime, words: Pick<Force, 'offences' | 'incidentTypes'>) {
  const requests = await readChargings(tx, crime.crimeId)
  if (requests.length === 0) return []
  const of = await readOfCrime(tx, crime, words)
  const all: { requestId: string; suspectName: string; stateWords: string; missing: string[] }[] = []
  for (const one of requests)
    all.push({
      requestId: one.requestId,
      suspectName: one.suspectName,
      stateWords: STATE_WORDS[one.state],
      missing: ENDED.includes(one.state) ? [] : missingOfFile(await lookAtCaseFile(tx, crime, one, of)),
    })
  return all
}
