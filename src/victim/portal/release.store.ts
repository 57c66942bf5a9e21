import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { ReleaseAsk, ReleaseKind } from './release.ts'

type Victim = { victimId: string; caseId: string; crimeId: string }

/** Names of everybody else in the case: suspects, other victims, whoever gave a statement. */
export async function namesOfOthers(tx: Tx, { victimId, crimeId }: Victim): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.name from (
      select s.name from investigation.suspect s where s.crime_id = ${crimeId}::uuid
      union all select v.name from investigation.crime_victim v where v.crime_id = ${crimeId}::uuid and v.id <> ${victimId}::uuid
      union all select s.person_name from investigation.statement s where s.crime_id = ${crimeId}::uuid) n
    where n.name is not null and lower(n.name) <> (select lower(v.name) from investigation.crime_victim v where v.id = ${victimId}::uuid)
    order by n.name`.execute(tx)
  return rows.map(row => row.name)
}

/** An officer's own deed: from now on she is shown it. */
export async function saveRelease(tx: Tx, victim: Victim, ask: ReleaseAsk, stamp: Stamp): Promise<string> {
  const id = newId()
  await sql`insert into victim.portal_release (id, case_id, crime_id, victim_id, kind, words, by_day, at, by, by_name)
    values (${id}::uuid, ${victim.caseId}::uuid, ${victim.crimeId}::uuid, ${victim.victimId}::uuid, ${ask.kind}, ${ask.words}, ${ask.byDay ?? null}::date, ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(
    tx,
  )
  const body = { victimId: victim.victimId, releaseId: id, kind: ask.kind, byDay: ask.byDay ?? null }
  await record(tx, { ...stamp, kind: 'portal-item-released', caseId: victim.caseId, about: id, body })
  return id
}

/** She is shown it no more; that she was stays. False where it is none of hers, or was taken back already. */
export async function withdrawRelease(
  tx: Tx,
  victim: Victim,
  releaseId: string,
  because: string,
  stamp: Stamp,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update victim.portal_release set withdrawn_at = ${stamp.at}::timestamptz, withdrawn_because = ${because}, withdrawn_by_name = ${stamp.by.name}
    where id = ${releaseId}::uuid and victim_id = ${victim.victimId}::uuid and withdrawn_at is null returning id`.execute(
    tx,
  )
  if (!rows[0]) return false
  const body = { victimId: victim.victimId, releaseId }
  await record(tx, { ...stamp, kind: 'portal-release-withdrawn', caseId: victim.caseId, about: releaseId, body })
  return true
}

export type ReleaseRow = {
  id: string
  kind: ReleaseKind
  words: string
  byDay: string | null
  at: Temporal.Instant
  byName: string
  withdrawnAt: Temporal.Instant | null
  withdrawnBecause: string | null
}

export async function releasesOf(tx: Tx, victimId: string): Promise<ReleaseRow[]> {
  const { rows } = await sql<ReleaseRow>`
    select id, kind, words, by_day::text as "byDay", at, by_name as "byName", withdrawn_at as "withdrawnAt", withdrawn_because as "withdrawnBecause"
    from victim.portal_release where victim_id = ${victimId}::uuid order by seq desc`.execute(tx)
  return rows
}
