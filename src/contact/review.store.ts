import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { Stamp } from '../platform/log/record.ts'
import { accept, type Outcome, refuse } from '../platform/outcome.ts'
import { assessContact } from './assessment.store.ts'
import { findContact, holdContact } from './contact.store.ts'
import { isFaster } from './grade-order.ts'
import { raiseTo } from './raising.store.ts'
import type { AssessmentGiven } from './thrive-form.ts'

const OVER = 'Nothing of this contact is open any more: open a new one, and it will be seen with it'

/** Records THRIVE again while the contact or its incident is open, and raises the grade by rule where that asks for it. */
export async function reviewRisk(
  tx: Tx,
  contactId: string,
  given: AssessmentGiven & { notSubject?: 'yes' | undefined },
  force: Force,
  stamp: Stamp,
): Promise<
  | Outcome<
      { contactId: string; seq: number; raised: boolean; incidentId: string | null },
      'contact-ended' | 'thrive-missing' | 'subject-not-kept'
    >
  | undefined
> {
  const contact = await holdContact(tx, contactId)
  if (!contact) return undefined
  const incident = await openIncidentOf(tx, contact.id)
  if (contact.state !== 'open' && !incident) return refuse('contact-ended', OVER)
  const taken = await assessContact(tx, contact, given, force, stamp)
  if (!taken.ok) return taken
  const assessed = taken.value
  const raised = contact.grade !== null && isFaster(assessed.minimumGrade, contact.grade)
  if (raised) {
    const fresh = (await findContact(tx, contact.id)) ?? contact
    const reason = `By rule, the risk looked at again: ${assessed.reasons.join('; ')}`
    await raiseTo(tx, fresh, assessed.minimumGrade, reason, { by: 'risk-reviewed', rule: 'risk-reviewed' }, stamp)
  }
  return accept({ contactId: contact.id, seq: assessed.seq, raised, incidentId: incident?.id ?? null })
}

/** Its incident while that is open: so long the risk may be looked at again. */
export async function openIncidentOf(tx: Tx, contactId: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('response.incident')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('state', '<>', 'closed')
    .executeTakeFirst()
}
