import { sql } from 'kysely'
import { systemWho } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import { WRONG_MOST } from './portal-limits.ts'
import { standingOf } from './standing.store.ts'
import { turnPortal } from './turn.store.ts'

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

/** Too many wrong tries: it is locked, once, and stands as a task until somebody has reached her safely. */
export async function lockIfTried(tx: Tx, attempt: Attempt, at: Temporal.Instant): Promise<void> {
  const { wrong, turn } = await standingOf(tx, attempt.accessId)
  if (wrong < WRONG_MOST || turn === 'locked' || turn === 'frozen') return
  const words = `${wrong} wrong tries since the last good one`
  await turnPortal(tx, attempt, { turn: 'locked', words }, { at, by: systemWho('my-pages', 'reader') })
}
