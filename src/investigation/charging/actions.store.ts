import type { Tx } from '../../platform/db/connect.ts'
import { newId, type Stamp } from '../../platform/log/record.ts'
import type { Crime } from '../crime.store.ts'
import { saveLine } from '../lines.store.ts'

/** What is asked for first: each becomes a line of enquiry of the case, and is done when that line has ended. */
export async function saveActions(
  tx: Tx,
  crime: Crime,
  of: { requestId: string; stepId: string },
  actions: readonly { words: string; dueAt: Temporal.Instant }[],
  stamp: Stamp,
): Promise<void> {
  for (const [n, one] of actions.entries()) {
    const line = { objective: 'Asked for before a charge is decided', action: one.words, dueAt: one.dueAt }
    const { lineId } = await saveLine(tx, crime, line, stamp)
    await tx
      .insertInto('investigation.charging_action')
      .values({
        id: newId(),
        case_id: crime.caseId,
        request_id: of.requestId,
        step_id: of.stepId,
        n: n + 1,
        words: one.words,
        due_at: one.dueAt,
        line_id: lineId,
      })
      .execute()
  }
}
