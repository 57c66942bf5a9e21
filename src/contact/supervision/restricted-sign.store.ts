import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { londonDay } from '../../platform/time.ts'
import { type RestrictedWaits, restrictedSign } from './restricted-sign.ts'

export async function readRestrictedWaits(tx: Tx): Promise<RestrictedWaits | undefined> {
  const { rows } = await sql<RestrictedWaits>`
    select waits_since as since, somebody_on_duty as "somebodyOnDuty" from contact.restricted_waits()`.execute(tx)
  return rows[0]
}

/**
 * For a supervisor who may not know of it: that something waits, for whom the sign is, and whom to call. The people to call are
 * everybody of professional standards, whoever it is about: a list that left somebody out would say who that is.
 */
export async function readRestrictedSign(tx: Tx, now: Temporal.Instant) {
  const sign = restrictedSign(await readRestrictedWaits(tx), londonDay(now), now)
  if (!sign) return null
  const call = await tx
    .selectFrom('platform.account_right as r')
    .innerJoin('platform.account as a', 'a.id', 'r.account_id')
    .select('a.name')
    .distinct()
    .where('r.code', '=', 'professional-standards')
    .where('r.from_at', '<=', now)
    .where(eb => eb.or([eb('r.until_at', 'is', null), eb('r.until_at', '>', now)]))
    .where('a.disabled_at', 'is', null)
    .orderBy('a.name')
    .execute()
  return { whose: sign.whose, up: sign.rung > 0, call: call.map(one => one.name) }
}
