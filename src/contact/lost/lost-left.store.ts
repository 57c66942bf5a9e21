import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'

export type LostLeft = {
  days: number
  /** How many left the list by the end of their hours alone; of these, during the recorded message. */
  left: number
  duringMessage: number
  callers: {
    contactId: string
    number: number
    channel: string
    stage: 'ivr' | 'queue' | 'ring'
    abandonedAt: Temporal.Instant
    leftAt: Temporal.Instant
    withheld: boolean
  }[]
}

const DAYS = 7
const MOST = 500

/** Counted from the decisions that were kept, so nobody who left can be left out. */
export async function countLostLeft(tx: Tx, now: Temporal.Instant, days = DAYS): Promise<Omit<LostLeft, 'callers'>> {
  const { rows } = await sql<{ left: number; duringMessage: number }>`
    select count(*)::int as "left", (count(*) filter (where c.abandon_stage = 'ivr'))::int as "duringMessage"
    from contact.lost_decided d join contact.contact c on c.id = d.contact_id
    where d.decided = 'left' and d.at > ${now.subtract({ hours: days * 24 })}`.execute(tx)
  return { days, ...rows[0]! }
}

/** Each of them, the newest first: so that a supervisor can look again at whoever the rule let go. */
export async function readLostLeft(tx: Tx, now: Temporal.Instant): Promise<LostLeft> {
  const counted = await countLostLeft(tx, now, 28)
  const { rows } = await sql<LostLeft['callers'][number]>`
    select c.id as "contactId", c.number, c.channel, c.abandon_stage as stage, c.abandoned_at as "abandonedAt", d.at as "leftAt",
      c.caller_number is null as withheld
    from contact.lost_decided d join contact.contact c on c.id = d.contact_id
    where d.decided = 'left' and d.at > ${now.subtract({ hours: 28 * 24 })} order by d.at desc, c.number desc limit ${MOST}`.execute(
    tx,
  )
  return { ...counted, callers: rows }
}
