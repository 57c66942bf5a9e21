import type { Tx } from '../platform/db/connect.ts'
import { holdCase, record, type Stamp } from '../platform/log/record.ts'

/**
 * Somebody known to be vulnerable was recognised in this contact: it is a vulnerable person's from now on. Only ever raised: whoever is found vulnerable
 * stays so for every approval that follows, and no finding lowers a grade.
 */
export async function raiseVulnerable(tx: Tx, contactId: string, personId: string, stamp: Stamp): Promise<void> {
  const seen = await tx.selectFrom('contact.contact').select('case_id').where('id', '=', contactId).executeTakeFirst()
  if (!seen) return
  await holdCase(tx, seen.case_id)
  const raised = await tx
    .updateTable('contact.contact')
    .set({ vulnerable: true })
    .where('id', '=', contactId)
    .where('vulnerable', '=', false)
    .executeTakeFirst()
  if (raised.numUpdatedRows > 0n)
    await record(tx, {
      ...stamp,
      kind: 'contact-known-vulnerable',
      caseId: seen.case_id,
      about: contactId,
      body: { contactId, personId },
    })
}
