import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import type { Crime } from './crime.store.ts'
import type { Happened, SuspectState } from './suspect-state.ts'
import type { Victim } from './victims.store.ts'

export type Suspect = {
  suspectId: string
  crimeId: string
  caseId: string
  name: string
  state: SuspectState
  namedAt: Temporal.Instant
}
export type RecordedEvent = Happened & {
  eventId: string
  suspectId: string
  recordedAt: Temporal.Instant
  note: string | null
  byName: string
}

const COLUMNS = [
  'id as suspectId',
  'crime_id as crimeId',
  'case_id as caseId',
  'name',
  'state',
  'named_at as namedAt',
] as const

export async function readSuspects(tx: Tx, crimeId: string): Promise<Suspect[]> {
  return tx
    .selectFrom('investigation.suspect')
    .select(COLUMNS)
    .where('crime_id', '=', crimeId)
    .orderBy('named_at')
    .orderBy('id')
    .execute()
}

export async function readSuspect(tx: Tx, id: string): Promise<Suspect | undefined> {
  return tx.selectFrom('investigation.suspect').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

/** The events of a crime's suspects, or of one of them, in the order they were entered. */
export async function readEvents(tx: Tx, of: { crimeId: string; suspectId?: string }): Promise<RecordedEvent[]> {
  return tx
    .selectFrom('investigation.suspect_event')
    .select([
      'id as eventId',
      'suspect_id as suspectId',
      'event',
      'at',
      'recorded_at as recordedAt',
      'note',
      'by_name as byName',
    ])
    .where('crime_id', '=', of.crimeId)
    .$if(of.suspectId !== undefined, query => query.where('suspect_id', '=', of.suspectId!))
    .orderBy('recorded_at')
    .orderBy('fact_xid')
    .execute()
}

export async function saveSuspect(
  tx: Tx,
  { caseId, crimeId }: Crime,
  name: string,
  stamp: Stamp,
): Promise<{ suspectId: string }> {
  const suspectId = newId()
  await tx
    .insertInto('investigation.suspect')
    .values({ id: suspectId, case_id: caseId, crime_id: crimeId, name, state: 'named', named_at: stamp.at })
    .execute()
  await record(tx, { ...stamp, kind: 'suspect-named', caseId, about: suspectId, body: { crimeId, suspectId } })
  return { suspectId }
}

/** Keeps both times: when it happened is the fact's own, when it was entered is beside it. Every victim is in the fact. */
export async function saveEvent(
  tx: Tx,
  suspect: Suspect,
  happened: Happened & { note: string | undefined },
  state: SuspectState,
  victims: readonly Victim[],
  stamp: Stamp,
): Promise<{ eventId: string }> {
  const { caseId, crimeId, suspectId } = suspect
  const eventId = newId()
  await tx
    .insertInto('investigation.suspect_event')
    .values({
      id: eventId,
      case_id: caseId,
      crime_id: crimeId,
      suspect_id: suspectId,
      event: happened.event,
      at: happened.at,
      recorded_at: stamp.at,
      note: happened.note ?? null,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await tx.updateTable('investigation.suspect').set({ state }).where('id', '=', suspectId).execute()
  await record(tx, {
    ...stamp,
    at: happened.at,
    kind: 'suspect-event-recorded',
    caseId,
    about: suspectId,
    body: {
      crimeId,
      suspectId,
      eventId,
      event: happened.event,
      at: happened.at,
      victims: victims.map(({ victimId, enhanced }) => ({ victimId, enhanced })),
    },
  })
  return { eventId }
}
