import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { Stamp } from '../platform/log/record.ts'
import { londonDay } from '../platform/time.ts'
import { isEmergencyLine } from './channels.ts'
import type { ContactRow } from './contact.store.ts'
import { readNumberHistory } from './number-history.store.ts'
import { raiseTo } from './raising.store.ts'
import { heldBecause, type Silence, silentCallRuleOn } from './silent-call.ts'

/**
 * Grades a silent or dropped 999 call immediate when its number has a history of danger, and holds it there. Done where
 * the silence is learnt, in that same transaction, and not by a reader of the log: the rule has 60 seconds (inspection.md
 * requirement 9), and a reader waits behind every writing transaction of the cluster. Returns whether it now holds.
 */
export async function holdIfSilent(
  tx: Tx,
  contact: ContactRow,
  silence: Silence,
  force: Force,
  stamp: Stamp,
): Promise<boolean> {
  if (!isEmergencyLine(contact.channel) || contact.caller_number === null || contact.held_at !== null) return false
  const rule = silentCallRuleOn(londonDay(stamp.at))
  const asked = { number: contact.caller_number, besides: contact.id, before: contact.offered_at }
  const history = (await readNumberHistory(tx, [asked], force, rule, stamp.at)).get(contact.id) ?? []
  const because = heldBecause(rule, silence, history)
  if (!because || (await wasReleased(tx, contact.id))) return false
  await tx
    .updateTable('contact.contact')
    .set({ held_at: stamp.at, held_because: because })
    .where('id', '=', contact.id)
    .execute()
  if (contact.grade !== 'immediate')
    await raiseTo(tx, contact, 'immediate', `By rule: ${because}`, { by: 'silent-call', rule: rule.id }, stamp)
  return true
}

async function wasReleased(tx: Tx, contactId: string): Promise<boolean> {
  const released = await tx
    .selectFrom('contact.grading')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('basis', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return released !== undefined
}
