import { may } from '../platform/access/permissions.ts'
import { readRestriction } from '../platform/access/restriction.ts'
import { holds } from '../platform/access/rights.ts'
import type { Who } from '../platform/access/roles.ts'
import type { Tx } from '../platform/db/connect.ts'
import type { Force } from '../platform/force/force.ts'
import type { ContactRow } from './contact.store.ts'
import { POLICE_NAMED_ASK } from './police-named.ts'
import { staffHints } from './staff-hints.ts'

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
