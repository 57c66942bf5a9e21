import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { ContactChannel } from '../safe-contact.ts'
import { type Alert, alertsOf, openKeys } from './alert.ts'
import type { NotToKnow } from './new-plan.ts'
import { receiversOf } from './receivers.store.ts'
import { looksOf, readShared } from './shared.store.ts'
import { type ContactPlan, planOfNote, type Receiver, type Way } from './way.ts'

type Row = {
  victimId: string
  caseId: string
  crimeId: string
  name: string
  channel: ContactChannel | null
  reach: string | null
  safe: boolean
  checkedWithVictim: boolean
  conditions: string | null
  planId: string | null
  ways: Way[] | null
  wants: ContactPlan['wants'] | null
  silent: string | null
  nextCheck: string | null
  notToKnow: NotToKnow[] | null
}

/** All that decides how a victim may be reached: the plan that counts, what may be somebody else's, and who may receive for them. */
export type KnownOf = {
  plan: ContactPlan | undefined
  planId: string | null
  /** Explained or not. */
  all: Alert[]
  /** Of those that nobody explained, the number or address. */
  alerts: ReadonlySet<string>
  receivers: Receiver[]
}

const noPlan = (): KnownOf => ({ plan: undefined, planId: null, all: [], alerts: new Set(), receivers: [] })

/**
 * Of many victims at once, what the gate knows of each: a day's list asks no less closely than a sender. The plan that counts is the newest, or a note
 * that is newer than it; whom a plan once said must not know is heeded whatever note came after it. `passedOn`: ways that somebody else was given, looked at
 * as well though the plan may not have them any more.
 */
export async function knownOfMany(
  tx: Tx,
  victimIds: readonly string[],
  passedOn: ReadonlyMap<string, readonly Way[]> = new Map(),
): Promise<Map<string, KnownOf>> {
  const { rows } = await sql<Row>`
    select v.id as "victimId", v.case_id as "caseId", v.crime_id as "crimeId", v.name, s.channel, s.reach, coalesce(s.safe, false) as safe,
      coalesce(s.checked_with_victim, false) as "checkedWithVictim", s.conditions, s.plan_id as "planId", p.ways, p.wants, p.silent,
      p.next_check as "nextCheck", n.not_to_know as "notToKnow"
    from investigation.crime_victim v
      left join lateral (select c.* from victim.safe_contact c where c.victim_id = v.id order by c.seq desc limit 1) s on true
      left join lateral (select c.* from victim.contact_plan c where c.id = s.plan_id offset 0) p on true
      left join lateral (select c.not_to_know from victim.contact_plan c where c.victim_id = v.id order by c.seq desc limit 1) n on true
    where v.id = any(${[...victimIds]}::uuid[])`.execute(tx)
  const found = rows.map(row => ({ ...row, plan: planOf(row) }))
  const planned = found.flatMap(({ plan, ...one }) =>
    plan
      ? [{ ...one, ways: [...plan.ways, ...(passedOn.get(one.victimId) ?? [])], notToKnow: one.notToKnow ?? [] }]
      : [],
  )
  const shared = await readShared(tx, planned)
  const looks = shared.size > 0 ? await looksOf(tx, [...shared.keys()]) : new Map<string, never[]>()
  const known = new Map<string, KnownOf>()
  for (const { victimId, plan, planId } of found) {
    if (!plan) {
      known.set(victimId, { ...noPlan(), planId })
      continue
    }
    const all = alertsOf(shared.get(victimId) ?? [], looks.get(victimId) ?? [])
    // Few are reached through somebody else.
    const receivers = plan.ways.some(way => way.whose !== 'own') ? await receiversOf(tx, victimId) : []
    known.set(victimId, { plan, planId, all, alerts: openKeys(all), receivers })
  }
  return known
}

export const knownOf = async (tx: Tx, victimId: string): Promise<KnownOf> =>
  (await knownOfMany(tx, [victimId])).get(victimId) ?? noPlan()

function planOf(row: Row): ContactPlan | undefined {
  const { channel, reach, safe, checkedWithVictim, conditions, planId, ways, wants, silent, nextCheck } = row
  if (planId) return ways && wants ? { ways, wants, silent, nextCheck } : undefined
  return channel ? planOfNote({ channel, reach, safe, checkedWithVictim, conditions }) : undefined
}
