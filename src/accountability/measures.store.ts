import { sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import type { Period } from './period.ts'
import type {
  AttendedCounts,
  CallCounts,
  CallLine,
  CrimeCounts,
  DistrictCounts,
  ServiceCounts,
} from './service-counts.ts'

/** Counts the journeys of a period, knowing nothing that happened after `asOf`. */
export async function countService(tx: Tx, period: Period): Promise<ServiceCounts> {
  return {
    kind: 'own',
    period,
    calls: { '999': await countCalls(tx, period, '999'), '101': await countCalls(tx, period, '101') },
    attended: await countAttended(tx, period),
    byDistrict: await countByDistrict(tx, period),
    crimes: await countCrimes(tx, period),
    outcomes: await countOutcomes(tx, period),
  }
}

/** A moment after `asOf` has not happened yet. */
const seen = (column: string, asOf: Temporal.Instant) =>
  sql`case when ${sql.ref(column)} <= ${asOf} then ${sql.ref(column)} end`

async function countCalls(tx: Tx, { fromAt, untilAt, asOf }: Period, line: CallLine): Promise<CallCounts> {
  const { rows } = await sql<Omit<CallCounts, 'lost'> & Record<'ivr' | 'queue' | 'ring' | 'unknown', number>>`
    with call as (
      select ${seen('offered_at', asOf)} as offered_at, ${seen('answered_at', asOf)} as answered_at, ${seen('abandoned_at', asOf)} as abandoned_at, abandon_stage
      from accountability.journey_counted
      where channel = ${line} and coalesce(offered_at, answered_at, abandoned_at) >= ${fromAt} and coalesce(offered_at, answered_at, abandoned_at) < ${untilAt}
        and coalesce(offered_at, answered_at, abandoned_at) <= ${asOf}),
    judged as (
      select *, abandoned_at is not null and (answered_at is null or abandoned_at < answered_at) as is_lost,
        extract(epoch from answered_at - offered_at)::float8 as seconds from call),
    told as (select *, answered_at is not null and not is_lost as is_answered,
        case when answered_at is not null and not is_lost and seconds >= 0 then seconds end as wait from judged)
    select count(*) as offered, count(*) filter (where is_answered) as answered, count(wait) as tellable,
      count(*) filter (where is_answered and wait is null) as "cannotTell",
      count(*) filter (where wait <= 10) as "withinTen", count(*) filter (where wait < 10) as "underTen",
      count(*) filter (where wait >= 10 and wait < 60) as "tenToSixty", count(*) filter (where wait >= 60) as "sixtyAndOver",
      percentile_cont(0.5) within group (order by wait) as "medianSeconds", percentile_cont(0.9) within group (order by wait) as "p90Seconds",
      count(*) filter (where is_lost and abandon_stage = 'ivr') as ivr, count(*) filter (where is_lost and abandon_stage = 'queue') as queue,
      count(*) filter (where is_lost and abandon_stage = 'ring') as ring,
      count(*) filter (where is_lost and coalesce(abandon_stage, '') not in ('ivr', 'queue', 'ring')) as unknown,
      count(*) filter (where not is_answered and not is_lost) as waiting
    from told`.execute(tx)
  const { ivr, queue, ring, unknown, ...counts } = rows[0]!
  return { ...counts, lost: { ivr, queue, ring, unknown } }
}

/** Every immediate promise of the period, with what became of it by `asOf`. */
const promises = ({ fromAt, untilAt, asOf }: Period) => sql`
  select settlement_id, immediate_by as due, clock_started_at as started, ${seen('first_at_scene_at', asOf)} as arrived, ${seen('incident_closed_at', asOf)} as closed
  from accountability.journey_counted
  where immediate and incident_opened_at >= ${fromAt} and incident_opened_at < ${untilAt} and incident_opened_at <= ${asOf}`

/** Judged in this order: attended (in time, late, or by no known time), closed unattended, past its time, still in time. */
const standing = (asOf: Temporal.Instant) => sql`
  case when arrived is not null then case when due is null then 'cannot-tell' when arrived <= due then 'met' else 'late' end
    when closed is not null then 'never' when due < ${asOf} then 'overdue' else 'running' end`

async function countAttended(tx: Tx, period: Period): Promise<AttendedCounts> {
  const { rows } = await sql<AttendedCounts>`
    with judged as (select *, ${standing(period.asOf)} as standing from (${promises(period)}) as promise)
    select count(*) filter (where standing = 'met') as met, count(*) filter (where standing = 'late') as late,
      count(*) filter (where standing = 'never') as never, count(*) filter (where standing = 'overdue') as overdue,
      count(*) filter (where standing = 'running') as running, count(*) filter (where standing = 'cannot-tell') as "cannotTell",
      percentile_cont(0.5) within group (order by greatest(0, extract(epoch from arrived - started)::float8 / 60)) filter (where arrived is not null and started is not null) as "medianMinutes"
    from judged`.execute(tx)
  return rows[0]!
}

async function countByDistrict(tx: Tx, period: Period): Promise<DistrictCounts[]> {
  const { rows } = await sql<DistrictCounts>`
    with judged as (select *, ${standing(period.asOf)} as standing from (${promises(period)}) as promise)
    select s.district, count(*) filter (where standing in ('met', 'late', 'never', 'overdue')) as judged, count(*) filter (where standing = 'met') as met
    from judged join people.settlement s on s.id = judged.settlement_id group by s.district order by s.district`.execute(
    tx,
  )
  return rows
}

async function countCrimes(tx: Tx, { fromAt, untilAt, asOf }: Period): Promise<CrimeCounts> {
  const { rows } = await sql<CrimeCounts>`
    with crime as (
      select recorded_at, decision_due_at, updates_sent, ${seen('planned_at', asOf)} as planned_at, ${seen('outcome_at', asOf)} as outcome_at,
        recorded_at + interval '24 hours' as plan_by
      from accountability.crime_counted where recorded_at >= ${fromAt} and recorded_at < ${untilAt} and recorded_at <= ${asOf})
    select count(*) as recorded, count(*) filter (where recorded_at <= decision_due_at) as "recordedInTime",
      count(*) filter (where planned_at <= plan_by) as planned,
      count(*) filter (where planned_at > plan_by or (planned_at is null and plan_by < ${asOf})) as unplanned,
      count(*) filter (where planned_at is null and plan_by >= ${asOf}) as "planRunning",
      count(outcome_at) as "withOutcome", count(*) filter (where updates_sent > 0) as told
    from crime`.execute(tx)
  return rows[0]!
}

async function countOutcomes(tx: Tx, { fromAt, untilAt, asOf }: Period): Promise<{ code: number; n: number }[]> {
  const { rows } = await sql<{ code: number; n: number }>`
    select outcome_code as code, count(*) as n from accountability.crime_counted
    where outcome_at >= ${fromAt} and outcome_at < ${untilAt} and outcome_at <= ${asOf} group by 1 order by n desc, code`.execute(
    tx,
  )
  return rows
}

/** How far the log has been read, and whether it stopped: figures that are behind must say so. */
export async function readFreshness(tx: Tx): Promise<{ movedAt: Temporal.Instant | null; stopped: boolean }> {
  const { rows } = await sql<{ movedAt: Temporal.Instant | null; stopped: boolean }>`
    select moved_at as "movedAt", failed_at is not null as stopped from platform.reader where name = 'accountability-journeys'`.execute(
    tx,
  )
  return rows[0] ?? { movedAt: null, stopped: false }
}
