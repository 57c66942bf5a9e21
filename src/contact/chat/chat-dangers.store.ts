import type { Tx } from '../../platform/db/connect.ts'

/** What the visitor of each chat has written that may mean danger, over all of it. */
export async function chatDangers(
  tx: Tx,
  contactIds: readonly string[],
): Promise<Map<string, { dangers: string[]; harms: string[] }>> {
  if (contactIds.length === 0) return new Map()
  const lines = await tx
    .selectFrom('contact.chat_line')
    .select(['contact_id', 'emergency_words', 'high_harm'])
    .where('contact_id', 'in', contactIds)
    .where('side', '=', 'visitor')
    .orderBy('seq')
    .execute()
  return new Map(
    [...Map.groupBy(lines, line => line.contact_id)].map(([id, own]) => [
      id,
      {
        dangers: [...new Set(own.flatMap(line => line.emergency_words))],
        harms: [...new Set(own.flatMap(line => line.high_harm))],
      },
    ]),
  )
}
