import type { Tx } from '../../platform/db/connect.ts'

/** Is there such a case, or such a person not erased yet, for whoever asks? */
export async function isThere(tx: Tx, of: 'case' | 'person', id: string): Promise<boolean> {
  const found =
    of === 'person'
      ? await tx
          .selectFrom('people.person')
          .select('id')
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .executeTakeFirst()
      : await tx.selectFrom('contact.contact').select('id').where('case_id', '=', id).executeTakeFirst()
  return found !== undefined
}
