import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import type { ContactRow } from './contact.store.ts'
import { giveUpgradeCode, type UpgradeCode, upgradeReasonsOn } from './upgrade-reason.ts'

/** Keeps why this grading raised the grade; the newest row of a grading stands. The fact is whoever's deed it belongs to. */
export async function keepUpgradeCode(
  tx: Tx,
  contact: Pick<ContactRow, 'id' | 'case_id'>,
  of: { gradingId: string; code: UpgradeCode; byRule: boolean },
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('contact.upgrade_reason')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      grading_id: of.gradingId,
      code: of.code,
      by_rule: of.byRule,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
}

/** Every reason that was given, oldest first. */
async function readAll(tx: Tx, contactId: string) {
  return tx
    .selectFrom('contact.upgrade_reason')
    .select(['grading_id as gradingId', 'code', 'by_rule as byRule', 'at', 'by_name as byName'])
    .where('contact_id', '=', contactId)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
}

/** Why the grade was last raised, and what may be said instead; null where it never was. */
export async function readUpgrade(tx: Tx, contactId: string, day: Temporal.PlainDate) {
  const newest = (await readAll(tx, contactId)).at(-1)
  if (!newest) return null
  const { codes } = upgradeReasonsOn(day)
  return { ...newest, say: codes.find(one => one.code === newest.code)?.say ?? newest.code, codes }
}

/** Says instead why the grade was last raised. What was said before is kept. */
export async function giveUpgradeReason(
  tx: Tx,
  contact: ContactRow,
  given: string,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; code: UpgradeCode }>> {
  const standing = (await readAll(tx, contact.id)).at(-1)
  const decided = giveUpgradeCode(given, londonDay(stamp.at), standing)
  if (!decided.ok) return decided
  await keepUpgradeCode(tx, contact, { gradingId: standing!.gradingId, code: decided.value, byRule: false }, stamp)
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'upgrade-reason-given',
    body: { contactId: contact.id, gradingId: standing!.gradingId, code: decided.value, was: standing!.code },
  })
  return accept({ contactId: contact.id, code: decided.value })
}
