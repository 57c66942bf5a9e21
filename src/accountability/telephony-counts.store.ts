import { sql } from 'kysely'
import type { Channel } from '../contact/channels.ts'
import { ANSWER_DEFINITIONS, type AnswerDefinitionId } from '../contact/telephony/answer-time.ts'
import { recontactOn } from '../contact/telephony/recontact.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Period } from './period.ts'
import type { LeftCounts, Stage, TelephonyCounts, WaitCounts } from './telephony-counts.ts'

const COLUMNS = {
  offeredAt: 'offered_at',
  ivrEndedAt: 'ivr_ended_at',
  queuedAt: 'queued_at',
  answeredAt: 'answered_at',
} as const

/** Counts a line's calls by the stamps its contacts hold, knowing nothing that happened after `asOf`. */
export async function countTelephony(tx: Tx, period: Period, line: Channel): Promise<TelephonyCounts> {
  const waits = {} as Record<AnswerDefinitionId, WaitCounts>
  for (const definition of ANSWER_DEFINITIONS)
    waits[definition.id] = await countWaits(tx, period, line, COLUMNS[definition.from], COLUMNS[definition.to])
  return { ...(await countCalls(tx, period, line)), waits, left: await countLeft(tx, period, line) }
}

/**
 * A call of the switch. Where it never said when it was offered, the earliest stamp stands in so that the call is counted
 * in its day; its wait from the offer is not known.
 */
const calls = ({ fromAt, untilAt, asOf }: Period, line: Channel) => {
  const seen = (column: string) =>
    sql`case when c.${sql.ref(column)} <= ${asOf} then c.${sql.ref(column)} end as ${sql.ref(column)}`
  return sql`
  select c.id, c.offered_at as began_at, c.caller_number, c.caller_name, c.place, c.abandon_stage,
    case when exists (select from contact.telephony_event e where e.call_id = c.call_id and e.event = 'offered') then c.offered_at end as offered_at,
    ${seen('ivr_ended_at')}, ${seen('queued_at')}, ${seen('answered_at')}, ${seen('abandoned_at')},
    exists (select from contact.telephony_event e where e.call_id = c.call_id and e.event = 'call-back-agreed' and e.at <= ${asOf}) as to_ring
  from contact.contact c
  where c.channel = ${line} and c.call_id is not null and c.offered_at >= ${fromAt} and c.offered_at < ${untilAt} and c.offered_at <= ${asOf}`
}

async function countCalls(
  tx: Tx,
  period: Period,
  line: Channel,
): Promise<Pick<TelephonyCounts, 'offered' | 'answered' | 'toRing' | 'stillWaiting'>> {
  const { rows } = await sql<Pick<TelephonyCounts, 'offered' | 'answered' | 'toRing' | 'stillWaiting'>>`
    with call as (${calls(period, line)})
    select count(*) as offered, count(answered_at) as answered,
      count(*) filter (where answered_at is null and to_ring) as "toRing",
      count(*) filter (where answered_at is null and abandoned_at is null and not to_ring) as "stillWaiting" from call`.execute(
    tx,
  )
  return rows[0]!
}

async function countWaits(tx: Tx, period: Period, line: Channel, from: string, to: string): Promise<WaitCounts> {
  const { rows } = await sql<WaitCounts>`
    with call as (${calls(period, line)}),
    waited as (select case when ${sql.ref(from)} is not null then greatest(0, extract(epoch from ${sql.ref(to)} - ${sql.ref(from)})) end as wait from call
      where answered_at is not null)
    select count(wait) as tellable, count(*) - count(wait) as "cannotTell", count(*) filter (where wait < 10) as "underTen",
      count(*) filter (where wait >= 10 and wait < 60) as "tenToSixty", count(*) filter (where wait >= 60) as "sixtyAndOver",
      avg(wait)::float8 as "meanSeconds", percentile_cont(0.5) within group (order by wait) as "medianSeconds",
      percentile_cont(0.9) within group (order by wait) as "p90Seconds" from waited`.execute(tx)
  return rows[0]!
}

/** The same number, the same person as a handler confirmed, or the same name and place: by any channel, while or after they left. */
async function countLeft(tx: Tx, period: Period, line: Channel): Promise<Record<Stage, LeftCounts>> {
  const { withinMinutes } = recontactOn(period.to)
  const soon = sql`n.id <> call.id and n.offered_at > call.began_at and n.offered_at <= call.abandoned_at + make_interval(mins => ${withinMinutes}) and n.offered_at <= ${period.asOf}`
  const { rows } = await sql<{ stage: Stage } & LeftCounts>`
    with call as (select * from (${calls(period, line)}) c where c.answered_at is null and c.abandoned_at is not null and not c.to_ring),
    told as (select abandon_stage as stage,
        exists (select from contact.contact n where n.caller_number = call.caller_number and ${soon})
        or exists (select from contact.contact n where lower(n.caller_name) = lower(call.caller_name) and lower(n.place) = lower(call.place) and ${soon})
        or exists (select from people.identification mine join people.identification other on other.person_id = mine.person_id
          join contact.contact n on n.id = other.contact_id
          where mine.contact_id = call.id and mine.decision = 'same' and mine.role = 'caller' and mine.undone_at is null
            and other.decision = 'same' and other.role = 'caller' and other.undone_at is null and ${soon}) as back from call)
    select stage, count(*) as left, count(*) filter (where back) as recontacted, count(*) filter (where not back) as lost from told group by stage`.execute(
    tx,
  )
  const none = { left: 0, recontacted: 0, lost: 0 }
  const at = (stage: Stage): LeftCounts => {
    const row = rows.find(one => one.stage === stage)
    return row ? { left: row.left, recontacted: row.recontacted, lost: row.lost } : none
  }
  return { ivr: at('ivr'), queue: at('queue'), ring: at('ring') }
}
