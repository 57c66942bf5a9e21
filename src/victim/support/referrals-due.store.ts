import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import { limitOf } from '../duty.ts'
import { ACKNOWLEDGED_DAYS, REFERRAL_RIGHT } from './referral.ts'

export type ReferralDue = {
  kind: 'to-refer' | 'to-send' | 'not-acknowledged' | 'failed' | 'plan-changed'
  victimId: string
  victimName: string
  crimeNumber: number
  caseId: string
  listingName: string | null
  /** Whoever has to see to it: the person named for a failure, else the officer in the case. */
  ownerName: string | null
  startedAt: Temporal.Instant
  /** When it is due; null where no day could be worked out, which is now. */
  dueAt: Temporal.Instant | null
  href: string
}

type Row = Omit<ReferralDue, 'kind' | 'dueAt' | 'href'> & {
  referralId: string
  state: string | null
  rightDue: Temporal.Instant | null
  changed: boolean
}

/**
 * What is to be done about support, the most pressing first: referrals that nobody has made, or sent, or that failed; and what a service
 * has not said that it has, by our own limit. A plan that changed since it was sent is told at once: the service would ring the old number.
 */
export async function referralsDue(tx: Tx, now: Temporal.Instant): Promise<ReferralDue[]> {
  const holidays = await readBankHolidays(tx)
  const { rows: toRefer } = await sql<Omit<ReferralDue, 'kind' | 'href'>>`
    select c.victim_id as "victimId", v.name as "victimName", k.number as "crimeNumber", c.case_id as "caseId", null as "listingName",
      k.owner_name as "ownerName", c.event_at as "startedAt", c.due_at as "dueAt"
    from victim.duty_clock c join investigation.crime k on k.id = c.crime_id join investigation.crime_victim v on v.id = c.victim_id
    where c.event = ${REFERRAL_RIGHT} and c.met_at is null and c.void_at is null and c.transferred_at is null and c.event_at <= ${now}
      and (c.paused_until is null or c.paused_until <= ${now})
      and not exists (select from victim.referral r where r.victim_id = c.victim_id and r.decision = 'refer' and r.at >= c.event_at)
    order by c.due_at nulls first, c.id`.execute(tx)
  const { rows } = await sql<Row>`
    select r.id as "referralId", r.victim_id as "victimId", v.name as "victimName", k.number as "crimeNumber", r.case_id as "caseId", r.listing_name as "listingName",
      coalesce(l.owner_name, k.owner_name) as "ownerName", coalesce(l.at, r.at) as "startedAt", l.step as state,
      (select min(c.due_at) from victim.duty_clock c where c.victim_id = r.victim_id and c.event = ${REFERRAL_RIGHT} and c.met_at is null) as "rightDue",
      (select s.id from victim.safe_contact s where s.victim_id = r.victim_id order by s.seq desc limit 1)
        is distinct from coalesce((select p.safe_contact_id from victim.referral_step p where p.referral_id = r.id and p.safe_contact_id is not null order by p.n desc limit 1), r.safe_contact_id) as changed
    from victim.referral r join investigation.crime k on k.id = r.crime_id join investigation.crime_victim v on v.id = r.victim_id
      left join lateral (select s.step, s.at, s.owner_name from victim.referral_step s where s.referral_id = r.id and s.step <> 'plan-sent' order by s.n desc limit 1) l on true
    where r.decision = 'refer' and l.step is distinct from 'ended' order by r.at, r.id`.execute(tx)
  const due = rows.flatMap(({ referralId, state, rightDue, changed, ...row }): ReferralDue[] => {
    const href = `/referrals/${referralId}`
    const limit = limitOf(row.startedAt, ACKNOWLEDGED_DAYS, holidays)
    const told = state === 'sent' || state === 'acknowledged'
    return [
      ...(told && changed ? [{ ...row, kind: 'plan-changed' as const, dueAt: now, href }] : []),
      ...(state === 'failed' ? [{ ...row, kind: 'failed' as const, dueAt: row.startedAt, href }] : []),
      ...(state === null ? [{ ...row, kind: 'to-send' as const, dueAt: rightDue, href }] : []),
      ...(state === 'sent' && (!limit.ok || Temporal.Instant.compare(limit.value!, now) < 0)
        ? [{ ...row, kind: 'not-acknowledged' as const, dueAt: limit.ok ? limit.value : null, href }]
        : []),
    ]
  })
  const first = toRefer.map(row => ({ ...row, kind: 'to-refer' as const, href: `/victims/${row.victimId}/support` }))
  const when = (one: ReferralDue) => one.dueAt?.epochMilliseconds ?? Number.NEGATIVE_INFINITY
  return [...due, ...first].toSorted((a, b) => when(a) - when(b) || (a.href < b.href ? -1 : a.href > b.href ? 1 : 0))
}
