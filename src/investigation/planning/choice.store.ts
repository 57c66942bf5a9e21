import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { saveLine } from '../lines.store.ts'
import type { Chosen } from './choice.ts'

export type SavedChoice = {
  key: string
  choice: string
  objective: string
  because: string | null
  lineId: string | null
  at: Temporal.Instant
  byName: string
}

/** What was chosen of the proposed lines, in the order it was. */
export async function readChoices(tx: Tx, crimeId: string): Promise<SavedChoice[]> {
  return tx
    .selectFrom('investigation.plan_choice')
    .select(['key', 'choice', 'objective', 'because', 'line_id as lineId', 'at', 'by_name as byName'])
    .where('crime_id', '=', crimeId)
    .orderBy('at')
    .orderBy('key')
    .execute()
}

/** A choice with its line, where it is followed, and the facts of both. */
export async function saveChoice(
  tx: Tx,
  crime: Crime,
  chosen: Chosen,
  owner: { id: string; name: string } | undefined,
  stamp: Stamp,
): Promise<string | null> {
  const { caseId, crimeId } = crime
  const { proposal } = chosen
  const line =
    chosen.state === 'not-proportionate'
      ? null
      : await saveLine(tx, crime, { ...chosen.line, owner, template: proposal.key, proves: proposal.proves }, stamp)
  const id = newId()
  await tx
    .insertInto('investigation.plan_choice')
    .values({
      id,
      case_id: caseId,
      crime_id: crimeId,
      key: proposal.key,
      pack: proposal.pack,
      choice: chosen.state,
      objective: chosen.state === 'not-proportionate' ? proposal.objective : chosen.line.objective,
      line_id: line?.lineId ?? null,
      because: chosen.state === 'not-proportionate' ? chosen.because : null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, template: proposal.template, pack: proposal.pack, choice: chosen.state }
  await record(tx, { ...stamp, kind: 'plan-line-chosen', caseId, about: crimeId, body })
  return line?.lineId ?? null
}

/** How many proposed lines nobody has decided about, for the day pages. In the transaction of the fact that changed it. */
export async function savePlanState(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  undecided: number,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('investigation.plan_state')
    .values({ crime_id: crimeId, case_id: caseId, undecided, at })
    .onConflict(clash => clash.column('crime_id').doUpdateSet({ undecided, at }))
    .execute()
}

/** When it happened, as somebody found out; the newest counts. */
export async function saveTimeWindow(
  tx: Tx,
  { caseId, crimeId }: Pick<Crime, 'caseId' | 'crimeId'>,
  window: { from: Temporal.Instant; to: Temporal.Instant; knownFrom: string },
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('investigation.time_window')
    .values({
      id: newId(),
      case_id: caseId,
      crime_id: crimeId,
      from_at: window.from,
      to_at: window.to,
      known_from: window.knownFrom,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const body = { crimeId, from: window.from, to: window.to }
  await record(tx, { ...stamp, kind: 'time-window-recorded', caseId, about: crimeId, body })
}
