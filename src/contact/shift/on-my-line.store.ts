import { sql } from 'kysely'
import type { Who } from '../../platform/access/roles.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Deps } from '../../platform/http/app-type.ts'
import type { Channel } from '../channels.ts'

/** The call that the switch has put through to somebody: it opens on their screen as they answer (screens.md 1). */
export type OnMyLine = { contactId: string; number: number; channel: Channel; callerNumber: string | null }

/** The open call on this person's own line, as the switch last said of them; null where there is none, or they are with something else. */
export async function readOnMyLine(tx: Tx, who: Pick<Who, 'id'>): Promise<OnMyLine | null> {
  const { rows } = await sql<OnMyLine>`
    select c.id as "contactId", c.number, c.channel, c.caller_number as "callerNumber"
    from (select state, contact_id, set_by from contact.agent_state where agent = ${who.id} order by at desc, seq desc limit 1) s
    join contact.contact c on c.id = s.contact_id
    where s.set_by = 'switch' and s.state in ('talking', 'hold') and c.state = 'open' and c.call_ended_at is null`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Does the page go there by itself? Not where a synthetic crew answers in the name of whoever looks on. */
export function opensByItself({ installation, crew }: Pick<Deps, 'installation' | 'crew'>): boolean {
  return !(installation.rehearsal && crew)
}
