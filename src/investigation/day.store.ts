import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/db/connect.ts'
import { REPORTED_AT } from './incident.store.ts'
import { REVIEW_CADENCE } from './next-review.ts'
import type { OpenCase } from './open-case.ts'
import { CASE, FROM, type Scope, within } from './open-cases.store.ts'
import type { OpenLine, OutcomeWait, ReviewWait, Undecided, VictimWait } from './waiting.ts'

/** The most of one kind that a day page reads: nobody acts on a four-hundredth thing today, and the page says so. */
export const MOST = 400

async function read<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(tx)).rows as Row[]
}

/** Each reads the most pressing of what waits, in the order it will be late. */
export const waitingLines = (tx: Tx, scope: Scope) =>
  read(
    tx,
    sql<OpenLine>`
  select ${CASE}, l.id as "lineId", l.objective, l.action, l.due_at as "dueAt", l.perishes_at as "perishesAt", l.added_at as "addedAt"
  from ${FROM} join investigation.line_of_enquiry l on l.crime_id = c.id and l.state = 'open'
  where ${within(scope)} order by least(l.due_at, l.perishes_at) limit ${MOST}`,
  )

export const waitingPlans = (tx: Tx, scope: Scope) =>
  read(
    tx,
    sql<OpenCase>`
  select ${CASE} from ${FROM} where ${within(scope)} and c.owner_id is not null
    and not exists (select from investigation.plan p where p.crime_id = c.id)
  order by c.recorded_at limit ${MOST}`,
  )

export const waitingReviews = (tx: Tx, scope: Scope) =>
  read(
    tx,
    sql<ReviewWait>`
  select ${CASE}, r.next_due_at as "nextDueAt", r.at as "reviewedAt"
  from ${FROM} left join lateral (select next_due_at, at from investigation.review where crime_id = c.id order by at desc limit 1) r on true
  where ${within(scope)} and c.state = 'open'
  order by coalesce(r.next_due_at, c.recorded_at + make_interval(hours => ${REVIEW_CADENCE.firstHours}::integer)) limit ${MOST}`,
  )

export const waitingOutcomes = (tx: Tx, scope: Scope) =>
  read(
    tx,
    sql<OutcomeWait>`
  select ${CASE}, o.id as "outcomeId", o.code, o.gate, o.proposed_at as "proposedAt"
  from ${FROM} join investigation.outcome o on o.crime_id = c.id and o.state = 'proposed'
  where ${within(scope)} order by o.proposed_at limit ${MOST}`,
  )

export const waitingAllocation = (tx: Tx) =>
  read(
    tx,
    sql<OpenCase>`
  select ${CASE} from ${FROM} where c.state <> 'closed' and c.owner_id is null order by c.recorded_at limit ${MOST}`,
  )

/** The victims' clocks are derived from the log downstream; a row here may be seconds behind the event. */
export const waitingUpdates = (tx: Tx, scope: Scope) =>
  read(
    tx,
    sql<VictimWait>`
  select ${CASE}, d.victim_id as "victimId", d.event, d.event_at as "eventAt", d.due_at as "dueAt"
  from victim.duty_clock d join investigation.crime c on c.id = d.crime_id join response.incident i on i.id = c.incident_id
  where d.met_at is null and d.void_at is null and d.due_at is not null and ${ownedBy(scope)} order by d.due_at limit ${MOST}`,
  )

/** A victim is owed what happened before the case was closed, too. */
function ownedBy(scope: Scope) {
  return scope.all ? sql`true` : sql`c.owner_id = ${scope.ownerId}::uuid`
}

/** Incidents that may be crimes by their type and where nobody has decided. */
export const waitingDecisions = (tx: Tx, types: readonly string[]) =>
  read(
    tx,
    sql<Undecided>`
  select i.id as "incidentId", i.case_id as "caseId", i.number, i.incident_type as "incidentType",
    ${REPORTED_AT} as "reportedAt",
    (select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1) as triage
  from response.incident i join contact.contact k on k.id = i.contact_id
  where i.incident_type = any(${types}::text[])
    and not exists (select from investigation.crime_decision d where d.incident_id = i.id)
  order by "reportedAt" limit ${MOST}`,
  )
