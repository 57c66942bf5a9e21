import { systemWho } from '../platform/access/roles.ts'
import { inContext } from '../platform/db/context.ts'
import { newId, record } from '../platform/log/record.ts'
import type { TestApp } from '../test-app.ts'

export type Given = { caseId: string; incidentId: string; contactId: string }

/** A contact with an incident, as contact and response would leave them: each row with its fact. */
export async function incident(app: TestApp, type = 'theft', risk?: 'low' | 'high'): Promise<Given> {
  const [caseId, contactId, incidentId] = [newId(), newId(), newId()]
  const at = app.now()
  const stamp = { at, by: systemWho('test') }
  const place = app.force.neighbourhoods[0]!
  await inContext(app.db, systemWho('test'), async tx => {
    await tx
      .insertInto('contact.contact')
      .values({
        id: contactId,
        case_id: caseId,
        channel: '101',
        state: 'open',
        offered_at: at,
        answered_at: at,
        caller_name: 'Robin Example',
        caller_number: '07700900123',
        incident_type: type,
        summary: 'Two coats were taken from the shop',
        settlement_id: place.id,
        grade: 'scheduled',
      })
      .execute()
    await record(tx, {
      ...stamp,
      kind: 'contact-answered',
      caseId,
      about: contactId,
      body: { contactId, channel: '101', waitSeconds: 4 },
    })
    if (risk)
      await tx
        .insertInto('contact.assessment')
        .values({
          id: newId(),
          case_id: caseId,
          contact_id: contactId,
          seq: 1,
          trigger: 'initial',
          pack: 'test',
          threat: 'none',
          harm: 'none',
          risk,
          investigation: 'none',
          vulnerability: 'none',
          engagement: 'none',
          immediacy: 'later',
          weapon: 'no',
          prompts: JSON.stringify({}),
          minimum_grade: 'resolve',
          reasons: JSON.stringify([]),
          at,
          by: 'test',
          by_name: 'Test',
        })
        .execute()
    await tx
      .insertInto('response.incident')
      .values({
        id: incidentId,
        case_id: caseId,
        contact_id: contactId,
        incident_type: type,
        grade: 'scheduled',
        place: 'Shop, High Street',
        settlement_id: place.id,
        rural_urban: 'urban',
        lon: -2,
        lat: 53,
        opened_at: at,
        grade_set: 'demonstration-grades',
        clock_started_at: at,
        state: 'open',
      })
      .execute()
    await record(tx, { ...stamp, kind: 'incident-opened', caseId, about: incidentId, body: { incidentId, contactId } })
  })
  return { caseId, incidentId, contactId }
}
