import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { londonDay } from '../platform/time.ts'
import { isEmergencyLine } from './channels.ts'
import type { ContactRow } from './contact.store.ts'
import { readNumberHistory } from './number-history.store.ts'
import { heldBecause, type Silence, silentCallRuleOn } from './silent-call.ts'
import { keepUpgradeCode } from './upgrade-reason.store.ts'
import { ruleUpgradeCode } from './upgrade-reason.ts'

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
  const { grade: from } = contact
  await tx
    .updateTable('contact.contact')
    .set({
      held_at: stamp.at,
      held_because: because,
      ...(from === 'immediate' ? {} : { grade: 'immediate', graded_at: stamp.at }),
    })
    .where('id', '=', contact.id)
    .execute()
  if (from === 'immediate') return true
  const reason = `By rule: ${because}`
  const code = ruleUpgradeCode('silent-call', from)!
  const gradingId = newId()
  await tx
    .insertInto('contact.grading')
    .values({
      id: gradingId,
      case_id: contact.case_id,
      contact_id: contact.id,
      from_grade: from,
      grade: 'immediate',
      minimum_grade: 'immediate',
      reason,
      agreed_by: null,
      assessments: 0,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-graded',
    body: {
      contactId: contact.id,
      grade: 'immediate',
      from,
      minimumGrade: 'immediate',
      slower: false,
      reason,
      rule: rule.id,
      approved: false,
      upgradeCode: code,
    },
  })
  await keepUpgradeCode(tx, contact, { gradingId, code, byRule: true }, stamp)
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
