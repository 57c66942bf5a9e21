import { sql } from 'kysely'
import { REPORTED_AT } from '../../incident.store.ts'
import { onGround } from '../../open-cases.store.ts'
import { decisionTask } from '../hand-tasks.ts'
import { MOST, rowsOf, type TaskSource } from '../source.store.ts'
import type { Undecided } from '../waiting.ts'

/** Incidents that may be crimes by their type and where nobody has decided. */
export const decisionSource: TaskSource = {
  kind: 'decision',
  label: 'Crime decisions',
  read: async (tx, { scope, mayBeCrime, ...viewing }) => {
    if (scope.of === 'one') return []
    const ofCase = scope.caseId ? sql`i.case_id = ${scope.caseId}::uuid` : sql`true`
    const rows = await rowsOf(
      tx,
      sql<Undecided>`
      select i.id as "incidentId", i.case_id as "caseId", i.number, i.incident_type as "incidentType", ${REPORTED_AT} as "reportedAt",
        (select a.risk from contact.assessment a where a.contact_id = i.contact_id order by a.seq desc limit 1) as triage
      from response.incident i join contact.contact k on k.id = i.contact_id
      where i.incident_type = any(${[...mayBeCrime]}::text[]) and ${ofCase} and ${onGround(scope.of === 'team' ? scope.base : null)}
        and not exists (select from investigation.crime_decision d where d.incident_id = i.id)
      order by "reportedAt", i.id limit ${MOST}`,
    )
    return rows.map(one => decisionTask(one, viewing))
  },
}
