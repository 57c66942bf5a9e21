import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { linkCases } from '../platform/log/link-cases.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { floorNow, readAssessments } from './assessment.store.ts'
import type { ContactRow } from './contact.store.ts'
import { clearDrafts } from './draft.store.ts'
import { type Ending, endContact, type NoEnd, type Other } from './ending.ts'
import { readPathwayAnswers } from './pathway.store.ts'

export type EndGiven = {
  endState: Ending
  reason?: string | undefined
  partner?: string | undefined
  joinedTo?: string | undefined
}
export type Ended = { contactId: string; endState: Ending }

/** Ends a contact, or says what is missing first. */
export async function finishContact(
  tx: Tx,
  contact: ContactRow,
  given: EndGiven,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<Ended, NoEnd>> {
  const assessments = await readAssessments(tx, contact.id)
  const other = given.joinedTo ? await readOther(tx, contact, given.joinedTo) : undefined
  const decided = endContact({
    ending: given.endState,
    reason: given.reason,
    partner: given.partner,
    grade: contact.grade,
    floor: floorNow(contact, assessments, force, await readPathwayAnswers(tx, [contact.id])),
    newest: assessments.at(-1)?.trigger ?? null,
    // A held call is not ended as one that was rung back in vain: nobody has heard the caller yet.
    neverSpokenTo: contact.abandoned_at !== null && contact.answered_at === null && contact.held_at === null,
    hasIncident: await hasIncident(tx, contact.case_id),
    other: other?.seen,
  })
  if (!decided.ok) return decided

  const { reason, partner } = decided.value
  const joinedTo = given.endState === 'joined' ? other!.id : null
  await tx
    .updateTable('contact.contact')
    .set({
      state: 'ended',
      end_state: given.endState,
      end_reason: reason,
      ended_at: stamp.at,
      referred_to: partner,
      joined_to: joinedTo,
    })
    .where('id', '=', contact.id)
    .execute()
  if (joinedTo)
    await linkCases(tx, {
      caseId: contact.case_id,
      joinedTo: other!.caseId,
      reason: reason ?? 'The same event',
      at: stamp.at,
    })
  await clearDrafts(tx, contact.id)
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'contact-ended',
    body: {
      contactId: contact.id,
      endState: given.endState,
      reason,
      ...(partner ? { partner } : {}),
      ...(joinedTo ? { joinedTo } : {}),
    },
  })
  return accept({ contactId: contact.id, endState: given.endState })
}

/** The contact to join to, held as it is until this is done: it must not end between the look and the joining. */
async function readOther(
  tx: Tx,
  contact: ContactRow,
  joinedTo: string,
): Promise<{ id: string; caseId: string; seen: Other } | undefined> {
  const other = await tx
    .selectFrom('contact.contact')
    .select(['id', 'case_id', 'number', 'state', 'end_state', 'grade'])
    .where(/^\d+$/.test(joinedTo) ? 'number' : 'id', '=', /^\d+$/.test(joinedTo) ? Number(joinedTo) : joinedTo)
    .forShare()
    .executeTakeFirst()
  if (!other) return undefined
  const inHand = other.state === 'open' || other.end_state === 'incident'
  return {
    id: other.id,
    caseId: other.case_id,
    seen: { number: other.number, sameCase: other.case_id === contact.case_id, inHand, grade: other.grade },
  }
}

async function hasIncident(tx: Tx, caseId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('response.incident')
    .select('id')
    .where('case_id', '=', caseId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
