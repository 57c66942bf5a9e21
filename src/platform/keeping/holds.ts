import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'

/** `mine`: set on this very case or person; else it stands over it through somebody in it, or through what it is joined to. */
export type Hold = {
  holdId: string
  of: 'case' | 'person'
  mine: boolean
  kind: string
  /** Null where the hold stands on what whoever asks may not see. */
  reason: string | null
  reviewOn: string
  setAt: Temporal.Instant
  setBy: string
  setByName: string
}

/**
 * Holds and erasures wait for each other: whoever decides on either takes this lock before any other, and then looks (decision 0030).
 * PostgreSQL takes it again in its own guards, so that no other way round it exists.
 */
export async function lockKeeping(tx: Tx): Promise<void> {
  await sql`select platform.lock_keeping()`.execute(tx)
}

/** The holds that stand over a case or a person's record, oldest first. */
export async function readHolds(tx: Tx, caseId: string): Promise<Hold[]> {
  const { rows } = await sql<Hold>`
    select id as "holdId", of, mine, kind, reason, review_on::text as "reviewOn", set_at as "setAt", set_by as "setBy", set_by_name as "setByName"
    from platform.holds_shown(${caseId}::uuid)`.execute(tx)
  return rows
}
