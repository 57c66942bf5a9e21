import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { Crime } from './crime.store.ts'
import type { LineAsk, LineEnding } from './line-of-enquiry.ts'

export type Line = {
  lineId: string
  crimeId: string
  caseId: string
  objective: string
  action: string
  dueAt: Temporal.Instant
  perishesAt: Temporal.Instant | null
  addedAt: Temporal.Instant
  addedByName: string | null
  /** Whose it is where it is not the investigator's. */
  ownerId: string | null
  ownerName: string | null
  template: string | null
  proves: string[]
  state: 'open' | LineEnding
  result: string | null
  endedAt: Temporal.Instant | null
  endedById: string | null
  endedByName: string | null
  /** When that came here, where it was written before on a phone without signal. */
  endLearnedAt: Temporal.Instant | null
}

const COLUMNS = [
  'id as lineId',
  'crime_id as crimeId',
  'case_id as caseId',
  'objective',
  'action',
  'due_at as dueAt',
  'perishes_at as perishesAt',
  'added_at as addedAt',
  'added_by_name as addedByName',
  'owner_id as ownerId',
  'owner_name as ownerName',
  'template',
  'proves',
  'state',
  'result',
  'ended_at as endedAt',
  'ended_by as endedById',
  'ended_by_name as endedByName',
  'end_learned_at as endLearnedAt',
] as const

/** Open lines first, the soonest due first. */
export async function readLines(tx: Tx, crimeId: string): Promise<Line[]> {
  const lines = await tx
    .selectFrom('investigation.line_of_enquiry')
    .select(COLUMNS)
    .where('crime_id', '=', crimeId)
    .orderBy('due_at')
    .orderBy('id')
    .execute()
  return [...lines.filter(line => line.state === 'open'), ...lines.filter(line => line.state !== 'open')]
}

export async function readLine(tx: Tx, id: string): Promise<Line | undefined> {
  return tx.selectFrom('investigation.line_of_enquiry').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

/** Where a line comes from and whose it is: nothing of it for one that somebody wrote. */
export type LineFrom = {
  owner?: { id: string; name: string } | undefined
  template?: string | undefined
  proves?: readonly string[] | undefined
}

export async function saveLine(
  tx: Tx,
  { caseId, crimeId }: Crime,
  line: LineAsk & LineFrom,
  stamp: Stamp,
): Promise<{ lineId: string }> {
  const lineId = newId()
  await tx
    .insertInto('investigation.line_of_enquiry')
    .values({
      id: lineId,
      case_id: caseId,
      crime_id: crimeId,
      objective: line.objective,
      action: line.action,
      due_at: line.dueAt,
      perishes_at: line.perishesAt ?? null,
      added_at: stamp.at,
      added_by: stamp.by.id,
      added_by_name: stamp.by.name,
      owner_id: line.owner?.id ?? null,
      owner_name: line.owner?.name ?? null,
      template: line.template ?? null,
      proves: [...(line.proves ?? [])],
      state: 'open',
    })
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'line-of-enquiry-added',
    caseId,
    about: lineId,
    body: { crimeId, lineId, dueAt: line.dueAt, perishesAt: line.perishesAt ?? null },
  })
  return { lineId }
}

/** `stamp.at` is when it ended; `learnedAt` where it came here later than that. */
export async function saveLineEnd(
  tx: Tx,
  line: Line,
  end: { state: LineEnding; result: string },
  stamp: Stamp,
  learnedAt?: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('investigation.line_of_enquiry')
    .set({
      state: end.state,
      result: end.result,
      ended_at: stamp.at,
      ended_by: stamp.by.id,
      ended_by_name: stamp.by.name,
      end_learned_at: learnedAt ?? null,
    })
    .where('id', '=', line.lineId)
    .execute()
  await record(tx, {
    ...stamp,
    kind: 'line-of-enquiry-ended',
    caseId: line.caseId,
    about: line.lineId,
    body: { crimeId: line.crimeId, lineId: line.lineId, state: end.state, learnedAt },
  })
}
