import { may } from '../platform/access/permissions.ts'
import { nameOfficer, readRestriction, restrictCase } from '../platform/access/restricting.ts'
import { holds } from '../platform/access/rights.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import { newId, record, type Stamp } from '../platform/log/record.ts'
import { accept, type Outcome } from '../platform/outcome.ts'
import type { ContactRow } from './contact.store.ts'
import { type NoPoliceNamed, POLICE_NAMED_ASK, type PoliceNamedGiven, policeNamed, staffHints } from './police-named.ts'

/** Records the answer, and on a yes restricts the case in this very transaction. */
export async function answerPoliceNamed(
  tx: Tx,
  contact: ContactRow,
  given: PoliceNamedGiven,
  force: Force,
  stamp: Stamp,
): Promise<Outcome<{ contactId: string; answer: string; restricted: boolean }, NoPoliceNamed>> {
  const decided = policeNamed(force, given)
  if (!decided.ok) return decided
  const { answer, officer } = decided.value
  await tx
    .insertInto('contact.police_named')
    .values({
      id: newId(),
      case_id: contact.case_id,
      contact_id: contact.id,
      answer,
      words: given.words?.trim() || null,
      staff_id: officer?.staffId ?? null,
      at: stamp.at,
      by: stamp.by.id,
      by_name: stamp.by.name,
    })
    .execute()
  // Who is named is kept behind the restriction alone, never in a fact.
  await record(tx, {
    ...stamp,
    caseId: contact.case_id,
    about: contact.id,
    kind: 'police-named-answered',
    body: { contactId: contact.id, answer },
  })
  if (answer === 'yes') {
    const why = officer?.staffId ? 'matched' : 'said'
    const ids = { caseId: contact.case_id, contactId: contact.id }
    await restrictCase(tx, { ...ids, why, handlerId: contact.handler_id }, stamp)
    if (officer) await nameOfficer(tx, { ...ids, officer }, stamp)
  }
  return accept({ contactId: contact.id, answer, restricted: answer === 'yes' })
}

/** What the call screen shows of it: the newest answer, who the words may name, and who may know of a restricted one. */
export async function readPoliceNamed(tx: Tx, contact: ContactRow, force: Force, words: readonly string[], who: Who) {
  const newest = await tx
    .selectFrom('contact.police_named')
    .select(['answer', 'words', 'at', 'by_name as byName'])
    .where('contact_id', '=', contact.id)
    .orderBy('at', 'desc')
    .orderBy('fact_xid', 'desc')
    .limit(1)
    .executeTakeFirst()
  const restriction = await readRestriction(tx, contact.case_id)
  const open = contact.state === 'open' && may(who.role, 'triage contacts')
  const already = new Set(restriction?.about.map(one => one.name))
  return {
    ask: POLICE_NAMED_ASK,
    newest: newest ?? null,
    hints: open
      ? staffHints(force, words)
          .filter(one => !already.has(one.name))
          .slice(0, 3)
      : [],
    restriction,
    mayLetIn: restriction !== null && (holds(who, 'professional-standards') || holds(who, 'incident-manager')),
    mayLift: restriction !== null && holds(who, 'professional-standards'),
  }
}
