import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import { londonDay } from '../platform/time.ts'
import { floorNow, readAssessments } from './assessment.store.ts'
import type { ContactRow } from './contact.store.ts'
import { clearDrafts } from './draft.store.ts'
import { type Ending, endContact, type NoEnd, type Other } from './ending.ts'
import type { NoAttachment } from './event/attaching.ts'
import { attachContact, keepEvents, readAttachment } from './event/attachment.store.ts'
import { openCallers, readRetriage } from './event/closing-together.store.ts'
import { refuseSubjectWords, type SaysWhom } from './hate/hate-pack.store.ts'
import { readPathwayAnswers } from './pathway-answers.store.ts'
import type { NoPathwayEnd } from './pathway-ending.ts'
import { refuseByItsPathways } from './pathways-on.store.ts'
import { freeAfter } from './shift/agent-state.store.ts'
import { lacksFor } from './thrive-lacks.ts'

export type EndGiven = {
  endState: Ending
  reason?: string | undefined
  partner?: string | undefined
  joinedTo?: string | undefined
} & SaysWhom
export type Ended = { contactId: string; endState: Ending }

/** Ends a contact, or says what is missing first. */
export async function finishContact(
  tx: Tx,
  contact: ContactRow,
  given: EndGiven,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<Ended, NoEnd | NoPathwayEnd | NoAttachment | 'changed-meanwhile' | 'subject-not-kept'>> {
  const assessments = await readAssessments(tx, contact.id)
  const answers = await readPathwayAnswers(tx, [contact.id])
  const attached = given.endState === 'joined' ? await readAttachment(tx, contact.id) : undefined
  const joinedTo = given.endState === 'joined' ? (given.joinedTo ?? attached?.toContact) : undefined
  // Nobody is attached to it, and nothing that it rests on ends, between this look and the end of it.
  await keepEvents(tx, contact.id, ...(joinedTo ? await idOf(tx, joinedTo) : []))
  const other = joinedTo ? await readOther(tx, contact, joinedTo) : undefined
  const decided = endContact({
    ending: given.endState,
    reason: given.reason,
    partner: given.partner,
    grade: contact.grade,
    floor: floorNow(contact, assessments, force, answers),
    newest: assessments.at(-1)?.trigger ?? null,
    missing: lacksFor(given.endState === 'referred' ? 'transfer' : 'closure', assessments.at(-1), londonDay(stamp.at)),
    // A held call is not ended as one that was rung back in vain: nobody has heard the caller yet.
    neverSpokenTo: contact.abandoned_at !== null && contact.answered_at === null && contact.held_at === null,
    openCallers: await openCallers(tx, contact.id),
    hasIncident: await hasIncident(tx, contact.case_id),
    other: other?.seen,
    retriage: other && (await readRetriage(tx, contact, { id: other.id, grade: other.seen.grade }, assessments)),
  })
  if (!decided.ok) return decided
  const asked = { force, day: londonDay(stamp.at), assessments, answers }
  const missing = assessments.length > 0 && (await refuseByItsPathways(tx, contact, given.endState, asked))
  if (missing) return missing

  const { reason, partner } = decided.value
  const forbidden = await refuseSubjectWords(tx, contact.id, { reason }, given.notSubject === 'yes', stamp.at)
  if (forbidden) return forbidden
  // Joined is attached too, so that it is counted with the others of its event and can be taken off again.
  if (other) {
    const rests = await attachContact(tx, contact, other.id, { because: [], offered: false }, stamp)
    if (!rests.ok) return rests
  }
  const joinedId = other?.id ?? null
  await tx
    .updateTable('contact.contact')
    .set({
      state: 'ended',
      end_state: given.endState,
      end_reason: reason,
      ended_at: stamp.at,
      referred_to: partner,
      joined_to: joinedId,
    })
    .where('id', '=', contact.id)
    .execute()
  await clearDrafts(tx, contact.id)
  await freeAfter(tx, contact, stamp.at)
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
      ...(joinedId ? { joinedTo: joinedId } : {}),
    },
  })
  return accept({ contactId: contact.id, endState: given.endState })
}

async function idOf(tx: Tx, given: string): Promise<string[]> {
  const found = await contactNamed(tx, given).select('id').executeTakeFirst()
  return found ? [found.id] : []
}

/** By its id, or by its number as the page shows it. */
function contactNamed(tx: Tx, given: string) {
  const number = /^\d+$/.test(given)
  return tx.selectFrom('contact.contact').where(number ? 'number' : 'id', '=', number ? Number(given) : given)
}

/** The contact to join to, held as it is until this is done: it must not end between the look and the joining. */
async function readOther(
  tx: Tx,
  contact: ContactRow,
  joinedTo: string,
): Promise<{ id: string; caseId: string; seen: Other } | undefined> {
  const other = await contactNamed(tx, joinedTo)
    .select(['id', 'case_id', 'number', 'state', 'end_state', 'grade'])
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
