import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { ContactChannel } from '../safe-contact.ts'
import { readPlan } from './plan.store.ts'
import { type ContactPlan, planOfNote } from './way.ts'

type Note = {
  channel: ContactChannel
  reach: string | null
  safe: boolean
  checkedWithVictim: boolean
  conditions: string | null
  planId: string | null
}

/** The plan that counted just before a moment, or the note that was newer than it. What was recorded afterwards is not in it. */
export async function planBefore(tx: Tx, victimId: string, moment: Temporal.Instant): Promise<ContactPlan | undefined> {
  const { rows } = await sql<Note>`
    select channel, reach, safe, checked_with_victim as "checkedWithVictim", conditions, plan_id as "planId" from victim.safe_contact
    where victim_id = ${victimId}::uuid and at < ${moment}::timestamptz order by seq desc limit 1`.execute(tx)
  const note = rows[0]
  if (!note) return undefined
  return note.planId ? readPlan(tx, note.planId) : planOfNote(note)
}
