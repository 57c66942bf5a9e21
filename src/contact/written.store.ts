import type { Tx } from '../platform/db/connect.ts'

export type Written = NonNullable<Awaited<ReturnType<typeof readWritten>>>

/** What was written, as it was written, of a contact that a member of staff opened from it. */
export async function readWritten(tx: Tx, contactId: string) {
  return (
    (await tx
      .selectFrom('contact.written_word')
      .select([
        'from_whom as fromWhom',
        'words',
        'came_in_at as cameInAt',
        'emergency_words as emergencyWords',
        'high_harm as highHarm',
        'at',
        'by_name as byName',
      ])
      .where('contact_id', '=', contactId)
      .executeTakeFirst()) ?? null
  )
}
