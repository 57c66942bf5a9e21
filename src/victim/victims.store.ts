import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'

/** The victim of a crime with what an officer needs in hand; undefined where there is none that may be seen. */
export async function readVictim(tx: Tx, victimId: string) {
  const { rows } = await sql<{
    victimId: string
    caseId: string
    crimeId: string
    name: string
    enhanced: boolean
    enhancedReason: string | null
    crimeNumber: number
    offence: string
    crimeState: string
    ownerName: string | null
    version: number
  }>`
    select v.id as "victimId", v.case_id as "caseId", v.crime_id as "crimeId", v.name, v.enhanced, v.enhanced_reason as "enhancedReason",
      k.number as "crimeNumber", k.offence, k.state as "crimeState", k.owner_name as "ownerName", h.version
    from investigation.crime_victim v join investigation.crime k on k.id = v.crime_id join platform.case_head h on h.case_id = v.case_id
    where v.id = ${victimId}::uuid`.execute(tx)
  return rows[0]
}

export async function updatesOf(tx: Tx, victimId: string) {
  return tx
    .selectFrom('victim.update as u')
    .leftJoin('victim.message as m', 'm.update_id', 'u.id')
    .leftJoin('victim.update_translation as t', 't.update_id', 'u.id')
    .leftJoin('victim.letter as l', 'l.message_id', 'm.id')
    .select([
      'u.id',
      'u.case_id as caseId',
      'u.at',
      'u.by_name as byName',
      'u.what_is_new as whatIsNew',
      'u.what_happens_next as whatHappensNext',
      'u.next_by as nextBy',
      'u.answers',
      'u.told',
      'u.told_at as toldAt',
      'm.state',
      'm.channel',
      'm.delivered_at as deliveredAt',
      'm.read_at as readAt',
      'm.id as messageId',
      't.language',
      't.translator',
      'l.counts_from as countsFrom',
      'l.counted_at as countedAt',
    ])
    .where('u.victim_id', '=', victimId)
    .orderBy('u.seq', 'desc')
    .execute()
}

/** What has happened to suspects in this crime: the facts an update is written from. */
export async function eventsOf(tx: Tx, crimeId: string) {
  return tx
    .selectFrom('investigation.suspect_event')
    .select(['id', 'case_id as caseId', 'event', 'at', 'recorded_at as recordedAt'])
    .where('crime_id', '=', crimeId)
    .orderBy('at')
    .execute()
}
