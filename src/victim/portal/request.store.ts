import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId, record, type Stamp } from '../../platform/log/record.ts'
import type { Mine } from './mine.store.ts'
import type { RequestKind, Settle, SettledAs } from './request.ts'

export type RequestRow = {
  id: string
  victimId: string
  kind: RequestKind
  words: string | null
  at: Temporal.Instant
  settledAt: Temporal.Instant | null
  settledAs: SettledAs | null
  settledHow: 'phone' | 'in-person' | null
  settledRang: string | null
  settledWords: string | null
  settledByName: string | null
}

const REQUEST = sql`r.id, r.victim_id as "victimId", r.kind, r.words, r.at, r.settled_at as "settledAt", r.settled_as as "settledAs",
  r.settled_how as "settledHow", r.settled_words as "settledWords", r.settled_by_name as "settledByName"`

/** She asks; nothing is done. */
export async function putRequest(
  tx: Tx,
  mine: Mine,
  kind: RequestKind,
  words: string | undefined,
  stamp: Stamp,
  id = newId(),
) {
  await sql`insert into victim.portal_request (id, case_id, crime_id, victim_id, kind, words, at, by, by_name)
    values (${id}::uuid, ${mine.caseId}::uuid, ${mine.crimeId}::uuid, ${mine.victimId}::uuid, ${kind}, ${words ?? null}, ${stamp.at}::timestamptz, ${stamp.by.id}, ${stamp.by.name})`.execute(
    tx,
  )
  const body = { victimId: mine.victimId, crimeId: mine.crimeId, requestId: id, kind }
  await record(tx, { ...stamp, kind: 'portal-request-made', caseId: mine.caseId, about: id, body })
  return { requestId: id }
}

/** The newest first. */
export async function requestsOf(tx: Tx, victimId: string): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select ${REQUEST} from victim.portal_request r where r.victim_id = ${victimId}::uuid order by r.seq desc limit 100`.execute(
    tx,
  )
  return rows
}

export async function readRequest(tx: Tx, victimId: string, id: string): Promise<RequestRow | undefined> {
  const { rows } = await sql<RequestRow>`
    select ${REQUEST} from victim.portal_request r where r.id = ${id}::uuid and r.victim_id = ${victimId}::uuid`.execute(
    tx,
  )
  return rows[0]
}

export async function settleRequest(
  tx: Tx,
  request: RequestRow,
  caseId: string,
  settle: Settle,
  stamp: Stamp,
): Promise<void> {
  await sql`update victim.portal_request set settled_at = ${stamp.at}::timestamptz, settled_as = ${settle.as}, settled_how = ${settle.how ?? null}, settled_rang = ${settle.rang ?? null},
      settled_words = ${settle.words}, settled_by = ${stamp.by.id}, settled_by_name = ${stamp.by.name}
    where id = ${request.id}::uuid and settled_at is null`.execute(tx)
  const body = {
    victimId: request.victimId,
    requestId: request.id,
    kind: request.kind,
    as: settle.as,
    how: settle.how ?? null,
  }
  await record(tx, { ...stamp, kind: 'portal-request-settled', caseId, about: request.id, body })
}
