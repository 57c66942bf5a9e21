import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'

export type LookRow = { name: string; what: 'goes' | 'stays' | 'erased' | 'needed'; n: number; why: string | null }

/** Exactly what an erasure of this case would take and leave, worked out by the rules that would do it. */
export async function lookAtErasure(tx: Tx, caseId: string): Promise<LookRow[]> {
  const { rows } = await sql<LookRow>`select name, what, n, why from platform.erasure_look(${caseId}::uuid)`.execute(tx)
  return rows
}
