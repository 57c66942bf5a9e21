import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { resourcesOnDuty } from '../../platform/force/rota.ts'
import { londonTime } from '../../platform/views/when.ts'
import type { SheetLine } from './shift-sheet.ts'

/** Units that are still sent out after their shift has ended, by the force's own rota. */
export async function overtimeLines(tx: Tx, force: Force, now: Temporal.Instant): Promise<SheetLine[]> {
  const on = new Set(resourcesOnDuty(force, now).map(resource => resource.callsign))
  const { rows } = await sql<{
    callsign: string
    number: number
    incident_id: string
    case_id: string
    assigned_at: Temporal.Instant
  }>`
    select r.callsign, i.number, d.incident_id, d.case_id, d.assigned_at from response.deployment d
    join response.resource r on r.id = d.resource_id join response.incident i on i.id = d.incident_id
    where d.cleared_at is null order by r.callsign`.execute(tx)
  return rows
    .filter(row => !on.has(row.callsign))
    .map(row => ({
      key: `overtime:${row.callsign}`,
      section: 'overtime',
      title: `${row.callsign}, at incident ${row.number}`,
      known: `sent ${londonTime(row.assigned_at)}; their shift is over`,
      notKnown: 'when they can be relieved',
      nextAction: 'Relieve them',
      missed: false,
      href: `/incidents/${row.incident_id}`,
      caseId: row.case_id,
    }))
}
