import { sql } from 'kysely'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import { onGround, type Scope } from '../open-cases.store.ts'
import { type NoCrimeWait, noCrimeTasks } from './no-crime-task.ts'
import { ENDS_SOON_DAYS } from './order-tasks.ts'

/**
 * Nobody owns an order that no crime led to, so it is everybody's who looks at more than one person's work, as a case is that nobody has: a team's on the
 * ground of its base, and one whose ground nobody knows is every team's.
 */
function nobodys(scope: Scope) {
  const ofCase = scope.caseId ? sql`o.case_id = ${scope.caseId}::uuid` : sql`true`
  const ground = onGround(scope.of === 'team' ? scope.base : null)
  return sql`${scope.of !== 'one'} and ${ofCase} and ${ground}`
}

/** Orders without a crime that are not served, run out or are about to, wait for a court, or were broken and nobody has decided. */
export const orderNoCrimeSource: TaskSource = {
  kind: 'order-no-crime',
  label: 'Orders without a crime',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<NoCrimeWait>`
      select o.id as "crimeId", o.case_id as "caseId", 0 as number, '' as offence, coalesce(i.incident_type, '') as "incidentType",
        null as "ownerId", null as "ownerName", o.recorded_at as "recordedAt", i.number as "incidentNumber",
        (select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1) as triage, false as enhanced,
        o.id as "orderId", o.kind as "orderKind", o.against_name as "againstName", o.made_at as "madeAt", o.served_at as "servedAt", o.expires_at as "expiresAt",
        o.court_hours as "courtHours", o.court_asked_at as "courtAskedAt", b.id as "breachId", b.at as "brokenAt", b.recorded_at as "toldAt"
      from investigation.protective_order o left join response.incident i on i.id = o.incident_id
      left join lateral (select b.id, b.at, b.recorded_at from investigation.order_breach b where b.order_id = o.id and b.crime = 'waits'
        order by b.recorded_at, b.id limit 1) b on true
      where o.crime_id is null and o.ended_at is null and ${nobodys(ask.scope)}
        and (o.served_at is null or b.id is not null or (o.court_hours is not null and o.court_asked_at is null)
          or o.expires_at < ${ask.now.add({ hours: 24 * (ENDS_SOON_DAYS + 1) })})
      order by coalesce(o.expires_at, o.made_at), o.id limit ${MOST}`,
    )
    return rows.flatMap(one => noCrimeTasks(one, ask))
  },
}
