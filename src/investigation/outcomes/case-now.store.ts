import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import { londonDate } from '../../platform/views/when.ts'
import type { Crime } from '../crime.store.ts'
import { readLines } from '../lines.store.ts'
import { readNotices } from '../notices/notice.store.ts'
import { type Heard, notHeard } from '../notices/owing.ts'
import type { Vocabulary } from '../open-case.ts'
import { readOpenCase } from '../open-cases.store.ts'
import { readSuspects } from '../suspects.store.ts'
import { readWithdrawals } from '../withdrawal/withdrawal.store.ts'
import { sensitivitiesOf } from './outcome-row.ts'
import type { CaseNow } from './precondition.ts'
import { readReopenings } from './reopen.store.ts'
import { readStatements } from './statement.store.ts'

/** What is on record of a crime, as the outcome's preconditions ask for it. */
export async function readCaseNow(tx: Tx, crime: Crime, words: Vocabulary, now: Temporal.Instant): Promise<CaseNow> {
  const open = await readOpenCase(tx, crime.crimeId)
  const suspects = await readSuspects(tx, crime.crimeId)
  // What was said for an outcome that was undone is said again for the next.
  const [reopened] = await readReopenings(tx, crime.crimeId)
  const sent = await tx
    .selectFrom('investigation.bail_step')
    .select('id')
    .where('crime_id', '=', crime.crimeId)
    .where('kind', '=', 'referred')
    .limit(1)
    .executeTakeFirst()
  return {
    offence: crime.offence,
    victims: crime.victims,
    openLines: crime.openLines,
    lines: (await readLines(tx, crime.crimeId)).length,
    suspects: suspects.map(suspect => suspect.state),
    withdrawal: withdrawalState(await readWithdrawals(tx, crime.crimeId)),
    ...(await readHearing(tx, crime, now)),
    referred: sent !== undefined,
    stated: (await readStatements(tx, crime.crimeId))
      .filter(one => !reopened || Temporal.Instant.compare(one.at, reopened.at) > 0)
      .map(one => one.need),
    enhanced: open?.enhanced ?? false,
    sensitive: sensitivitiesOf(
      words.offences.find(row => row.code === crime.offence),
      words.incidentTypes.find(row => row.code === open?.incidentType),
    ),
  }
}

/** While an outcome waits for its gate: which victims have not been heard on it, and which disagree. */
async function readHearing(tx: Tx, { crimeId, state }: Crime, now: Temporal.Instant) {
  if (state !== 'outcome-proposed') return {}
  const asked: Heard[] = (await readNotices(tx, crimeId)).filter(one => one.kind === 'proposed' && !one.supersededAt)
  const dayOf = (at: Temporal.Instant) => londonDate(londonDay(at).toString(), 'weekday')
  return {
    notHeard: asked.flatMap(one => notHeard(one, now, dayOf) ?? []),
    objections: asked
      .filter(one => one.replies.at(-1)?.view === 'objects')
      .map(one => `${one.victimName} disagrees: ${one.replies.at(-1)!.words}`),
  }
}

/** The newest form counts: who changed their mind was asked again. */
function withdrawalState([newest]: readonly { decision: string | null; route: string }[]): NonNullable<
  CaseNow['withdrawal']
> {
  if (!newest) return 'none'
  if (newest.route === 'unreached') return 'unreached'
  if (!newest.decision) return 'waits'
  return newest.decision === 'accept' ? 'accepted' : 'not-accepted'
}
