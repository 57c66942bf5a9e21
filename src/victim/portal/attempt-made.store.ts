import { sql } from 'kysely'
import { systemWho } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { WRONG_MOST } from './portal-limits.ts'
import { standingOf } from './standing.store.ts'
import { turnPortal } from './turn.store.ts'

/** Who locks: a task counts how often. */
export const LOCKS = systemWho('my-pages', 'reader')

export type Attempt = { id: string; accessId: string; victimId: string; caseId: string; right: boolean; done: boolean }

/** An attempt on pages that there are; undefined for a reference that nobody has. */
export async function readAttempt(tx: Tx, attemptId: string): Promise<Attempt | undefined> {
  const { rows } = await sql<Attempt>`
    select t.id, a.id as "accessId", a.victim_id as "victimId", a.case_id as "caseId", t.right_first as right, t.done_at is not null as done
    from victim.portal_attempt t join victim.portal_access a on a.id = t.access_id where t.id = ${attemptId}::uuid`.execute(
    tx,
  )
  return rows[0]
}

/**
 * Too many wrong tries: it is locked, and stands as a task until somebody has reached her safely. Where they go on as long again, or begin anew after it was
 * opened, it is locked anew: the task is raised. What is frozen stays frozen.
 */
export async function lockIfTried(tx: Tx, attempt: Attempt, at: Temporal.Instant): Promise<void> {
  const { wrong, wrongSinceTurn, turn } = await standingOf(tx, attempt.accessId)
  const shut = turn === 'locked' || turn === 'frozen' ? turn : null
  if ((shut ? wrongSinceTurn : wrong) < WRONG_MOST) return
  const words = shut ? `${wrongSinceTurn} more wrong tries since then` : `${wrong} wrong tries since the last good one`
  await turnPortal(tx, attempt, { turn: shut ?? 'locked', words }, { at, by: LOCKS })
}
