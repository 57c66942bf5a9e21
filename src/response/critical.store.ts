import { may } from '../platform/access/permissions.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'

/** Whether the contact behind an incident is a critical incident, as whoever asks may see it; null where they may not see the contact. */
export async function readCriticalBehind(tx: Tx, incident: { contactId: string; restricted: boolean }, who: Who) {
  if (incident.restricted) return null
  const rows = await tx
    .selectFrom('contact.critical_incident')
    .select([
      'declared_at as declaredAt',
      'declared_by_name as byName',
      'why',
      'taken_back_at as takenBackAt',
      'taken_back_by_name as takenBackByName',
      'taken_back_why as takenBackWhy',
    ])
    .where('contact_id', '=', incident.contactId)
    .orderBy('declared_at')
    .execute()
  return {
    contactId: incident.contactId,
    standing: rows.find(one => one.takenBackAt === null) ?? null,
    before: rows.filter(one => one.takenBackAt !== null),
    mayDeclare: may(who.role, 'declare critical incidents'),
  }
}
