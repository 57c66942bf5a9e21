import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Stamp } from '../../platform/log/record.ts'
import { knownOfMany } from '../plan/known.store.ts'
import { reachKeys } from '../plan/reach-key.ts'
import { askPerson } from '../plan/reach-task.store.ts'
import type { Way } from '../plan/way.ts'
import { waysForService } from './plan-lines.ts'

/** Hours in which a service is told that a way it has may be somebody else's: it may ring any time. Our proposal. */
export const TELL_SERVICE_HOURS = 1
/** What was learnt longer ago of a case that is closed is no news: a reader that begins with an old log sets nobody to work on it. Our proposal. */
const CLOSED_DAYS = 30

type Told = { referralId: string; caseId: string; victimId: string; listing: string; ways: Way[] }
type Row = Omit<Told, 'ways'> & { passed: Way[]; since: Way[] }

/** Referrals of these cases that a service has, with the ways that went with them, and with what it was told of them since. */
export async function toldReferrals(tx: Tx, caseIds: readonly string[], learntAt: Temporal.Instant): Promise<Told[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<Row>`
    select r.id as "referralId", r.case_id as "caseId", r.victim_id as "victimId", r.listing_name as listing, r.plan->'ways' as passed, s.ways as since
    from victim.referral r join investigation.crime k on k.id = r.crime_id
      join lateral (select s.step from victim.referral_step s where s.referral_id = r.id and s.step <> 'plan-sent' order by s.n desc limit 1) l on true
      cross join lateral (select coalesce(jsonb_agg(w.way), '[]') as ways from victim.referral_step s join victim.safe_contact c on c.id = s.safe_contact_id
        left join victim.contact_plan p on p.id = c.plan_id
        cross join jsonb_array_elements(coalesce(p.ways, jsonb_build_array(jsonb_build_object('channel', c.channel, 'reach', c.reach, 'safe', c.safe,
          'checked', c.checked_with_victim, 'whose', 'own')))) w(way) where s.referral_id = r.id) s
    where r.case_id = any(${[...caseIds]}::uuid[]) and r.decision = 'refer' and l.step in ('sent', 'acknowledged') and r.plan ? 'ways'
      and (k.state <> 'closed' or ${learntAt}::timestamptz > platform.now() - make_interval(days => ${CLOSED_DAYS}::integer))
    order by r.at, r.id`.execute(tx)
  return rows.map(({ passed, since, ...one }) => ({
    ...one,
    ways: [...passed, ...waysForService(since, () => false).ways],
  }))
}

/**
 * A service holds what went with the referral, and nothing here can take it back: where a number or address of it may be somebody else's by now, a
 * person rings the service, once for each who turns out to have it. Hold the cases before.
 */
export async function watchReferrals(tx: Tx, told: readonly Told[], stamp: Stamp): Promise<void> {
  const passedOn = new Map(
    [...Map.groupBy(told, one => one.victimId)].map(([victimId, all]) => [victimId, all.flatMap(one => one.ways)]),
  )
  const known = await knownOfMany(tx, [...passedOn.keys()], passedOn)
  for (const { referralId, victimId, listing, ways } of told) {
    const passed = new Set(ways.flatMap(way => reachKeys(way.channel, way.reach)))
    const others = (known.get(victimId)?.all ?? []).filter(one => !one.look?.safe && passed.has(one.key))
    const asked = await askedBefore(tx, victimId, referralId)
    const news = others
      .map(one => markOf(referralId, `${one.key} ${one.otherId}`))
      .filter(mark => !asked.includes(mark))
    if (news.length === 0) continue
    const because = `${OF}${referralId} ${news.toSorted().join(' ')}`
    const what = `Ring ${listing} now: a number or address that went to them with the referral may be somebody else’s by now. They do not use it until somebody has spoken with the victim, alone; then send them the plan again.`
    await askPerson(tx, victimId, { because, what, hours: TELL_SERVICE_HOURS }, stamp)
  }
}

const OF = 'referral-way: '
/** Who has which number, without saying so: it goes into the log. */
const markOf = (referralId: string, other: string) =>
  createHash('sha256').update(`${referralId} ${other}`).digest('hex').slice(0, 12)

async function askedBefore(tx: Tx, victimId: string, referralId: string): Promise<string> {
  const rows = await tx
    .selectFrom('victim.reach_task')
    .select('because')
    .where('victim_id', '=', victimId)
    .where('because', 'like', `${OF}${referralId} %`)
    .execute()
  return rows.map(row => row.because).join(' ')
}
