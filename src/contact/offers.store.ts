import type { Tx } from '../platform/db/connect.ts'

export type Offered = {
  contactId: string
  fromId: string
  fromName: string
  toKind: 'person' | 'anyone' | 'supervisor'
  toId: string | null
  toName: string | null
  callerTold: string
  riskStands: string | null
  offeredAt: Temporal.Instant
}

/** Every offer that waits, of contacts that are still open, oldest first. */
export async function openOffers(tx: Tx): Promise<Offered[]> {
  return tx
    .selectFrom('contact.handover as h')
    .innerJoin('contact.contact as c', 'c.id', 'h.contact_id')
    .select([
      'h.contact_id as contactId',
      'h.from_id as fromId',
      'h.from_name as fromName',
      'h.to_kind as toKind',
      'h.to_id as toId',
      'h.to_name as toName',
      'h.caller_told as callerTold',
      'h.risk_stands as riskStands',
      'h.offered_at as offeredAt',
    ])
    .where('h.state', '=', 'offered')
    .where('c.state', '=', 'open')
    .orderBy('h.offered_at')
    .execute()
}
