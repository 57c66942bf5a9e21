import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { newId } from '../../platform/log/record.ts'
import { type AgentState, stateOnEnding } from './agent-state.ts'

/** Older than a shift, a state says nothing of now. */
export const SHIFT_HOURS = 13

export type SwitchState = {
  /** By account where there is one, else by the name the switch gave. */
  handler: { id: string | null; name: string }
  state: AgentState
  reason?: string | undefined
  contactId: string | null
  at: Temporal.Instant
  setBy: 'person' | 'switch' | 'contact'
}

/** Adds to the history; nothing in it is ever changed. */
export async function noteAgents(tx: Tx, states: readonly SwitchState[]): Promise<void> {
  if (states.length === 0) return
  const rows = states.map(({ handler, state, reason, contactId, at, setBy }) => ({
    id: newId(),
    account_id: handler.id,
    agent: handler.id ?? handler.name,
    state,
    reason: reason ?? null,
    contact_id: contactId,
    set_by: setBy,
    at,
  }))
  await sql`insert into contact.agent_state (id, account_id, agent, state, reason, contact_id, set_by, at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n(id uuid, account_id uuid, agent text, state text, reason text, contact_id uuid, set_by text, at timestamptz)`.execute(
    tx,
  )
}

export type AgentNow = {
  agent: string
  name: string
  state: AgentState
  reason: string | null
  since: Temporal.Instant
  contactId: string | null
  contactNumber: number | null
}

/** Everybody's newest state, by name; whoever went off duty is left out. The latest to be heard of wins a tie. */
export async function agentsNow(tx: Tx, since: Temporal.Instant): Promise<AgentNow[]> {
  const { rows } = await sql<AgentNow>`
    select n.agent, coalesce(a.name, n.agent) as name, n.state, n.reason, n.at as since, n.contact_id as "contactId", c.number as "contactNumber"
    from (select distinct on (s.agent) s.* from contact.agent_state s where s.at > ${since} order by s.agent, s.at desc, s.seq desc) n
    left join platform.account a on a.id = n.account_id left join contact.contact c on c.id = n.contact_id
    where n.state <> 'off' order by 2`.execute(tx)
  return rows
}

export async function agentNow(
  tx: Tx,
  agent: string,
): Promise<{ state: AgentState; contactId: string | null } | undefined> {
  return tx
    .selectFrom('contact.agent_state')
    .select(['state', 'contact_id as contactId'])
    .where('agent', '=', agent)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whoever was with a contact that has ended is free, unless they have said otherwise. */
export async function freeAfter(
  tx: Tx,
  contact: { id: string; handler_id: string | null; handler_name: string | null },
  at: Temporal.Instant,
): Promise<void> {
  if (!contact.handler_id) return
  const now = await agentNow(tx, contact.handler_id)
  const state = stateOnEnding(now?.state, now?.contactId === contact.id)
  if (!state) return
  const handler = { id: contact.handler_id, name: contact.handler_name ?? '' }
  await noteAgents(tx, [{ handler, state, contactId: null, at, setBy: 'contact' }])
}
