import type { Tx } from '../platform/db/connect.ts'
import { newId } from '../platform/log/record.ts'

export const TEST_BY = { by: 'test', by_name: 'Test' }

type Report = {
  caseId: string
  contactId: string
  incidentId: string
  recorded: Temporal.Instant
  /** Without one it was not assessed. */
  risk?: 'low' | 'medium' | 'high' | 'cannot-tell' | undefined
  type?: string
}

/** A contact with its assessment and its incident for each of many cases, as contact and response would leave them. */
export async function reportsOf(tx: Tx, made: readonly Report[], settlementId: string): Promise<void> {
  await tx
    .insertInto('contact.contact')
    .values(
      made.map(one => ({
        id: one.contactId,
        case_id: one.caseId,
        channel: '101' as const,
        state: 'open' as const,
        offered_at: one.recorded,
        answered_at: one.recorded,
        caller_name: 'Robin Example',
        caller_number: '07700900123',
        incident_type: one.type ?? 'theft',
        summary: 'Two coats were taken from the shop',
        settlement_id: settlementId,
        grade: 'scheduled' as const,
      })),
    )
    .execute()
  const assessed = made.flatMap(one => (one.risk ? [{ ...one, risk: one.risk }] : []))
  if (assessed.length)
    await tx
      .insertInto('contact.assessment')
      .values(
        assessed.map(one => ({
          id: newId(),
          case_id: one.caseId,
          contact_id: one.contactId,
          seq: 1,
          trigger: 'initial' as const,
          pack: 'test',
          threat: 'none',
          harm: 'none',
          risk: one.risk,
          investigation: 'none',
          vulnerability: 'none',
          engagement: 'none',
          immediacy: 'later' as const,
          weapon: 'no' as const,
          prompts: '{}',
          minimum_grade: 'resolve' as const,
          reasons: '[]',
          at: one.recorded,
          ...TEST_BY,
        })),
      )
      .execute()
  await tx
    .insertInto('response.incident')
    .values(
      made.map(one => ({
        id: one.incidentId,
        case_id: one.caseId,
        contact_id: one.contactId,
        incident_type: one.type ?? 'theft',
        grade: 'scheduled' as const,
        place: 'Shop, High Street',
        settlement_id: settlementId,
        rural_urban: 'urban' as const,
        lon: -2,
        lat: 53,
        opened_at: one.recorded,
        grade_set: 'demonstration-grades',
        clock_started_at: one.recorded,
        state: 'open' as const,
      })),
    )
    .execute()
}
