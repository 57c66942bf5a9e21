import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { knownOfMany } from '../plan/known.store.ts'
import { reachKeys } from '../plan/reach-key.ts'
import { askPerson } from '../plan/reach-task.store.ts'
import type { Way } from '../plan/way.ts'

/** Hours in which a service is told that a way it has may be somebody else's: it may ring any time. Our proposal. */
export const TELL_SERVICE_HOURS = 1

type Told = { referralId: string; victimId: string; listing: string; ways: Way[] }

/** Referrals of these cases that a service has, with the ways that went with them. */
export async function toldReferrals(tx: Tx, caseIds: readonly string[]): Promise<Told[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<Told>`
    select r.id as "referralId", r.victim_id as "victimId", r.listing_name as listing, r.plan->'ways' as ways from victim.referral r
      join lateral (select s.step from victim.referral_step s where s.referral_id = r.id and s.step <> 'plan-sent' order by s.n desc limit 1) l on true
    where r.case_id = any(${[...caseIds]}::uuid[]) and r.decision = 'refer' and l.step in ('sent', 'acknowledged') and r.plan ? 'ways' order by r.at, r.id`.execute(
    tx,
  )
  return rows
}

/**
 * A service holds what went with the referral, and nothing here can take it back: where a number or address of it may be somebody else's by now, a
 * person rings the service, once for each kind of other. Hold the cases before.
 */
export async function watchReferrals(tx: Tx, told: readonly Told[], stamp: Stamp): Promise<void> {
  const known = await knownOfMany(tx, [...new Set(told.map(one => one.victimId))])
  for (const { referralId, victimId, listing, ways } of told) {
    const passed = new Set(ways.flatMap(way => reachKeys(way.channel, way.reach)))
    const kinds = new Set(
      (known.get(victimId)?.all ?? []).filter(one => !one.look?.safe && passed.has(one.key)).map(one => one.kind),
    )
    for (const kind of kinds) {
      const because = `referral-way: ${referralId} ${kind}`
      const { rows } = await sql`
        select from victim.reach_task where victim_id = ${victimId}::uuid and because = ${because} limit 1`.execute(tx)
      if (rows.length > 0) continue
      const what = `Ring ${listing} now: a number or address that went to them with the referral may be somebody else’s by now. They do not use it until somebody has spoken with the victim, alone; then send them the plan again.`
      await askPerson(tx, victimId, { because, what, hours: TELL_SERVICE_HOURS }, stamp)
    }
  }
}
