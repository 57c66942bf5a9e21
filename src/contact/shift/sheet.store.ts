import type { Tx } from '../../platform/db/connect.ts'
import type { Force } from '../../platform/force/force.ts'
import { readCritical } from '../critical/critical.store.ts'
import { criticalLine } from '../critical/critical.ts'
import { readIncidents, readOpenContacts } from './open-matters.store.ts'
import { overtimeLines } from './overtime-lines.store.ts'
import { appointmentLines, crimeLines, taskLines } from './owed-lines.store.ts'
import { contactLine, incidentLine, inReadingOrder, type SheetLine } from './shift-sheet.ts'
import { waitingLines } from './waiting-lines.store.ts'

/** Everything that the next shift must know, as it is now, each matter in one line. */
export async function readSheet(tx: Tx, force: Force, now: Temporal.Instant): Promise<SheetLine[]> {
  const incidents = (await readIncidents(tx, force)).flatMap(one => incidentLine(one, now) ?? [])
  const contacts = (await readOpenContacts(tx, force)).flatMap(one => contactLine(one) ?? [])
  return inReadingOrder([
    ...(await readCritical(tx, force)).map(criticalLine),
    ...incidents,
    ...contacts,
    ...(await waitingLines(tx, now)),
    ...(await appointmentLines(tx, now)),
    ...(await taskLines(tx, now)),
    ...(await crimeLines(tx, now)),
    ...(await overtimeLines(tx, force, now)),
  ])
}
