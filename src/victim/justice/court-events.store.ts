import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { CourtAsk } from './court-ask.ts'
import { effectOf } from './court-effect.ts'

export type CourtGiven = CourtAsk & {
  court?: string | undefined
  words?: string | undefined
  specified?: 'yes' | 'no' | 'not-known' | undefined
  sender?: string | undefined
  senderRef?: string | undefined
  digest?: string | undefined
}
export type About = { crimeId: string; caseId: string; suspectId: string | null }

/** One thing that a court told, of one crime. Its fact says what it starts and answers; the words stay in the table. */
export async function saveCourtEvent(
  tx: Tx,
  about: About,
  given: CourtGiven,
  stamp: Stamp,
): Promise<{ courtEventId: string }> {
  const courtEventId = newId()
  const { crimeId, caseId, suspectId } = about
  await tx
    .insertInto('victim.court_event')
    .values({
      id: courtEventId,
      case_id: caseId,
      crime_id: crimeId,
      suspect_id: suspectId,
      kind: given.kind,
      result: given.result ?? null,
      at: given.at,
      received_at: given.receivedAt ?? null,
      recorded_at: stamp.at,
      for_at: given.forAt ?? null,
      was_at: given.wasAt ?? null,
      court: given.court ?? null,
      words: given.words ?? null,
      months: given.months ?? null,
      sender: given.sender ?? null,
      sender_ref: given.senderRef ?? null,
      digest: given.digest ?? null,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const { kind, result } = given
  const body = { courtEventId, crimeId, suspectId, kind, result: result ?? null, receivedAt: given.receivedAt ?? null }
  await record(tx, {
    ...stamp,
    at: given.at,
    kind: 'court-event-recorded',
    caseId,
    about: courtEventId,
    body: { ...body, forAt: given.forAt ?? null, ...effectOf(given) },
  })
  return { courtEventId }
}

export type CourtEvent = {
  courtEventId: string
  crimeId: string
  suspectId: string | null
  suspect: string | null
  kind: string
  result: string | null
  at: Temporal.Instant
  receivedAt: Temporal.Instant | null
  recordedAt: Temporal.Instant
  forAt: Temporal.Instant | null
  wasAt: Temporal.Instant | null
  court: string | null
  words: string | null
  months: number | null
  sender: string | null
  byName: string
}

/** What was told of a crime, in the order in which it happened. */
export async function courtEventsOf(tx: Tx, crimeId: string): Promise<CourtEvent[]> {
  const { rows } = await sql<CourtEvent>`
    select e.id as "courtEventId", e.crime_id as "crimeId", e.suspect_id as "suspectId", s.name as suspect, e.kind, e.result, e.at,
      e.received_at as "receivedAt", e.recorded_at as "recordedAt", e.for_at as "forAt", e.was_at as "wasAt", e.court, e.words, e.months, e.sender, e.by_name as "byName"
    from victim.court_event e left join investigation.suspect s on s.id = e.suspect_id
    where e.crime_id = ${crimeId}::uuid order by e.at, e.seq`.execute(tx)
  return rows
}

export type Sent = { courtEventId: string; caseId: string; crimeId: string; digest: string }

/** What a sender sent before under its own name for it. Two that come at once wait for each other. */
export async function sentBefore(tx: Tx, sender: string, senderRef: string): Promise<Sent[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${sender} ${senderRef}`}, 65))`.execute(tx)
  const { rows } = await sql<Sent>`
    select id as "courtEventId", case_id as "caseId", crime_id as "crimeId", digest from victim.court_event
    where sender = ${sender} and sender_ref = ${senderRef} order by seq`.execute(tx)
  return rows
}
