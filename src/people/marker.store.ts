import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { holdCase, newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import type { NewMarker } from './marker.ts'

export type Marked = { personId: string; markerId: string }

export async function saveMarker(tx: Tx, personId: string, marker: NewMarker, stamp: Stamp): Promise<Marked> {
  const markerId = newId()
  await tx
    .insertInto('people.marker')
    .values({
      id: markerId,
      case_id: personId,
      kind: marker.kind,
      words: marker.words,
      confirmed: marker.confirmed,
      confirmed_at: marker.confirmed ? stamp.at : null,
      confirmed_by_name: marker.confirmed ? stamp.by.name : null,
      source: marker.source,
      review_on: marker.reviewOn,
      in_force_until: marker.inForceUntil ?? null,
      added_at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  const { kind, confirmed, reviewOn } = marker
  await record(tx, {
    ...stamp,
    kind: 'person-marked',
    caseId: personId,
    about: markerId,
    body: { personId, markerId, marker: kind, confirmed, reviewOn },
  })
  return { personId, markerId }
}

export type MarkerChange =
  | { how: 'confirmed'; source: string }
  | { how: 'ended'; why: string }
  | { how: 'reviewed'; reviewOn: string; why: string }

/** Changes a marker that still stands, with why. */
export async function changeMarker(
  tx: Tx,
  markerId: string,
  change: MarkerChange,
  stamp: Stamp,
): Promise<Outcome<Marked> | undefined> {
  const marker = await tx
    .selectFrom('people.marker')
    .select(['case_id as personId', 'kind'])
    .where('id', '=', markerId)
    .executeTakeFirst()
  if (!marker) return undefined
  const { personId } = marker
  await holdCase(tx, personId)
  const set =
    change.how === 'confirmed'
      ? { confirmed: true, confirmed_at: stamp.at, confirmed_by_name: stamp.by.name, source: change.source }
      : change.how === 'ended'
        ? { ended_at: stamp.at, ended_by_name: stamp.by.name, end_reason: change.why }
        : { review_on: change.reviewOn }
  const changed = await tx
    .updateTable('people.marker')
    .set(set)
    .where('id', '=', markerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return refuse('ended', 'This marker was ended already: open the person again')
  await record(tx, {
    ...stamp,
    kind: `person-marker-${change.how}`,
    caseId: personId,
    about: markerId,
    body: {
      personId,
      markerId,
      marker: marker.kind,
      ...('why' in change ? { reason: change.why } : { source: change.source }),
      ...('reviewOn' in change ? { reviewOn: change.reviewOn } : {}),
    },
  })
  return accept({ personId, markerId })
}

/** Markers that somebody should look at by this day, the longest due first. */
export async function readMarkersDue(tx: Tx, day: string) {
  const { rows } = await sql<{
    markerId: string
    personId: string
    caseId: string
    name: string | null
    kind: string
    words: string
    confirmed: boolean
    source: string
    reviewOn: string
    inForceUntil: string | null
  }>`
    select m.id as "markerId", m.case_id as "personId", m.case_id as "caseId", m.kind, m.words, m.confirmed, m.source, m.review_on::text as "reviewOn", m.in_force_until::text as "inForceUntil",
      (select concat_ws(' ', n.given, n.family) from people.name n where n.case_id = m.case_id and n.ended_at is null and n.kind <> 'former' order by n.kind = 'current' desc, n.added_at desc limit 1) as name
    from people.marker m where m.ended_at is null and m.review_on <= ${day}::date order by m.review_on, m.id limit 200`.execute(
    tx,
  )
  return rows
}
