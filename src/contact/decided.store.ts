import type { Tx } from '../platform/db/connect.ts'
import type { PartnerDecision } from './partner-decision.ts'

/** The newest partner who accepted it; null where none did. */
export async function readPartnerDecision(
  tx: Tx,
  contactId: string,
): Promise<(PartnerDecision & { byName: string }) | null> {
  const row = await tx
    .selectFrom('contact.partner_decision')
    .select([
      'partner',
      'accepted_by as acceptedBy',
      'accepted_at as acceptedAt',
      'caller_told as callerTold',
      'at',
      'by_name as byName',
    ])
    .where('contact_id', '=', contactId)
    .orderBy('at', 'desc')
    .orderBy('fact_xid', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The level as it was last set, and whether the incident manager stands by it: one set anew is not endorsed yet. */
export async function readMissingLevel(tx: Tx, contactId: string) {
  const row = await tx
    .selectFrom('contact.missing_level')
    .select(['level', 'reasons', 'endorsed', 'at', 'by_name as byName'])
    .where('contact_id', '=', contactId)
    .orderBy('at', 'desc')
    .orderBy('fact_xid', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Every judgement of whether ringing is safe, oldest first. */
export async function readRingScreens(tx: Tx, contactId: string) {
  return tx
    .selectFrom('contact.ring_screen')
    .select(['endangers', 'words', 'at', 'by_name as byName'])
    .where('contact_id', '=', contactId)
    .orderBy('at')
    .orderBy('fact_xid')
    .execute()
}
