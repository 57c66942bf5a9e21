import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { newId, record } from '../platform/log/record.ts'
import type { TestApp } from '../test-app.ts'
import { reportsOf } from './test-reports.ts'

export type Given = { caseId: string; incidentId: string; contactId: string }

/** A contact with an incident, as contact and response would leave them: each row with its fact. */
export async function incident(app: TestApp, type = 'theft', risk?: 'low' | 'high'): Promise<Given> {
  const [caseId, contactId, incidentId] = [newId(), newId(), newId()]
  const at = app.now()
  const stamp = { at, by: systemWho('test'), caseId }
  await inContext(app.db, systemWho('test'), async tx => {
    await reportsOf(tx, [{ caseId, contactId, incidentId, recorded: at, risk, type }], app.force.neighbourhoods[0]!.id)
    await record(tx, {
      ...stamp,
      kind: 'contact-answered',
      about: contactId,
      body: { contactId, channel: '101', waitSeconds: 4 },
    })
    await record(tx, { ...stamp, kind: 'incident-opened', about: incidentId, body: { incidentId, contactId } })
  })
  return { caseId, incidentId, contactId }
}
