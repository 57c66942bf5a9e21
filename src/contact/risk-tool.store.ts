import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import type { ContactRow } from './contact.store.ts'
import { fillTool, type NoTool, OFFER_AGAIN, type ToolGiven } from './risk-tool.ts'
import { setTasks } from './task.store.ts'

/** Every filling of a slot, oldest first: one that was refused is kept beside one that was done later. */
export async function readRiskTools(tx: Tx, contactId: string) {
  return tx
    .selectFrom('contact.risk_tool')
    .select(['tool', 'edition', 'state', 'score', 'level', 'judgement', 'reason', 'at', 'by_name as byName'])
    .where('contact_id', '=', contactId)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
}

export async function recordRiskTool(
  tx: Tx,
  contact: ContactRow,
  given: ToolGiven,
  stamp: Stamp,
): Promise<Outcome<{ tool: string; state: string; offerAgainBy: Temporal.Instant | null }, NoTool>> {
  const decided = fillTool(given, londonDay(stamp.at))
  if (!decided.ok) return decided
  const { id: tool, label, edition } = decided.value
  const before = await readRiskTools(tx, contact.id)
  const row = {
    tool,
    edition,
    state: given.state,
    score: given.score ?? null,
    level: given.level ?? null,
    judgement: given.judgement ?? null,
    reason: given.reason ?? null,
  }
  await tx
    .insertInto('contact.risk_tool')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      ...row,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'risk-tool-recorded',
    body: { contactId: contact.id, tool: label, edition, state: given.state, level: row.level, score: row.score },
  })
  if (given.state === 'done') return accept({ tool, state: given.state, offerAgainBy: null })
  // Each time it is not done, it is offered again: not once for ever.
  const times = before.filter(one => one.tool === tool).length + 1
  const again = {
    id: `offer-${tool}-again-${times}`,
    what: `Offer ${label} again, in private`,
    who: OFFER_AGAIN.who,
    due: { hours: OFFER_AGAIN.hours },
  }
  const [task] = await setTasks(tx, contact, 'domestic', [again], stamp)
  return accept({ tool, state: given.state, offerAgainBy: task?.dueAt ?? null })
}
