import { sql } from 'kysely'
import { caseTask } from '../day/case-task.ts'
import { MOST, rowsOf, type TaskSource } from '../day/source.store.ts'
import type { OpenCase } from '../open-case.ts'
import { CASE, FROM, onGround, within } from '../open-cases.store.ts'
import type { RiskFacts } from '../risk.ts'
import { riskOf } from '../risk.ts'

/** Hours in which a request to cancel is decided: our proposal. */
export const CANCEL_HOURS = 72

type Asked = OpenCase & { cancellationId: string; ground: string; byName: string; askedAt: Temporal.Instant }

export const cancellationSource: TaskSource = {
  kind: 'cancellation',
  label: 'Crimes to cancel or keep',
  read: async (tx, ask) => {
    const rows = await rowsOf(
      tx,
      sql<Asked>`
      select ${CASE}, x.id as "cancellationId", x.ground, x.requested_by_name as "byName", x.requested_at as "askedAt"
      from ${FROM} join investigation.cancellation x on x.crime_id = c.id and x.decision is null
      where ${within(ask.scope)} order by x.requested_at, x.id limit ${MOST}`,
    )
    return rows.map(one =>
      caseTask(one, ask.words, {
        kind: 'cancellation',
        key: `cancellation:${one.cancellationId}`,
        what: 'The registrar decides whether it is cancelled',
        why: `${one.byName} asked, on ground ${one.ground}; it is investigated until then`,
        due: one.askedAt.add({ hours: CANCEL_HOURS }),
        started: one.askedAt,
        href: `/cancellations/${one.cancellationId}/decision`,
      }),
    )
  },
}

type Rape = {
  rapeId: string
  caseId: string
  number: number
  reportedAt: Temporal.Instant
  nextLookAt: Temporal.Instant
  triage: RiskFacts['triage']
}

/** Reported rapes that are not recorded: on the day of everybody who leads, until it is decided. */
export const reportedRapeSource: TaskSource = {
  kind: 'reported-rape',
  label: 'Reported rapes, not yet recorded',
  read: async (tx, { scope }) => {
    if (scope.of === 'one' || scope.of === 'mine') return []
    const ofCase = scope.caseId ? sql`r.case_id = ${scope.caseId}::uuid` : sql`true`
    const rows = await rowsOf(
      tx,
      sql<Rape>`
      select r.id as "rapeId", r.case_id as "caseId", i.number, r.reported_at as "reportedAt", r.next_look_at as "nextLookAt",
        (select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1) as triage
      from investigation.reported_rape r join response.incident i on i.id = r.incident_id
      where r.ended_at is null and ${ofCase} and ${onGround(scope.of === 'team' ? scope.base : null)} order by r.next_look_at, r.id limit ${MOST}`,
    )
    return rows.map(one => ({
      kind: 'reported-rape',
      key: `reported-rape:${one.rapeId}`,
      caseId: one.caseId,
      crimeId: null,
      of: `Incident ${one.number}`,
      offence: 'Reported rape',
      ownerId: null,
      owner: null,
      risk: riskOf({ triage: one.triage, enhanced: false, sensitive: ['sexual'] }),
      what: 'Look again at a reported rape that is not recorded',
      why: 'It stays a report of rape until somebody has decided, and is looked at until then',
      due: one.nextLookAt,
      started: one.reportedAt,
      perishesAt: null,
      nowFrom: null,
      hardEnd: null,
      fixed: null,
      href: `/reported-rapes/${one.rapeId}`,
    }))
  },
}
