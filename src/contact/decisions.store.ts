import { holds } from '../platform/access/rights.ts'
import type { Tx } from '../platform/db/connect.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import type { ContactRow } from './contact.store.ts'
import { missingLevel } from './missing-level.ts'
import { type PartnerAsk, partnerDecision } from './partner-decision.ts'
import type { YesNoUnknown } from './thrive.ts'

const rowOf = (contact: ContactRow, stamp: Stamp) => ({
  id: newId(),
  case_id: contact.case_id,
  contact_id: contact.id,
  at: stamp.at,
  by: stamp.by.id,
  by_name: stamp.by.name,
})

/** Keeps who at which partner accepted it, when, and what the caller was told. */
export async function decideWithPartner(
  tx: Tx,
  contact: ContactRow,
  given: PartnerAsk,
  stamp: Stamp,
): Promise<Outcome<object>> {
  const decided = partnerDecision(given, stamp.at)
  if (!decided.ok) return decided
  const { partner, acceptedBy, acceptedAt, callerTold } = decided.value
  await tx
    .insertInto('contact.partner_decision')
    .values({
      ...rowOf(contact, stamp),
      partner,
      accepted_by: acceptedBy,
      accepted_at: acceptedAt,
      caller_told: callerTold,
    })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'partner-accepted',
    body: { contactId: contact.id, partner, acceptedBy, acceptedAt, callerTold },
  })
  return accept({ contactId: contact.id, partner })
}

/** Sets the level of a missing person; endorsed when whoever sets it holds the incident manager's right. */
export async function setMissingLevel(
  tx: Tx,
  contact: ContactRow,
  given: { level: string; reasons?: string | undefined },
  stamp: Stamp,
): Promise<Outcome<object>> {
  const decided = missingLevel(given, londonDay(stamp.at))
  if (!decided.ok) return decided
  const endorsed = holds(stamp.by, 'incident-manager')
  await tx
    .insertInto('contact.missing_level')
    .values({ ...rowOf(contact, stamp), ...decided.value, endorsed })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'missing-level-set',
    body: { contactId: contact.id, ...decided.value, endorsed },
  })
  return accept({ contactId: contact.id, level: decided.value.level, endorsed })
}

/** Keeps whether ringing back would endanger them, as whoever is about to ring judges it. */
export async function screenRingBack(
  tx: Tx,
  contact: ContactRow,
  given: { endangers: YesNoUnknown; words?: string | undefined },
  stamp: Stamp,
): Promise<Outcome<object>> {
  const words = given.words?.trim() || null
  if (given.endangers === 'unknown' && !words)
    return refuse('needs-words', 'Say why it is not known whether ringing is safe', 'ringWords')
  await tx
    .insertInto('contact.ring_screen')
    .values({ ...rowOf(contact, stamp), endangers: given.endangers, words })
    .execute()
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'ring-back-screened',
    body: { contactId: contact.id, endangers: given.endangers },
  })
  return accept({ contactId: contact.id, endangers: given.endangers })
}
