import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { londonDay } from '../../platform/time.ts'
import { lookAtCaseFile } from '../casefile/file.store.ts'
import { missingOfFile } from '../casefile/file-check.ts'
import type { Crime } from '../crime.store.ts'
import { readOpenCase } from '../open-cases.store.ts'
import { sensitivitiesOf } from '../outcomes/outcome-row.ts'
import { readVictims } from '../victims.store.ts'
import { type Ends, limitEnds } from './advice-clocks.ts'
import type { Draft, OfCrime } from './draft.ts'
import type { ForSending } from './ready.ts'

/** What of the case decides who may charge. */
export async function readOfCrime(
  tx: Tx,
  crime: Crime,
  words: Pick<Force, 'offences' | 'incidentTypes'>,
): Promise<OfCrime> {
  const open = await readOpenCase(tx, crime.crimeId)
  return {
    offence: crime.offence,
    reportedAt: crime.reportedAt,
    sensitive: sensitivitiesOf(
      words.offences.find(row => row.code === crime.offence),
      words.incidentTypes.find(row => row.code === open?.incidentType),
    ),
  }
}

/** The same with what stands in the way of sending it. */
export async function readForSending(
  tx: Tx,
  crime: Crime,
  request: { requestId: string; suspectId: string; draft: Draft },
  words: Pick<Force, 'offences' | 'incidentTypes'>,
): Promise<ForSending> {
  const of = await readOfCrime(tx, crime, words)
  return {
    ...of,
    victims: (await readVictims(tx, crime.crimeId)).map(one => one.name),
    fileMissing: missingOfFile(await lookAtCaseFile(tx, crime, request, of)),
  }
}

/** What runs out: detention as it was said, bail as the database counts it, and the months for an offence of magistrates only. */
export async function readEnds(
  tx: Tx,
  crime: Crime,
  suspectId: string,
  draft: Draft,
  now: Temporal.Instant,
): Promise<Ends> {
  const { rows } = await sql<{ endsAt: Temporal.Instant | null }>`
    select investigation.bail_ends_at(s.id, b.id) as "endsAt"
    from investigation.suspect s join lateral (select e.id from investigation.suspect_event e where e.suspect_id = s.id and e.event = 'bail' order by e.at desc, e.recorded_at desc limit 1) b on true
    where s.id = ${suspectId}::uuid and s.state = 'bailed'`.execute(tx)
  return {
    custodyEndsAt: draft.held === 'custody' && draft.custodyEndsAt ? Temporal.Instant.from(draft.custodyEndsAt) : null,
    bailEndsAt: rows[0]?.endsAt ?? null,
    limitEndsAt: limitEnds({ ...crime, ...draft }, londonDay(now)),
  }
}
