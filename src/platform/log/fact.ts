/** A fact as a reader or a page sees it. `body` is whatever its kind defines. */
export type Fact = {
  seq: number
  id: string
  xid: string
  kind: string
  caseId: string | null
  caseVersion: number | null
  about: string | null
  at: Temporal.Instant
  recordedAt: Temporal.Instant
  by: string
  byRole: string
  via: string
  // biome-ignore lint/suspicious/noExplicitAny: each kind of fact defines its own body; its reader narrows it
  body: any
}

export type FactRow = {
  seq: number
  id: string
  xid: string
  kind: string
  case_id: string | null
  case_version: number | null
  about: string | null
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  by: string
  by_role: string
  via: string
  body: unknown
}

export function toFact(row: FactRow): Fact {
  return {
    seq: row.seq,
    id: row.id,
    xid: row.xid,
    kind: row.kind,
    caseId: row.case_id,
    caseVersion: row.case_version,
    about: row.about,
    at: row.at,
    recordedAt: row.recorded_at,
    by: row.by,
    byRole: row.by_role,
    via: row.via,
    body: row.body,
  }
}
